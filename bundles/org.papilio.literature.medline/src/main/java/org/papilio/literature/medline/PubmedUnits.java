package org.papilio.literature.medline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.tagged.XmlUnits;
import org.papilio.literature.api.xml.XmlElement;

/** The tags of MEDLINE that the elements of a PubMed record amount to. */
final class PubmedUnits {

  private final List<Tag> tags = new ArrayList<>();
  private boolean doiSeen;
  private boolean briefSeen;

  private PubmedUnits() {}

  static TaggedRecord toTags(TaggedRecord units) {
    PubmedUnits reading = new PubmedUnits();
    boolean inBook = units.tags().stream().anyMatch(tag -> tag.name().startsWith("BookDocument/"));
    boolean part = inBook && !units.first("BookDocument/ArticleTitle").isEmpty();
    if (inBook) {
      reading.put("PT", part ? "Book Chapter" : "Book");
    }
    for (Tag unit : units.tags()) {
      String name = unit.name().substring(unit.name().indexOf('/') + 1);
      if (!unit.value().isBlank() && unit.name().indexOf('@') < 0) {
        reading.unit(unit, name, part);
      }
    }
    return TaggedRecord.of(reading.tags);
  }

  private void put(String tag, String value) {
    if (!value.isBlank()) {
      tags.add(new Tag(tag, value));
    }
  }

  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("PMID", "PMID"),
          Map.entry("Article/Journal/JournalIssue/Volume", "VI"),
          Map.entry("Article/Journal/JournalIssue/Issue", "IP"),
          Map.entry("Article/Journal/Title", "JT"),
          Map.entry("Article/Journal/ISSN", "IS"),
          Map.entry("Article/VernacularTitle", "TT"),
          Map.entry("VernacularTitle", "TT"),
          Map.entry("Article/Language", "LA"),
          Map.entry("Language", "LA"),
          Map.entry("MedlineJournalInfo/Country", "PL"),
          Map.entry("GeneralNote", "GN"),
          Map.entry("PublicationStatus", "PST"),
          Map.entry("Book/CollectionTitle", "CTI"),
          Map.entry("Book/VolumeTitle", "VTI"),
          Map.entry("Book/Volume", "VI"),
          Map.entry("Book/Edition", "EN"),
          Map.entry("Book/Isbn", "ISBN"),
          Map.entry("PublicationType", "PT"));

  private void unit(Tag unit, String name, boolean part) {
    XmlElement element = XmlUnits.element(unit);
    String plain = PLAIN.get(name);
    if (plain != null) {
      put(plain, element.text());
      return;
    }
    switch (name) {
      case "Article/ArticleTitle", "ArticleTitle" -> put("TI", XmlUnits.markup(element));
      case "Book/BookTitle" -> put("BTI", XmlUnits.markup(element));
      case "Article/Journal/JournalIssue/PubDate", "Book/PubDate" -> put("DP", date(element));
      case "Article/ArticleDate" -> put("DEP", date(element));
      case "MedlineJournalInfo/MedlineTA", "Article/Journal/ISOAbbreviation" -> brief(element);
      case "Article/Pagination", "Pagination" -> put("PG", pages(element));
      case "Article/ELocationID", "Book/ELocationID" -> location(element);
      case "Article/Abstract", "Abstract" -> summary(element);
      case "Article/AuthorList", "AuthorList" -> names(element, "FAU");
      case "Book/AuthorList" -> names(element, part ? "FED" : "FAU");
      case "Article/PublicationTypeList" ->
          element.children().forEach(type -> put("PT", type.text()));
      case "MeshHeadingList" -> element.children().forEach(this::heading);
      case "KeywordList" -> element.children().forEach(word -> put("OT", word.text()));
      case "ArticleIdList" -> element.children().forEach(this::identifier);
      case "Book/Publisher" -> {
        put("PB", element.childText("PublisherName"));
        put("PL", element.childText("PublisherLocation"));
      }
      default -> {}
    }
  }

  private void brief(XmlElement element) {
    if (!briefSeen) {
      put("TA", element.text());
      briefSeen = !element.text().isEmpty();
    }
  }

  private void location(XmlElement element) {
    if (element.attribute("EIdType").equals("doi")) {
      put("AID", element.text() + " [doi]");
      doiSeen = true;
    }
  }

  private void identifier(XmlElement element) {
    switch (element.attribute("IdType")) {
      case "doi" -> {
        if (!doiSeen) {
          put("AID", element.text() + " [doi]");
        }
      }
      case "pmc" -> put("PMC", element.text());
      case "pubmed" -> {
        if (tags.stream().noneMatch(tag -> tag.name().equals("PMID"))) {
          put("PMID", element.text());
        }
      }
      default -> {}
    }
  }

  private void summary(XmlElement element) {
    for (XmlElement paragraph : element.children("AbstractText")) {
      String label = paragraph.attribute("Label");
      String text = XmlUnits.markup(paragraph);
      if (!text.isEmpty()) {
        put("AB", label.isEmpty() || label.equals("UNLABELLED") ? text : label + ": " + text);
      }
    }
  }

  private void heading(XmlElement heading) {
    StringBuilder text = new StringBuilder(heading.childText("DescriptorName"));
    for (XmlElement qualifier : heading.children("QualifierName")) {
      text.append('/').append(qualifier.text());
    }
    put("MH", text.toString());
  }

  private void names(XmlElement list, String tag) {
    String kind = list.attribute("Type").toLowerCase(Locale.ROOT);
    String used = kind.equals("editors") ? "FED" : kind.equals("authors") ? "FAU" : tag;
    for (XmlElement author : list.children("Author")) {
      String collective = author.childText("CollectiveName");
      if (!collective.isEmpty()) {
        put(used.equals("FAU") ? "CN" : used, collective);
        continue;
      }
      String given = author.childText("ForeName");
      given = given.isEmpty() ? author.childText("FirstName") : given;
      given = given.isEmpty() ? author.childText("Initials") : given;
      String suffix = author.childText("Suffix");
      String family = author.childText("LastName").replace(",", " ");
      String name = given.isEmpty() && suffix.isEmpty() ? family + "," : family + ", " + given;
      put(used, suffix.isEmpty() ? name : name + ", " + suffix);
    }
  }

  private static String pages(XmlElement element) {
    String whole = element.childText("MedlinePgn");
    String start = element.childText("StartPage");
    String end = element.childText("EndPage");
    return !whole.isEmpty() ? whole : end.isEmpty() ? start : start + "-" + end;
  }

  private static String date(XmlElement element) {
    String words = element.childText("MedlineDate");
    String season = element.childText("Season");
    String year = element.childText("Year");
    if (!words.isEmpty()) {
      return words;
    }
    return season.isEmpty()
        ? (year + " " + element.childText("Month") + " " + element.childText("Day")).strip()
        : year + " " + season;
  }

  /** Elements that are steps of a path. */
  static final Set<String> STEPS =
      Set.of(
          "MedlineCitation",
          "Article",
          "Journal",
          "JournalIssue",
          "MedlineJournalInfo",
          "PubmedData",
          "BookDocument",
          "Book",
          "PubmedBookData");
}
