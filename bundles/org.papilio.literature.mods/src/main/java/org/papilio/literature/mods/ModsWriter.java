package org.papilio.literature.mods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.spelling.KeptFields;
import org.papilio.literature.api.spelling.LanguageCodes;
import org.papilio.literature.api.spelling.Relators;
import org.papilio.literature.api.xml.XmlElement;

/**
 * A record as elements that {@link ModsReader} reads back, regardless of its source fields. A text
 * or date that no element holds exactly stands in an extension.
 */
final class ModsWriter {

  private final LiteratureRecord record;
  private final List<XmlElement> out = new ArrayList<>();

  private ModsWriter(LiteratureRecord record) {
    this.record = record;
  }

  static XmlElement write(LiteratureRecord record) {
    return new ModsWriter(record).mods();
  }

  private XmlElement mods() {
    titles();
    record.names().forEach((variable, names) -> names.forEach(name -> name(variable, name)));
    genres();
    origin();
    if (!LanguageCodes.write(record.text("language")).isBlank()) {
      out.add(
          XmlElement.of(
              "language",
              List.of(
                  XmlElement.of("languageTerm", LanguageCodes.write(record.text("language")))
                      .with("type", "code")
                      .with("authority", "iso639-2b"))));
    }
    String pages = record.text("number-of-pages");
    if (!pages.isEmpty()) {
      out.add(
          XmlElement.of("physicalDescription", List.of(XmlElement.of("extent", pages + " pages"))));
    }
    record.text("abstract").lines().forEach(line -> text("abstract", line));
    record.text("note").lines().forEach(line -> text("note", line));
    record.keywords().forEach(this::subject);
    for (BodyOfLiterature body : record.bodies()) {
      subject(ModsReader.BODY + body.id());
    }
    text("classification", record.text("call-number"));
    host();
    series();
    identifiers();
    if (!record.text("URL").isEmpty()) {
      out.add(XmlElement.of("location", List.of(XmlElement.of("url", record.text("URL")))));
    }
    identifier("citekey", record.key().value());
    return exactly();
  }

  private void text(String name, String value) {
    if (!value.isBlank()) {
      out.add(XmlElement.of(name, value));
    }
  }

  private static XmlElement titleInfo(String title) {
    int colon = title.indexOf(": ");
    if (colon <= 0 || colon != title.lastIndexOf(": ")) {
      return XmlElement.of("titleInfo", List.of(XmlElement.of("title", title)));
    }
    return XmlElement.of(
        "titleInfo",
        List.of(
            XmlElement.of("title", title.substring(0, colon)),
            XmlElement.of("subTitle", title.substring(colon + 2))));
  }

  private void titles() {
    if (!record.title().isEmpty()) {
      out.add(titleInfo(record.title()));
    }
    String brief = record.text("title-short");
    if (!brief.isEmpty()) {
      out.add(
          XmlElement.of("titleInfo", List.of(XmlElement.of("title", brief)))
              .with("type", "abbreviated"));
    }
  }

  private void name(String variable, Name name) {
    List<XmlElement> parts = new ArrayList<>();
    if (name.isLiteral()) {
      parts.add(XmlElement.of("namePart", name.literal()));
    } else {
      String particles = (name.droppingParticle() + " " + name.nonDroppingParticle()).strip();
      part(parts, "family", (particles + " " + name.family()).strip());
      part(parts, "given", name.given());
      part(parts, "termsOfAddress", name.suffix());
    }
    String code = Relators.code(variable);
    XmlElement term =
        XmlElement.of("roleTerm", code.isEmpty() ? variable : code)
            .with("type", code.isEmpty() ? "text" : "code");
    parts.add(XmlElement.of("role", List.of(term.with("authority", "marcrelator"))));
    out.add(XmlElement.of("name", parts).with("type", name.isLiteral() ? "corporate" : "personal"));
  }

  private static void part(List<XmlElement> parts, String type, String text) {
    if (!text.isEmpty()) {
      parts.add(XmlElement.of("namePart", text).with("type", type));
    }
  }

  private void genres() {
    text("genre", ModsTypes.genre(record.type()));
    out.add(XmlElement.of("genre", record.type()).with("authority", ModsTypes.CSL));
  }

  private void origin() {
    List<XmlElement> origin = new ArrayList<>();
    String place = record.text("publisher-place");
    if (!place.isEmpty()) {
      origin.add(
          XmlElement.of("place", List.of(XmlElement.of("placeTerm", place).with("type", "text"))));
    }
    add(origin, "publisher", record.text("publisher"));
    LiteratureDate issued = record.dates().get("issued");
    if (issued != null) {
      XmlElement date = XmlElement.of("dateIssued", issued.text());
      boolean plain = issued.text().matches("\\d{4}(-\\d\\d){0,2}");
      origin.add(plain ? date.with("encoding", "w3cdtf") : date);
    }
    add(origin, "edition", record.text("edition"));
    if (!origin.isEmpty()) {
      out.add(XmlElement.of("originInfo", origin));
    }
  }

  private static void add(List<XmlElement> to, String name, String value) {
    if (!value.isEmpty()) {
      to.add(XmlElement.of(name, value));
    }
  }

  private void subject(String word) {
    out.add(XmlElement.of("subject", List.of(XmlElement.of("topic", word))));
  }

  private void host() {
    List<XmlElement> host = new ArrayList<>();
    if (!record.text("container-title").isEmpty()) {
      host.add(titleInfo(record.text("container-title")));
    }
    String brief = record.text("container-title-short");
    if (!brief.isEmpty()) {
      host.add(
          XmlElement.of("titleInfo", List.of(XmlElement.of("title", brief)))
              .with("type", "abbreviated"));
    }
    List<XmlElement> part = new ArrayList<>();
    detail(part, "volume", record.text("volume"));
    detail(part, "issue", record.text("issue"));
    String page = record.text("page");
    if (!page.isEmpty()) {
      part.add(XmlElement.of("extent", List.of(XmlElement.of("list", page))).with("unit", "pages"));
    }
    if (!part.isEmpty()) {
      host.add(XmlElement.of("part", part));
    }
    if (!host.isEmpty()) {
      out.add(XmlElement.of("relatedItem", host).with("type", "host"));
    }
  }

  private static void detail(List<XmlElement> part, String type, String number) {
    if (!number.isEmpty()) {
      part.add(
          XmlElement.of("detail", List.of(XmlElement.of("number", number))).with("type", type));
    }
  }

  private void series() {
    String title = record.text("collection-title");
    if (!title.isEmpty()) {
      List<XmlElement> info = new ArrayList<>(List.of(XmlElement.of("title", title)));
      add(info, "partNumber", record.text("collection-number"));
      out.add(
          XmlElement.of("relatedItem", List.of(XmlElement.of("titleInfo", info)))
              .with("type", "series"));
    }
  }

  private void identifiers() {
    Map.of("doi", "DOI", "isbn", "ISBN", "issn", "ISSN", "pmid", "PMID", "pmc", "PMCID")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> identifier(entry.getKey(), record.text(entry.getValue())));
  }

  private void identifier(String type, String value) {
    if (!value.isEmpty()) {
      out.add(XmlElement.of("identifier", value).with("type", type));
    }
  }

  /** Adds what the elements so far do not give back. */
  private XmlElement exactly() {
    Set<String> differing =
        KeptFields.differing(ModsReader.read(XmlElement.of("mods", out)), record);
    for (String variable : Variables.TEXTS) {
      if (differing.contains(variable)) {
        extension(variable, record.text(variable));
      }
    }
    for (String variable : Variables.DATES) {
      LiteratureDate date = record.dates().get(variable);
      if (date != null && differing.contains(variable)) {
        extension(variable, date.text());
      }
    }
    return XmlElement.of("mods", out);
  }

  private void extension(String variable, String value) {
    out.add(
        XmlElement.of(
            "extension", List.of(XmlElement.of("csl", value).with("variable", variable))));
  }
}
