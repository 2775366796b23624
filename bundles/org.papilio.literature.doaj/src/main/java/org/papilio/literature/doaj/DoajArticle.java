package org.papilio.literature.doaj;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.RecordSink;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.tagged.Keywords;
import org.papilio.literature.api.text.Languages;
import tools.jackson.databind.JsonNode;

/** What an article of DOAJ ("bibjson") says, in the variables of CSL. */
final class DoajArticle {

  private static final Map<String, String> JOURNAL =
      Map.of(
          "title", "container-title",
          "publisher", "publisher",
          "volume", "volume",
          "number", "issue");

  private final JsonNode article;
  private final RecordSink sink;
  private final LiteratureRecord.Builder record =
      LiteratureRecord.of(new RecordKey("-"), "article-journal");

  private DoajArticle(JsonNode node, RecordSink sink) {
    this.article = node.path("bibjson");
    this.sink = sink;
    keep("id", node.path("id"));
    keep("license", article.path("journal").path("license").path(0).path("type"));
  }

  static boolean isArticle(JsonNode node) {
    JsonNode article = node.path("bibjson");
    return article.isObject() && (article.has("title") || article.has("identifier"));
  }

  static LiteratureRecord read(JsonNode node, RecordSink sink) {
    return new DoajArticle(node, sink).record();
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asString("").strip() : "";
  }

  private void keep(String name, JsonNode value) {
    if (!text(value).isEmpty()) {
      record.sourceField(new SourceField(DoajFormat.ID, name, text(value)));
      sink.kept(name);
    }
  }

  private LiteratureRecord record() {
    record.text("title", text(article.path("title")));
    record.text("abstract", text(article.path("abstract")));
    JsonNode journal = article.path("journal");
    JOURNAL.forEach((name, variable) -> record.text(variable, text(journal.path(name))));
    String language = text(journal.path("language").path(0));
    record.text("language", Languages.code(language.toLowerCase(Locale.ROOT)));
    identifiers();
    pages();
    issued();
    for (JsonNode link : article.path("link")) {
      if (record.text("URL").isEmpty() || text(link.path("type")).equals("fulltext")) {
        record.text("URL", text(link.path("url")));
      }
    }
    for (JsonNode author : article.path("author")) {
      author(author);
    }
    for (JsonNode word : article.path("keywords")) {
      if (!text(word).isEmpty()) {
        Keywords.add(record, text(word));
      }
    }
    for (JsonNode subject : article.path("subject")) {
      keep("subject", subject.path("term"));
    }
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return record.key(KeySuggestion.of(read.creators(), year, read.title())).build();
  }

  private void identifiers() {
    record.text("ISSN", text(article.path("journal").path("issns").path(0)));
    for (JsonNode identifier : article.path("identifier")) {
      String value = text(identifier.path("id"));
      switch (text(identifier.path("type"))) {
        case "doi", "DOI" -> record.text("DOI", value);
        case "pissn", "eissn" -> record.text("ISSN", value);
        default -> keep("identifier", identifier.path("id"));
      }
    }
  }

  private void pages() {
    String first = text(article.path("start_page"));
    String last = text(article.path("end_page"));
    boolean span = !first.isEmpty() && !last.isEmpty() && !first.equals(last);
    record.text("page", span ? first + "-" + last : first);
  }

  private void issued() {
    String year = text(article.path("year"));
    int month = Dates.month(text(article.path("month")));
    if (month > 0 && year.matches("\\d{4}")) {
      DateParts parts = new DateParts(Integer.parseInt(year), month, 0);
      record.date("issued", LiteratureDate.of(parts));
    } else {
      Dates.any(year).ifPresent(date -> record.date("issued", date));
    }
  }

  /** Names are given as one says them; the last word is taken for the family name. */
  private void author(JsonNode author) {
    String whole = text(author.path("name"));
    if (whole.isEmpty()) {
      return;
    }
    int comma = whole.indexOf(", ");
    int blank = whole.lastIndexOf(' ');
    Name name =
        comma > 0 && comma < whole.length() - 2
            ? Name.of(whole.substring(0, comma), whole.substring(comma + 2).strip())
            : blank < 0
                ? Name.of(whole, "")
                : Name.of(whole.substring(blank + 1), whole.substring(0, blank));
    record.name("author", name);
    for (String beside : List.of("affiliation", "orcid_id")) {
      String value = text(author.path(beside));
      if (!value.isEmpty()) {
        record.sourceField(new SourceField(DoajFormat.ID, beside, whole + ": " + value));
        sink.kept(beside);
      }
    }
  }
}
