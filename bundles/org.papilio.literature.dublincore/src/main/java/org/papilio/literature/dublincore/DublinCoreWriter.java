package org.papilio.literature.dublincore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.spelling.LanguageCodes;
import org.papilio.literature.api.xml.XmlElement;

/** A record as elements that {@link DublinCoreReader} reads back, as far as Dublin Core goes. */
final class DublinCoreWriter {

  private final LiteratureRecord record;
  private final List<XmlElement> out = new ArrayList<>();

  private DublinCoreWriter(LiteratureRecord record) {
    this.record = record;
  }

  static XmlElement write(LiteratureRecord record) {
    return new DublinCoreWriter(record).dc();
  }

  private XmlElement dc() {
    text("title", record.title());
    record.names("author").forEach(name -> text("creator", name(name)));
    record
        .names()
        .forEach(
            (variable, names) -> {
              if (!variable.equals("author")) {
                names.forEach(name -> contributor(variable, name));
              }
            });
    record.keywords().forEach(word -> text("subject", word));
    for (BodyOfLiterature body : record.bodies()) {
      text("subject", DublinCoreReader.BODY + body.id());
    }
    text("abstract", record.text("abstract"));
    record.text("note").lines().forEach(line -> text("description", line));
    text("publisher", record.text("publisher"));
    date("issued", record.dates().get("issued"));
    date("accessed", record.dates().get("accessed"));
    date("available", record.dates().get("available-date"));
    date("dateSubmitted", record.dates().get("submitted"));
    text("type", record.type());
    text("identifier", DublinCoreReader.KEY + record.key().value());
    String doi = record.text("DOI");
    text("identifier", doi.isEmpty() ? "" : "https://doi.org/" + doi);
    text("identifier", record.text("URL"));
    String isbn = record.text("ISBN");
    text("identifier", isbn.isEmpty() ? "" : "urn:isbn:" + isbn);
    String issn = record.text("ISSN");
    text("identifier", issn.isEmpty() ? "" : "urn:issn:" + issn);
    text("isPartOf", record.text("container-title"));
    text("bibliographicCitation", citation());
    String language = record.text("language");
    text("language", language.length() == 2 ? language : LanguageCodes.read(language));
    return XmlElement.of("dc", out);
  }

  private void text(String name, String value) {
    if (!value.isBlank()) {
      out.add(XmlElement.of(name, value));
    }
  }

  private void date(String name, @Nullable LiteratureDate date) {
    text(name, date == null ? "" : date.text());
  }

  private void contributor(String variable, Name name) {
    XmlElement element = XmlElement.of("contributor", name(name));
    out.add(variable.equals("contributor") ? element : element.with("role", variable));
  }

  private static String name(Name name) {
    return name.inverted();
  }

  /** {@code Title. 12(3), pp. 45-67}; empty where there is nothing to cite. */
  private String citation() {
    String volume = record.text("volume");
    String issue = record.text("issue");
    String page = record.text("page");
    if (volume.isEmpty() && page.isEmpty()) {
      return "";
    }
    String place =
        volume.isEmpty() ? "" : "vol. " + volume + (issue.isEmpty() ? "" : ", no. " + issue);
    String pages = page.isEmpty() ? "" : (place.isEmpty() ? "" : ", ") + "pp. " + page;
    return place + pages;
  }
}
