package org.papilio.literature.citeproc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.bibliographies.Bibliographies.Bibliography;
import org.papilio.literature.api.bibliographies.BibliographyRequest;
import org.papilio.literature.api.bibliographies.BibliographyRequest.Form;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class CiteprocBibliographiesTest {

  private final CiteprocBibliographies bibliographies = new CiteprocBibliographies();

  private static LiteratureRecord article() {
    return LiteratureRecord.of(new RecordKey("moulaert2005"), "article-journal")
        .text("title", "Towards <i>alternative</i> models of local innovation")
        .text("container-title", "Urban Studies")
        .text("volume", "42")
        .text("issue", "11")
        .text("page", "1969-1990")
        .text("DOI", "10.1080/00420980500279893")
        .name("author", Name.of("Moulaert", "Frank"))
        .name("author", Name.of("Martinelli", "Flavia"))
        .date("issued", LiteratureDate.year(2005))
        .build();
  }

  private static LiteratureRecord chapter() {
    return LiteratureRecord.of(new RecordKey("kazepov2010"), "chapter")
        .text("title", "Rescaling <script>alert(1)</script> & more")
        .text("container-title", "Rescaling social policies")
        .text("publisher", "Ashgate")
        .text("page", "35-72")
        .name("author", Name.of("Kazepov", "Yuri"))
        .name("editor", Name.of("Kazepov", "Yuri"))
        .date("issued", LiteratureDate.year(2010))
        .build();
  }

  private Bibliography format(String style, Locale locale, Form form) {
    return bibliographies.format(
        List.of(article(), chapter()), new BibliographyRequest(style, locale, form));
  }

  /** The order of elements and the punctuation as the manual of the APA, 7th edition, has them. */
  @Test
  void formatsAsTheStyleSaysAndSortsTheList() {
    Bibliography list = format("apa", Locale.US, Form.TEXT);
    assertEquals(
        List.of("kazepov2010", "moulaert2005"),
        list.entries().stream().map(entry -> entry.record().value()).toList());
    assertEquals(
        "Moulaert, F., & Martinelli, F. (2005). Towards alternative models of local innovation."
            + " Urban Studies, 42(11), 1969–1990. https://doi.org/10.1080/00420980500279893",
        list.entries().get(1).text());
  }

  @Test
  void speaksTheLanguageThatIsAskedFor() {
    String english = format("apa", Locale.US, Form.TEXT).entries().getFirst().text();
    String german = format("apa", Locale.GERMAN, Form.TEXT).entries().getFirst().text();
    assertTrue(english.contains("(pp. 35–72)"), english);
    assertTrue(german.contains("(S. 35–72)"), german);
    assertEquals("de-DE", Locales.tag(Locale.GERMAN));
    assertEquals("de-AT", Locales.tag(Locale.of("de", "AT")));
    assertEquals("en-US", Locales.tag(Locale.of("tlh")));
  }

  @Test
  void htmlHasTheMarkupOfTitlesAndNothingElseOfARecord() {
    String html = format("apa", Locale.US, Form.HTML).text();
    assertTrue(html.contains("<i>alternative</i>"), html);
    assertFalse(html.contains("<script"), html);
    assertTrue(html.contains("&lt;script&gt;"), html);
  }

  @Test
  void aStyleThatFollowsAnotherIsFormattedAsThatOne() {
    assertEquals(
        format("nature", Locale.US, Form.TEXT).text(),
        format("nature-physics", Locale.US, Form.TEXT).text());
  }

  @Test
  void findsStylesByWordsOfTheirTitles() {
    assertTrue(bibliographies.styles("").size() > 10_000);
    assertTrue(
        bibliographies.styles("Urban studies").stream()
            .anyMatch(style -> style.title().equals("Urban Studies")));
    assertEquals(List.of(), bibliographies.styles("no such style at all"));
  }

  @Test
  void anUnknownStyleAndAPathAreRefused() {
    for (String style : List.of("no-such-style", "../etc/passwd", "locales-de-DE.xml")) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> format(style, Locale.US, Form.TEXT));
      assertEquals(Kind.NOT_FOUND, refused.problem().kind());
    }
  }

  @Test
  void theUsualStylesFormatARecordOfEachType() {
    List<LiteratureRecord> all =
        org.papilio.literature.api.Variables.TYPES.stream()
            .map(type -> chapter().edit().key(new RecordKey(type)).type(type).build())
            .toList();
    for (String style :
        List.of(
            "apa",
            "chicago-author-date",
            "harvard-cite-them-right",
            "ieee",
            "modern-language-association",
            "nlm-citation-sequence",
            "deutsche-gesellschaft-fur-psychologie")) {
      Bibliography list =
          bibliographies.format(all, new BibliographyRequest(style, Locale.GERMANY, Form.TEXT));
      assertEquals(all.size(), list.entries().size(), style);
    }
  }
}
