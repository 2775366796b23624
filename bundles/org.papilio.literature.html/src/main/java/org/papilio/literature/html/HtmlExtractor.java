package org.papilio.literature.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.literature.api.attachments.PageSink;
import org.papilio.literature.api.attachments.TextExtractor;
import org.papilio.literature.api.attachments.UnreadableFileException;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.progress.CancelledException;

/** The text of web pages. */
@Component
public final class HtmlExtractor implements TextExtractor {

  private static final int LARGEST = 32 << 20;
  private static final int PAGE = 20_000;
  private static final String SILENT =
      "script, style, noscript, template, svg, iframe, head > :not(title)";

  @Activate
  public HtmlExtractor() {}

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/html");
  }

  @Override
  public void extract(SourceFile file, int from, PageSink sink)
      throws IOException, UnreadableFileException {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new UnreadableFileException(
          "the page is larger than " + (LARGEST >> 20) + " MiB, the most that is read");
    }
    String charset = file.encoding().map(java.nio.charset.Charset::name).orElse(null);
    Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
    page.select(SILENT).remove();
    hand(text(page, sink), from, sink);
  }

  private static String text(Document page, PageSink sink) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (sink.stopped()) {
              throw new CancelledException();
            }
            if (node instanceof TextNode words) {
              append(text, words.text());
            } else if (node instanceof Element element && element.nameIs("br")) {
              text.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
              text.append('\n');
            }
          }
        },
        page);
    return text.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
  }

  private static void append(StringBuilder text, String words) {
    boolean blank = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(blank ? words.stripLeading() : words);
  }

  private static void hand(String text, int from, PageSink sink) {
    int number = 1;
    int at = 0;
    do {
      int end = Math.min(text.length(), at + PAGE);
      int line = end < text.length() ? text.lastIndexOf('\n', end) : end;
      end = line > at ? line : end;
      if (number >= from) {
        sink.page(number, text.substring(at, end).strip());
      }
      number++;
      at = end;
    } while (at < text.length());
  }
}
