package org.papilio.literature.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.papilio.literature.api.attachments.PageSink;
import org.papilio.literature.api.attachments.TextExtractor;
import org.papilio.literature.api.attachments.UnreadableFileException;
import org.papilio.literature.api.text.SourceFile;

/** The text of PDF files. */
@Component
@Designate(ocd = PdfExtractor.Config.class)
public final class PdfExtractor implements TextExtractor {

  /** The settings. */
  @ObjectClassDefinition(name = "Text of PDF files")
  public @interface Config {
    @AttributeDefinition(description = "Longest time for one page, in seconds, 1 to 600")
    int page_seconds() default 20;
  }

  private final Duration perPage;

  @Activate
  public PdfExtractor(Config config) {
    this(seconds(config.page_seconds()));
  }

  PdfExtractor(Duration perPage) {
    this.perPage = perPage;
    FontMappers.set(new BuiltInFonts());
  }

  private static Duration seconds(int given) {
    if (given < 1 || given > 600) {
      throw new IllegalArgumentException("page_seconds is " + given + ", allowed is 1 to 600");
    }
    return Duration.ofSeconds(given);
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/pdf");
  }

  @Override
  public void extract(SourceFile file, int from, PageSink sink)
      throws IOException, UnreadableFileException {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = PdfFile.bytes(in);
    }
    try (PdfWorker worker = new PdfWorker(sink::stopped)) {
      PdfFile pdf =
          worker.call(
              "the file", perPage.multipliedBy(2), () -> PdfFile.open(bytes, worker.watch()));
      try {
        pages(worker, pdf, from, sink);
      } finally {
        worker.finallyClose(pdf);
      }
    }
  }

  private void pages(PdfWorker worker, PdfFile pdf, int from, PageSink sink)
      throws UnreadableFileException {
    Iterator<PDPage> pages = worker.call("the list of pages", perPage, pdf::pages);
    for (int i = 1; ; i++) {
      int number = i;
      PDPage page =
          worker.call("page " + number, perPage, () -> pages.hasNext() ? pages.next() : null);
      if (page == null) {
        return;
      }
      if (number >= from) {
        sink.page(number, text(worker, pdf, page, number, sink));
      }
    }
  }

  /** A bad page is an empty one with a note: those behind it may be good. */
  private String text(PdfWorker worker, PdfFile pdf, PDPage page, int number, PageSink sink)
      throws UnreadableFileException {
    String what = "page " + number;
    try {
      return worker.call(what, perPage, () -> pdf.text(page));
    } catch (UnreadableFileException e) {
      if (worker.isStuck()) {
        throw e;
      }
      sink.note(String.valueOf(e.getMessage()));
      return "";
    }
  }
}
