package org.papilio.literature.oaipmh;

import java.util.Locale;
import java.util.Map;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.spelling.LanguageCodes;
import org.papilio.literature.api.xml.XmlElement;

/** An article as the Directory of Open Access Journals gives it ({@code oai_doaj}). */
final class DoajArticle {

  static final String ELEMENT = "doajArticle";

  private static final Map<String, String> TEXTS =
      Map.of(
          "publisher", "publisher",
          "journalTitle", "container-title",
          "volume", "volume",
          "issue", "issue",
          "doi", "DOI",
          "title", "title",
          "abstract", "abstract",
          "fullTextUrl", "URL");

  private final RecordSink sink;
  private final LiteratureRecord.Builder record =
      LiteratureRecord.of(new RecordKey("-"), "article-journal");
  private String first = "";
  private String last = "";

  private DoajArticle(RecordSink sink) {
    this.sink = sink;
  }

  /** The article, with what no variable holds as source fields. Never fails. */
  static LiteratureRecord read(XmlElement article, RecordSink sink) {
    DoajArticle reading = new DoajArticle(sink);
    article.children().forEach(reading::element);
    return reading.pages().build();
  }

  private void element(XmlElement element) {
    String text = element.text();
    switch (element.name()) {
      case "issn", "eissn" -> {
        if (record.text("ISSN").isEmpty()) {
          set("ISSN", text, element);
        } else if (!record.text("ISSN").equals(text)) {
          keep(element);
        }
      }
      case "publicationDate" -> {
        Dates.any(text).ifPresent(date -> record.date("issued", date));
        sink.kept(element.name());
      }
      case "startPage" -> first = text;
      case "endPage" -> last = text;
      case "language" ->
          set("language", LanguageCodes.read(text.toLowerCase(Locale.ROOT)), element);
      case "authors" -> element.children("author").forEach(this::author);
      case "keywords" -> {
        element.children("keyword").forEach(word -> record.keyword(word.text()));
        sink.kept(element.name());
      }
      default -> {
        String variable = TEXTS.getOrDefault(element.name(), "");
        if (variable.isEmpty() || !record.text(variable).isEmpty()) {
          keep(element);
        } else {
          set(variable, text, element);
        }
      }
    }
  }

  private void set(String variable, String text, XmlElement element) {
    record.text(variable, text);
    sink.kept(element.name());
  }

  private void author(XmlElement author) {
    String name = author.childText("name");
    if (!name.isBlank()) {
      record.name("author", name(name));
      sink.kept("author");
    }
    if (author.children().size() > 1) {
      keep(author);
    }
  }

  /** Given names first, or the family name with a comma behind it. */
  private static Name name(String text) {
    int comma = text.indexOf(',');
    if (comma > 0) {
      return Name.of(text.substring(0, comma).strip(), text.substring(comma + 1).strip());
    }
    int blank = text.lastIndexOf(' ');
    return blank < 0
        ? Name.literal(text)
        : Name.of(text.substring(blank + 1), text.substring(0, blank).strip());
  }

  private LiteratureRecord.Builder pages() {
    if (!first.isEmpty() || !last.isEmpty()) {
      boolean both = !first.isEmpty() && !last.isEmpty() && !first.equals(last);
      record.text("page", both ? first + "-" + last : first + (first.isEmpty() ? last : ""));
      sink.kept("page");
    }
    return record;
  }

  private void keep(XmlElement element) {
    if (!element.nodes().isEmpty()) {
      record.sourceField(new SourceField(OaiPmhFormat.ID, element.name(), element.xml()));
      sink.kept(element.name());
    }
  }
}
