package org.papilio.literature.dublincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.BodyOfLiterature;
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

/** What a record of Dublin Core says, in the variables of CSL. */
final class DublinCoreReader {

  /** Subjects that begin so name a body of literature. */
  static final String BODY = "body:";

  /** Identifiers that begin so are the record's key. */
  static final String KEY = "citekey:";

  private static final Pattern DOI =
      Pattern.compile(
          "(?i)^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|info:doi/|doi:\\s*)?(10\\.\\d{4,9}/\\S+)$");
  private static final Pattern ISSN =
      Pattern.compile("(?i)^(?:urn:issn:|issn:?\\s*)?(\\d{4}-\\d{3}[\\dX])$");
  private static final Pattern ISBN =
      Pattern.compile(
          "(?i)^(?:urn:isbn:|isbn:?\\s*)?((?:97[89][- ]?)?(?:\\d[-"
              + " ]?){9}[\\dX])(?:\\s*\\(.*\\))?$");
  private static final Pattern VOLUME_ISSUE =
      Pattern.compile(
          "(?i)(?:vol\\.?|volume)\\s*(\\d+)(?:["
              + " ,:;]*(?:no\\.?|nr\\.?|iss(?:ue)?\\.?|n[º°]\\.?)\\s*([\\w/-]+))?");
  private static final Pattern BRIEF =
      Pattern.compile("(\\d+)\\s*\\(([^()]{1,20})\\)(?:\\s*[,:;]\\s*([\\w-]+))?");
  private static final Pattern PAGES =
      Pattern.compile("(?i)(?:pp?\\.|pages?|;)\\s*(\\d+\\s*[-–]\\s*\\d+)");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article", "article-journal"),
          Map.entry("journal article", "article-journal"),
          Map.entry("peer-reviewed article", "article-journal"),
          Map.entry("text", ""),
          Map.entry("book", "book"),
          Map.entry("bookpart", "chapter"),
          Map.entry("book chapter", "chapter"),
          Map.entry("book part", "chapter"),
          Map.entry("conferencepaper", "paper-conference"),
          Map.entry("conferenceobject", "paper-conference"),
          Map.entry("conference paper", "paper-conference"),
          Map.entry("thesis", "thesis"),
          Map.entry("dissertation", "thesis"),
          Map.entry("doctoralthesis", "thesis"),
          Map.entry("masterthesis", "thesis"),
          Map.entry("bachelorthesis", "thesis"),
          Map.entry("report", "report"),
          Map.entry("technical report", "report"),
          Map.entry("workingpaper", "report"),
          Map.entry("working paper", "report"),
          Map.entry("preprint", "article"),
          Map.entry("review", "review"),
          Map.entry("dataset", "dataset"),
          Map.entry("software", "software"),
          Map.entry("image", "graphic"),
          Map.entry("stillimage", "graphic"),
          Map.entry("movingimage", "motion_picture"),
          Map.entry("sound", "song"),
          Map.entry("patent", "patent"),
          Map.entry("lecture", "speech"),
          Map.entry("map", "map"));

  private final XmlElement in;
  private final LiteratureRecord.Builder record;
  private final List<String> descriptions = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String key = "";

  private DublinCoreReader(XmlElement in) {
    this.in = in;
    this.record = LiteratureRecord.of(new RecordKey("-"), type(in));
  }

  /** The record without source fields. Never fails, whatever the values. */
  static LiteratureRecord read(XmlElement dc) {
    return new DublinCoreReader(dc).record();
  }

  private static String type(XmlElement in) {
    for (XmlElement type : in.children("type")) {
      String word = type.text().toLowerCase(Locale.ROOT);
      word = word.substring(word.lastIndexOf('/') + 1);
      String found = TYPES.getOrDefault(word, "");
      if (found.isEmpty() && Variables.TYPES.contains(word)) {
        found = word;
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "document";
  }

  private LiteratureRecord record() {
    in.children().forEach(this::element);
    issued().ifPresent(date -> record.date("issued", date));
    boolean abstracted = !record.text("abstract").isEmpty();
    (abstracted ? notes : descriptions).addAll(abstracted ? descriptions : List.of());
    record.text("note", String.join("\n", notes));
    if (!abstracted) {
      record.text("abstract", String.join("\n", descriptions));
    }
    record.key(key());
    return record.build();
  }

  private void once(String variable, String value) {
    if (record.text(variable).isEmpty()) {
      record.text(variable, value.strip());
    }
  }

  private void element(XmlElement element) {
    String text = element.text();
    if (text.isEmpty()) {
      return;
    }
    switch (element.name()) {
      case "title" -> once("title", text);
      case "creator" -> record.name("author", name(text));
      case "contributor" -> contributor(element, text);
      case "publisher" -> once("publisher", text);
      case "subject" -> subject(text);
      case "abstract" -> once("abstract", text);
      case "description" -> description(element, text);
      case "language" -> language(text);
      case "identifier", "relation", "isPartOf", "source", "bibliographicCitation" ->
          identifier(element, text);
      case "accessed" -> Dates.any(text).ifPresent(date -> record.date("accessed", date));
      case "available" -> Dates.any(text).ifPresent(date -> record.date("available-date", date));
      case "dateSubmitted" -> Dates.any(text).ifPresent(date -> record.date("submitted", date));
      default -> {
        // Stays with the record as it is.
      }
    }
  }

  private void contributor(XmlElement element, String text) {
    String variable = "";
    for (String attribute : List.of("type", "role", "qualifier")) {
      variable = variable.isEmpty() ? Relators.variable(element.attribute(attribute)) : variable;
    }
    record.name(variable.isEmpty() ? "contributor" : variable, name(text));
  }

  private void description(XmlElement element, String text) {
    if (element.attribute("type").equals("abstract")
        || element.attribute("qualifier").equals("abstract")) {
      once("abstract", text);
    } else {
      descriptions.add(text);
    }
  }

  private static Name name(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
      return Name.of(parts[0].strip(), parts[1].strip());
    }
    return text.indexOf(' ') < 0 && parts.length == 1 ? Name.of(text, "") : Name.literal(text);
  }

  private void subject(String text) {
    if (text.startsWith(BODY)) {
      try {
        record.body(BodyOfLiterature.parse(text.substring(BODY.length())));
        return;
      } catch (IllegalArgumentException e) {
        // No body of literature after all: then it is a keyword.
      }
    }
    record.keyword(text);
  }

  private void language(String text) {
    String code = text.length() == 3 ? LanguageCodes.read(text) : text.replace('_', '-');
    once("language", code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? code : "");
  }

  private void identifier(XmlElement element, String text) {
    if (text.startsWith(KEY) && element.name().equals("identifier")) {
      key = text.substring(KEY.length());
      return;
    }
    String value = text.replaceFirst("(?i)^urn:(?=issn|isbn)", "");
    boolean own = element.name().equals("identifier");
    Matcher doi = DOI.matcher(value);
    Matcher issn = ISSN.matcher(value);
    Matcher isbn = ISBN.matcher(value);
    if (doi.matches()) {
      once("DOI", own ? doi.group(1) : "");
    } else if (issn.matches()) {
      once("ISSN", issn.group(1));
    } else if (isbn.matches()) {
      once("ISBN", isbn.group(1).strip());
    } else if (value.startsWith("http://") || value.startsWith("https://")) {
      once("URL", own ? value : "");
    } else if (value.indexOf(' ') > 0 || !own) {
      citation(element, value);
    }
  }

  /** Journal, volume, issue and pages as repositories and OJS write them. */
  private void citation(XmlElement element, String text) {
    boolean citation =
        element.attribute("type").equals("citation")
            || element.name().equals("bibliographicCitation");
    if (element.name().equals("isPartOf") || element.name().equals("source")) {
      int end = text.indexOf(';');
      once("container-title", (end < 0 ? text : text.substring(0, end)).strip());
    }
    if (!citation && !element.name().equals("source")) {
      return;
    }
    Matcher volume = VOLUME_ISSUE.matcher(text);
    Matcher brief = BRIEF.matcher(text);
    if (volume.find()) {
      once("volume", volume.group(1));
      once("issue", volume.group(2) == null ? "" : volume.group(2));
    } else if (brief.find()) {
      once("volume", brief.group(1));
      once("issue", brief.group(2));
      once("page", brief.group(3) == null ? "" : brief.group(3));
    }
    Matcher pages = PAGES.matcher(text);
    if (pages.find()) {
      once("page", pages.group(1).replaceAll("\\s*[-–]\\s*", "-"));
    }
  }

  /**
   * The date of issue, else of all dates without a time of day the first, else the earliest: what a
   * repository adds itself are times of deposit.
   */
  private Optional<LiteratureDate> issued() {
    for (String name : List.of("issued", "created")) {
      for (XmlElement date : in.children(name)) {
        Optional<LiteratureDate> read = Dates.any(date.text());
        if (read.isPresent()) {
          return read;
        }
      }
    }
    Optional<LiteratureDate> best = Optional.empty();
    boolean timed = true;
    for (XmlElement element : in.children("date")) {
      String text = element.text();
      boolean time = text.matches("\\d{4}-\\d\\d-\\d\\dT.*");
      Optional<LiteratureDate> read = Dates.any(text);
      boolean better = best.isEmpty() || timed && !time || timed && earlier(read, best);
      if (read.isPresent() && better) {
        best = read;
        timed = time;
      }
    }
    return best;
  }

  private static boolean earlier(Optional<LiteratureDate> a, Optional<LiteratureDate> b) {
    return a.flatMap(LiteratureDate::first).isPresent()
        && b.flatMap(LiteratureDate::first).isPresent()
        && a.flatMap(LiteratureDate::first).get().compareTo(b.flatMap(LiteratureDate::first).get())
            < 0;
  }

  private RecordKey key() {
    if (RecordKey.allowed(key)) {
      return new RecordKey(key);
    }
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return KeySuggestion.of(read.creators(), year, read.title());
  }
}
