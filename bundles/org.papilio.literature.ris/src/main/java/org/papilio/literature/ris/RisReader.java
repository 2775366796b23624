package org.papilio.literature.ris;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.text.Languages;

/** What a record says, in the variables of CSL. */
final class RisReader {

  /** Keywords that begin so name a body of literature. */
  static final String BODY = "body:";

  private static final Pattern DOI_PREFIX =
      Pattern.compile("(?i)^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:?\\s*)(?=10\\.)");
  // The blanks before a dash are looked at once, from where they begin.
  private static final Pattern DASH = Pattern.compile("(?:(?<!\\s)\\s++)?[–—]\\s*+");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
  private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[\\dXx](?![\\d-])");
  private static final Pattern ISBN = Pattern.compile("(?:97[89][- ]?)?\\d[\\d- ]{7,12}[\\dXx]");

  private final RisRecord in;
  private final String type;
  private final LiteratureRecord.Builder record;

  private RisReader(RisRecord in) {
    this.in = in;
    this.type = RisTags.toCsl(in.type());
    this.record = LiteratureRecord.of(new RecordKey("-"), type);
  }

  /** The record without source fields. Never fails, whatever the values. */
  static LiteratureRecord read(RisRecord in) {
    return new RisReader(in).record();
  }

  private LiteratureRecord record() {
    names("author", "AU", "A1");
    names("editor", "A2", "ED");
    names("collection-editor", "A3");
    names("translator", "A4");
    titles();
    issued().ifPresent(date -> record.date("issued", date));
    Dates.any(in.first("Y2")).ifPresent(date -> record.date("accessed", date));
    text("volume", in.first("VL", "VO"));
    text(RisTags.periodical(type) ? "issue" : "number", in.first("IS"));
    pages();
    numbers();
    text("abstract", in.first("AB", "N2"));
    text("note", String.join("\n", in.values("N1")));
    text("publisher", in.first("PB"));
    text("publisher-place", in.first("CY", "PP"));
    text("edition", in.first("ET"));
    text("language", Languages.code(in.first("LA")));
    text("title-short", in.first("ST"));
    text("source", in.first("DB"));
    text("call-number", in.first("CN"));
    text("number-of-volumes", in.first("NV"));
    text("section", in.first("SE"));
    text("URL", in.first("UR"));
    keywords();
    record.key(key());
    return record.build();
  }

  private void text(String variable, String value) {
    record.text(variable, value.strip());
  }

  private void names(String variable, String... tags) {
    for (String tag : tags) {
      for (String name : in.values(tag)) {
        for (String one : name.split("\n")) {
          if (!one.replace(",", "").isBlank()) {
            record.name(variable, RisNames.read(one));
          }
        }
      }
    }
  }

  private void titles() {
    String title = in.first("TI", "T1");
    boolean book = RisTags.whole(type);
    text("title", title.isEmpty() && book ? in.first("BT") : title);
    String full = in.first("JF");
    if (book) {
      text("collection-title", in.first("T2", "T3"));
      text("container-title", full);
    } else {
      text("container-title", in.first("JF", "T2", "JO", "BT", "JA", "J2", "J1"));
      text("collection-title", in.first("T3"));
    }
    String brief = in.first("JA", "J2", "J1");
    boolean used = brief.equals(record.text("container-title"));
    text("container-title-short", used ? "" : brief);
  }

  /** The year, or the date of the same year that says more. */
  private Optional<LiteratureDate> issued() {
    Optional<LiteratureDate> year = Dates.any(in.first("PY", "Y1"));
    for (String tag : List.of("DA", "Y1")) {
      Optional<LiteratureDate> date = Dates.any(in.first(tag));
      boolean closer =
          date.isPresent()
              && date.get().literal().isEmpty()
              && date.get().year().isPresent()
              && year.isPresent()
              && date.get().year().equals(year.get().year());
      if (closer || year.isEmpty() && date.isPresent()) {
        return date;
      }
    }
    return year;
  }

  private void pages() {
    String start = in.first("SP");
    String end = in.first("EP");
    boolean span = start.matches(".*[-–].*");
    String page =
        end.isEmpty() || span || start.equals(end)
            ? start
            : start.isEmpty() ? end : start + "-" + end;
    text("page", DASH.matcher(page).replaceAll("-"));
  }

  private void numbers() {
    for (String number : in.values("SN")) {
      Matcher isbn = ISBN.matcher(number);
      Matcher issn = ISSN.matcher(number);
      if (isbn.find() && isBook(isbn.group())) {
        if (record.text("ISBN").isEmpty()) {
          text("ISBN", isbn.group());
        }
      } else if (issn.find() && record.text("ISSN").isEmpty()) {
        text("ISSN", issn.group());
      }
    }
    String doi = DOI_PREFIX.matcher(in.first("DO")).replaceFirst("");
    String work = in.first("M3");
    Matcher hidden = DOI.matcher(work);
    if (hidden.find()) {
      text("DOI", doi.isEmpty() ? hidden.group() : doi);
    } else {
      text("DOI", doi);
      if (type.equals("thesis") || type.equals("report")) {
        text("genre", work);
      }
    }
  }

  private static boolean isBook(String number) {
    int digits = number.replaceAll("[^\\dXx]", "").length();
    return digits == 10 || digits == 13;
  }

  private void keywords() {
    for (String word : in.values("KW")) {
      if (word.startsWith(BODY)) {
        try {
          record.body(BodyOfLiterature.parse(word.substring(BODY.length())));
          continue;
        } catch (IllegalArgumentException e) {
          // No body of literature after all: then it is a keyword.
        }
      }
      record.keyword(word);
    }
  }

  private RecordKey key() {
    String id = in.first("ID").replaceAll("\\p{Cntrl}+", " ").strip();
    if (!id.isEmpty()) {
      return new RecordKey(id.substring(0, Math.min(id.length(), 300)).strip());
    }
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return KeySuggestion.of(read.creators(), year, read.title());
  }
}
