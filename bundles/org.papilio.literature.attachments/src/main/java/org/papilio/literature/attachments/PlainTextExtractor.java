package org.papilio.literature.attachments;

import java.io.IOException;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.attachments.PageSink;
import org.papilio.literature.api.attachments.TextExtractor;
import org.papilio.literature.api.attachments.UnreadableFileException;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.api.text.SourceText;

/**
 * Plain text in any encoding; a form feed begins a page, and so does every {@value #PAGE}th
 * character, at the next line.
 */
@Component
public final class PlainTextExtractor implements TextExtractor {

  private static final int PAGE = 100_000;

  @Activate
  public PlainTextExtractor() {}

  @Override
  public Set<String> mediaTypes() {
    return Set.of(MediaTypes.PLAIN);
  }

  @Override
  public void extract(SourceFile file, int from, PageSink sink)
      throws IOException, UnreadableFileException {
    StringBuilder page = new StringBuilder();
    int number = 1;
    try (SourceText text = SourceText.open(file)) {
      char[] buffer = new char[8192];
      for (int n = text.read(buffer, 0, buffer.length);
          n >= 0;
          n = text.read(buffer, 0, buffer.length)) {
        for (int i = 0; i < n; i++) {
          char c = buffer[i];
          boolean full = page.length() >= PAGE && c == '\n' || page.length() >= 2 * PAGE;
          if (c == '\f' || full) {
            number = hand(page, number, from, sink);
          }
          if (c != '\f') {
            page.append(c);
          }
        }
      }
    }
    hand(page, number, from, sink);
  }

  private static int hand(StringBuilder page, int number, int from, PageSink sink) {
    if (number >= from) {
      sink.page(number, page.toString());
    }
    page.setLength(0);
    return number + 1;
  }
}
