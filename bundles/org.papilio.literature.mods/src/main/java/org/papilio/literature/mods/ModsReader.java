package org.papilio.literature.mods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.DateParts;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.spelling.LanguageCodes;
import org.papilio.literature.api.spelling.Relators;
import org.papilio.literature.api.xml.XmlElement;

/** What a record of MODS says, in the variables of CSL. */
final class ModsReader {

  /** Subjects that begin so name a body of literature. */
  static final String BODY = "body:";

  private static final Pattern PAGES =
      Pattern.compile("(\\d+)\\s*(?:p\\b|p\\.|pp\\b|pages|S\\.|Seiten)");

  private final XmlElement in;
  private final LiteratureRecord.Builder record;
  private final List<String> notes = new ArrayList<>();
  private final List<String> abstracts = new ArrayList<>();
  private String key = "";

  private ModsReader(XmlElement in) {
    this.in = in;
    this.record = LiteratureRecord.of(new RecordKey("-"), ModsTypes.read(in));
  }

  /** The record without source fields. Never fails, whatever the values. */
  static LiteratureRecord read(XmlElement mods) {
    return new ModsReader(mods).record();
  }

  private LiteratureRecord record() {
    in.children().forEach(this::element);
    in.children("titleInfo").stream().findFirst().ifPresent(any -> once("title", title(any)));
    for (XmlElement related : in.children("relatedItem")) {
      switch (related.attribute("type")) {
        case "host" -> host(related);
        case "series" -> series(related);
        default -> {
          // Another work.
        }
      }
    }
    text("note", String.join("\n", notes));
    text("abstract", String.join("\n", abstracts));
    in.children("originInfo").forEach(origin -> date(origin, false));
    in.path("extension", "csl").forEach(this::exactly);
    record.key(key());
    return record.build();
  }

  private void text(String variable, String value) {
    record.text(variable, value.strip());
  }

  private void once(String variable, String value) {
    if (record.text(variable).isEmpty()) {
      text(variable, value);
    }
  }

  private void element(XmlElement element) {
    switch (element.name()) {
      case "titleInfo" -> titleInfo(element);
      case "name" -> name(element, "author");
      case "originInfo" -> origin(element);
      case "language" -> language(element);
      case "physicalDescription" -> extent(element);
      case "abstract" -> add(abstracts, element.text());
      case "note" -> add(notes, element.text());
      case "subject" -> subject(element);
      case "classification" -> once("call-number", element.text());
      case "identifier" -> identifier(element);
      case "location" -> {
        for (XmlElement url : element.children("url")) {
          once("URL", url.text());
        }
        once("call-number", element.childText("shelfLocator"));
        once("archive", element.childText("physicalLocation"));
      }
      case "part" -> part(element);
      case "recordInfo" -> once("source", element.childText("recordContentSource"));
      default -> {
        // Stays with the record as it is.
      }
    }
  }

  private static void add(List<String> to, String text) {
    if (!text.isEmpty()) {
      to.add(text);
    }
  }

  private void titleInfo(XmlElement info) {
    switch (info.attribute("type")) {
      case "" -> once("title", title(info));
      case "abbreviated" -> once("title-short", title(info));
      case "translated", "alternative", "uniform" -> {
        // Other titles stay with the record as they are.
      }
      default -> {
        // So do those of types that MODS does not know.
      }
    }
  }

  static String title(XmlElement info) {
    String start = info.childText("nonSort");
    boolean joins = start.endsWith("'") || start.endsWith("’") || start.isEmpty();
    StringBuilder title =
        new StringBuilder(start).append(joins ? "" : " ").append(info.childText("title"));
    String sub = info.childText("subTitle");
    if (!sub.isEmpty()) {
      title.append(title.isEmpty() ? "" : ": ").append(sub);
    }
    String number = info.childText("partNumber");
    String name = info.childText("partName");
    if (!number.isEmpty() || !name.isEmpty()) {
      boolean both = !number.isEmpty() && !name.isEmpty();
      title
          .append(title.isEmpty() ? "" : ". ")
          .append(number)
          .append(both ? ", " : "")
          .append(name);
    }
    return title.toString().strip();
  }

  private void name(XmlElement name, String otherwise) {
    Optional<Name> read = name(name);
    if (read.isEmpty()) {
      return;
    }
    if (name.attribute("type").equals("conference")) {
      once("event-title", read.get().spoken());
      return;
    }
    String variable = "";
    for (XmlElement term : name.path("role", "roleTerm").toList()) {
      variable = variable.isEmpty() ? Relators.variable(term.text()) : variable;
    }
    boolean said = name.path("role", "roleTerm").findAny().isPresent();
    String instead = said && !otherwise.isEmpty() ? "contributor" : otherwise;
    String known = variable.isEmpty() ? instead : variable;
    if (!known.isEmpty()) {
      record.name(known, read.get());
    }
  }

  private static Optional<Name> name(XmlElement name) {
    String family = "";
    String given = "";
    String suffix = "";
    StringBuilder whole = new StringBuilder();
    for (XmlElement part : name.children("namePart")) {
      String text = part.text();
      switch (part.attribute("type")) {
        case "family" -> family = join(family, text);
        case "given" -> given = join(given, text);
        case "termsOfAddress" -> suffix = text;
        case "date" -> {
          // The years of a life are no part of the name.
        }
        default -> whole.append(whole.isEmpty() || text.isEmpty() ? "" : ". ").append(text);
      }
    }
    if (!family.isEmpty() || !given.isEmpty()) {
      return Optional.of(new Name(family, given, suffix, "", "", ""));
    }
    String all = whole.isEmpty() ? name.childText("displayForm") : whole.toString();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int comma = all.indexOf(',');
    boolean person =
        !name.attribute("type").equals("corporate") && !name.attribute("type").equals("conference");
    if (person && comma > 0 && comma < all.length() - 1) {
      return Optional.of(
          Name.of(all.substring(0, comma).strip(), all.substring(comma + 1).strip()));
    }
    return Optional.of(person && all.indexOf(' ') < 0 ? Name.of(all, "") : Name.literal(all));
  }

  private static String join(String a, String b) {
    return a.isEmpty() ? b : b.isEmpty() ? a : a + " " + b;
  }

  private void origin(XmlElement origin) {
    for (XmlElement term : origin.path("place", "placeTerm").toList()) {
      if (!term.attribute("type").equals("code")) {
        once("publisher-place", term.text());
      }
    }
    once("publisher", origin.childText("publisher"));
    once("edition", origin.childText("edition"));
    origin.path("place").findFirst().ifPresent(place -> once("publisher-place", bare(place)));
    date(origin, true);
  }

  /** A place as text where no term says it; codes are not for people. */
  private static String bare(XmlElement place) {
    return place.children().isEmpty() ? place.text() : "";
  }

  /**
   * @param issuedOnly whether only a date of publication will do
   */
  private void date(XmlElement origin, boolean issuedOnly) {
    List<String> names =
        issuedOnly
            ? List.of("dateIssued")
            : List.of("dateIssued", "copyrightDate", "dateCreated", "dateOther");
    for (String name : names) {
      Optional<LiteratureDate> date = date(origin, name);
      if (record.build().issued().isEmpty() && date.isPresent()) {
        record.date("issued", date.get());
      }
    }
  }

  private static Optional<LiteratureDate> date(XmlElement origin, String name) {
    List<XmlElement> all = origin.children(name);
    Optional<LiteratureDate> start = Optional.empty();
    Optional<LiteratureDate> end = Optional.empty();
    Optional<LiteratureDate> any = Optional.empty();
    for (XmlElement one : all) {
      Optional<LiteratureDate> date = Dates.any(one.text());
      boolean about = one.attribute("qualifier").equals("approximate");
      date = about ? date.map(read -> read.withCirca(true)) : date;
      switch (one.attribute("point")) {
        case "start" -> start = start.isEmpty() ? date : start;
        case "end" -> end = end.isEmpty() ? date : end;
        default -> {
          boolean better = any.isEmpty() || one.attribute("keyDate").equals("yes");
          any = better && date.isPresent() ? date : any;
        }
      }
    }
    if (any.isPresent() || start.isEmpty()) {
      return any;
    }
    Optional<DateParts> from = start.get().first();
    Optional<DateParts> to = end.flatMap(LiteratureDate::first);
    return from.isPresent() && to.isPresent()
        ? Optional.of(LiteratureDate.span(from.get(), to.get()))
        : start;
  }

  private void language(XmlElement language) {
    for (XmlElement term : language.children("languageTerm")) {
      String code = LanguageCodes.read(term.text());
      boolean isCode = !term.attribute("type").equals("text") && term.text().length() <= 3;
      once(
          "language",
          isCode ? code : term.attribute("authority").equals("rfc3066") ? term.text() : "");
    }
    once("language", language.children().isEmpty() ? LanguageCodes.read(language.text()) : "");
  }

  private void extent(XmlElement description) {
    String extent = description.childText("extent");
    Matcher found = PAGES.matcher(extent);
    if (found.find()) {
      once("number-of-pages", found.group(1));
    }
  }

  private void subject(XmlElement subject) {
    List<String> parts = new ArrayList<>();
    for (XmlElement part : subject.children()) {
      String text =
          switch (part.name()) {
            case "name" -> name(part).map(Name::inverted).orElse("");
            case "titleInfo" -> title(part);
            case "cartographics", "geographicCode" -> "";
            case "hierarchicalGeographic" ->
                part.children().stream().map(XmlElement::text).collect(Collectors.joining(" -- "));
            default -> part.text();
          };
      add(parts, text);
    }
    String word =
        parts.isEmpty() && subject.children().isEmpty()
            ? subject.text()
            : String.join(" -- ", parts);
    if (word.startsWith(BODY)) {
      try {
        record.body(BodyOfLiterature.parse(word.substring(BODY.length())));
        return;
      } catch (IllegalArgumentException e) {
        // No body of literature after all: then it is a keyword.
      }
    }
    record.keyword(word);
  }

  private void identifier(XmlElement identifier) {
    String value = identifier.text();
    switch (identifier.attribute("type").toLowerCase(Locale.ROOT)) {
      case "doi" -> once("DOI", value.replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:)", ""));
      case "isbn" -> once("ISBN", value);
      case "issn" -> once("ISSN", value);
      case "pmid", "pubmed" -> once("PMID", value);
      case "pmc", "pmcid" -> once("PMCID", value);
      case "uri", "hdl" -> once("URL", value.startsWith("http") ? value : "");
      case "citekey" -> key = value;
      default -> {
        // Stays with the record as it is.
      }
    }
  }

  private void host(XmlElement host) {
    host.children("titleInfo").stream()
        .filter(info -> info.attribute("type").equals("abbreviated"))
        .forEach(info -> once("container-title-short", title(info)));
    host.children("titleInfo").forEach(info -> once("container-title", title(info)));
    host.children("name").forEach(name -> name(name, ""));
    host.children("identifier").forEach(this::identifier);
    host.children("originInfo").forEach(this::origin);
    host.children("part").forEach(this::part);
    for (XmlElement outer : host.children("relatedItem")) {
      if (outer.attribute("type").equals("series")) {
        series(outer);
      }
    }
  }

  private void series(XmlElement series) {
    for (XmlElement info : series.children("titleInfo")) {
      once("collection-title", info.childText("title"));
      once("collection-number", info.childText("partNumber"));
    }
  }

  private void part(XmlElement part) {
    for (XmlElement detail : part.children("detail")) {
      String number = detail.childText("number");
      switch (detail.attribute("type")) {
        case "volume" -> once("volume", number);
        case "issue", "number" -> once("issue", number);
        case "chapter" -> once("chapter-number", number);
        default -> {
          // Other parts stay with the record as they are.
        }
      }
    }
    for (XmlElement extent : part.children("extent")) {
      if (extent.attribute("unit").startsWith("page") || extent.attribute("unit").isEmpty()) {
        String start = extent.childText("start");
        String end = extent.childText("end");
        once("page", end.isEmpty() || end.equals(start) ? start : start + "-" + end);
        once("page", extent.childText("list"));
        once("number-of-pages", extent.childText("total"));
      }
    }
    if (record.build().issued().isEmpty()) {
      Dates.any(part.childText("date")).ifPresent(date -> record.date("issued", date));
    }
  }

  /** What a writer of CSL said that no other element of MODS holds. */
  private void exactly(XmlElement csl) {
    String variable = csl.attribute("variable");
    if (Variables.TEXTS.contains(variable)) {
      record.text(variable, csl.rawText());
    } else if (Variables.DATES.contains(variable)) {
      Dates.any(csl.rawText()).ifPresent(date -> record.date(variable, date));
    }
  }

  private RecordKey key() {
    for (String given :
        List.of(
            key,
            in.attribute("ID"),
            in.path("recordInfo", "recordIdentifier")
                .map(XmlElement::text)
                .findFirst()
                .orElse(""))) {
      if (RecordKey.allowed(given)) {
        return new RecordKey(given);
      }
    }
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return KeySuggestion.of(read.creators(), year, read.title());
  }
}
