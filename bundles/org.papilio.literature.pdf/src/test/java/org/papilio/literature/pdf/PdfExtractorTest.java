package org.papilio.literature.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.attachments.PageSink;
import org.papilio.literature.api.attachments.UnreadableFileException;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.SharedData;

class PdfExtractorTest {

  /** Keeps what it is given. */
  private static final class Pages implements PageSink {
    final List<String> texts = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    int first;

    @Override
    public void page(int number, String text) {
      first = first == 0 ? number : first;
      texts.add(text);
    }

    @Override
    public void note(String sentence) {
      notes.add(sentence);
    }

    @Override
    public boolean stopped() {
      return false;
    }
  }

  private static Pages extract(byte[] bytes, int from, Duration perPage)
      throws IOException, UnreadableFileException {
    Pages pages = new Pages();
    new PdfExtractor(perPage).extract(SourceFile.of("x.pdf", bytes), from, pages);
    return pages;
  }

  private static byte[] three() throws IOException {
    return new Pdfs()
        .page("One", List.of("first page"))
        .page("Two", List.of("second page"))
        .page("Three", List.of("third page"))
        .bytes();
  }

  @Test
  void givesThePagesFromTheOneThatIsAskedFor() throws Exception {
    assertEquals(
        List.of("One\nfirst page", "Two\nsecond page", "Three\nthird page"),
        extract(three(), 1, Duration.ofSeconds(20)).texts);
    Pages rest = extract(three(), 3, Duration.ofSeconds(20));
    assertEquals(3, rest.first);
    assertEquals(List.of("Three\nthird page"), rest.texts);
  }

  @Test
  void aLockedAndABrokenFileSayWhy() throws IOException {
    byte[] locked = new Pdfs().page("Title", List.of("text")).locked("secret").bytes();
    assertEquals("the file is protected by a password", refusal(locked));
    assertTrue(refusal("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)).contains("damaged"));
    assertTrue(refusal("words".getBytes(StandardCharsets.UTF_8)).contains("no PDF"));
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(
            UnreadableFileException.class, () -> extract(bytes, 1, Duration.ofSeconds(20)))
        .getMessage();
  }

  @Test
  void aPageThatUnpacksToTooMuchIsLeftEmptyAndTheNextIsRead() throws Exception {
    byte[] bytes = new Pdfs().page(new byte[130 << 20]).page("Two", List.of("good")).bytes();
    Pages pages = extract(bytes, 1, Duration.ofSeconds(60));
    assertEquals(List.of("", "Two\ngood"), pages.texts);
    assertTrue(pages.notes.getFirst().contains("unpacks to more than 128 MiB"));
  }

  @Test
  void aPageThatDrawsForEverIsGivenUp() throws IOException {
    // Twelve million orders in 24 kB.
    byte[] orders = "q Q ".repeat(12_000_000).getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new Pdfs().page(orders).bytes();
    UnreadableFileException refused =
        assertThrows(
            UnreadableFileException.class, () -> extract(bytes, 1, Duration.ofMillis(200)));
    assertTrue(refused.getMessage().contains("needs more than"), refused.getMessage());
  }

  @Test
  void realFilesGiveTheirText() throws Exception {
    Path folder = SharedData.folder("literature/pdf");
    Pages pages = new Pages();
    new PdfExtractor(Duration.ofSeconds(60))
        .extract(SourceFile.of(folder.resolve("wonderland_short.pdf")), 1, pages);
    assertTrue(String.join(" ", pages.texts).contains("Alice"));
    Pages locked = new Pages();
    new PdfExtractor(Duration.ofSeconds(60))
        .extract(SourceFile.of(folder.resolve("LNCS-minimal-protected.pdf")), 1, locked);
    assertTrue(locked.texts.getFirst().startsWith("Paper Title"), locked.texts.toString());
  }
}
