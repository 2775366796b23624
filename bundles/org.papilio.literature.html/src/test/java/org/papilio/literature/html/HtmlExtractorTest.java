package org.papilio.literature.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.attachments.PageSink;
import org.papilio.literature.api.attachments.UnreadableFileException;
import org.papilio.literature.api.text.SourceFile;

class HtmlExtractorTest {

  private static List<String> pages(byte[] html, int from) throws Exception {
    List<String> pages = new ArrayList<>();
    new HtmlExtractor()
        .extract(
            SourceFile.of("x.html", html),
            from,
            new PageSink() {
              @Override
              public void page(int number, String text) {
                pages.add(text);
              }

              @Override
              public void note(String sentence) {}

              @Override
              public boolean stopped() {
                return false;
              }
            });
    return pages;
  }

  private static List<String> pages(String html) throws Exception {
    return pages(html.getBytes(StandardCharsets.UTF_8), 1);
  }

  @Test
  void wordsStayAndScriptsGo() throws Exception {
    assertEquals(
        List.of("Title\nHeading\nOne two & three.\nFour\nfive"),
        pages(
            "<html><head><title>Title</title><script>evil()</script><style>p{}</style></head>"
                + "<body><h1>Heading</h1><p>One <b>two</b> &amp; three.</p>"
                + "<script>more()</script><p>Four<br>five</body>"));
  }

  @Test
  void theEncodingIsThatWhichThePageNames() throws Exception {
    String html = "<meta charset='windows-1252'><p>Béland</p>";
    assertEquals(List.of("Béland"), pages(html.getBytes(Charset.forName("windows-1252")), 1));
  }

  @Test
  void aLongPageIsCutBetweenParagraphsAndGoesOnWhereItIsAsked() throws Exception {
    String html = ("<p>" + "word ".repeat(1_000) + "</p>").repeat(10);
    List<String> all = pages(html);
    assertTrue(all.size() >= 3);
    assertTrue(all.stream().allMatch(page -> page.length() <= 20_000 && page.endsWith("word")));
    List<String> rest = pages(html.getBytes(StandardCharsets.UTF_8), 2);
    assertEquals(all.subList(1, all.size()), rest);
  }

  @Test
  void deepNestingIsReadAndTooLargeAFileIsRefused() throws Exception {
    assertEquals(List.of("x"), pages("<div>".repeat(50_000) + "x"));
    assertThrows(UnreadableFileException.class, () -> pages(new byte[(32 << 20) + 1], 1));
  }
}
