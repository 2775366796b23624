package org.papilio.literature.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.KeySuggestion;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.Variables;
import org.papilio.literature.api.dates.Dates;
import org.papilio.literature.api.spelling.LanguageCodes;
import org.papilio.literature.marc.MarcField.Subfield;

/** What a record of MARC 21 says, in the variables of CSL. */
final class MarcReader {

  /** Keywords that begin so name a body of literature. */
  static final String BODY = "body:";

  private static final Pattern ISBN = Pattern.compile("(?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dXx]");
  private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[\\dXx]");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
  private static final Pattern DOI_ADDRESS =
      Pattern.compile("(?i)https?://(?:dx\\.|www\\.)?doi\\.org/(10\\.\\d{4,9}/\\S+)");
  private static final Pattern PAGE_WORD =
      Pattern.compile("(?i)(?<!\\p{L})(?:p|pp|pages?|s|seiten?|bl|leaves|l|с|стр|págs?)\\b");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final Pattern VOLUMES = Pattern.compile("(?i)(\\d{1,4}) ?(?:v|vols?|bde?)\\b");
  private static final Pattern NOWHERE =
      Pattern.compile("(?i)\\[?\\s*s\\.?\\s?[nl]\\.?,?\\s*\\]?\\.?");

  private final MarcRecord in;
  private final LiteratureRecord.Builder record;
  private final String type;
  private final List<String> notes = new ArrayList<>();
  private final List<String> abstracts = new ArrayList<>();
  private boolean mainEntry;
  private boolean edited;
  private String imprintDate = "";

  private MarcReader(MarcRecord in) {
    this.in = in;
    this.type = MarcTypes.read(in);
    this.record = LiteratureRecord.of(new RecordKey("-"), type);
  }

  /** The record without source fields. Never fails, whatever the values. */
  static LiteratureRecord read(MarcRecord in) {
    return Unimarc.is(in) ? Unimarc.read(in) : new MarcReader(in).record();
  }

  private LiteratureRecord record() {
    for (MarcField field : in.fields()) {
      mainEntry |= field.tag().equals("100") || field.tag().equals("110");
      edited |= field.tag().equals("245") && MarcNames.saysEdited(field.first("c"));
    }
    in.fields().forEach(this::field);
    titleFromElsewhere();
    text("note", String.join("\n", notes));
    text("abstract", String.join("\n", abstracts));
    language();
    MarcDates.read(in.control("008"), imprintDate).ifPresent(date -> record.date("issued", date));
    in.fields().stream().filter(field -> field.tag().equals("887")).forEach(this::exactly);
    record.key(key());
    return record.build();
  }

  private void field(MarcField field) {
    switch (field.tag()) {
      case "020" -> first("ISBN", ISBN, field.first("a"));
      case "022" -> first("ISSN", ISSN, field.first("a"));
      case "024" -> identifier(field);
      case "050", "060", "070", "080", "090" -> callNumber(field);
      case "100", "110", "111", "700", "710", "711" -> name(field);
      case "720" -> uncontrolled(field);
      case "245" -> title(field);
      case "250" -> once("edition", MarcText.trimmed(field.first("a")));
      case "255" -> once("scale", MarcText.sentence(field.first("a")));
      case "260" -> imprint(field);
      case "264" -> {
        if (field.ind2() == '1' || field.ind2() == ' ' || !in.has("260") && field.ind2() == '0') {
          imprint(field);
        }
      }
      case "300" -> extent(field);
      case "440", "490", "830", "800", "810" -> series(field);
      case "500", "501", "546" -> notes.add(field.first("a").strip());
      case "502" -> thesis(field);
      case "520" -> abstracts.add(join(field, "ab", " "));
      case "600", "610", "611", "630", "647", "648", "650", "651", "653" -> subject(field);
      case "773" -> new HostItem(field, type).into(record);
      case "856" -> address(field);
      case "880" -> otherScript(field);
      default -> {
        // Stays with the record as it is.
      }
    }
  }

  private void text(String variable, String value) {
    record.text(variable, value.strip());
  }

  /** Sets a text that is not set yet. */
  private void once(String variable, String value) {
    if (record.text(variable).isEmpty()) {
      text(variable, value);
    }
  }

  private void first(String variable, Pattern pattern, String value) {
    Matcher found = pattern.matcher(value);
    if (found.find()) {
      once(variable, found.group());
    }
  }

  private static String join(MarcField field, String codes, String between) {
    List<String> parts = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      if (codes.indexOf(subfield.code()) >= 0 && !subfield.value().isBlank()) {
        parts.add(subfield.value().strip());
      }
    }
    return String.join(between, parts);
  }

  private void identifier(MarcField field) {
    String scheme = field.first("2").toLowerCase(Locale.ROOT);
    String value = field.first("a").strip();
    if (scheme.equals("doi")) {
      Matcher doi = DOI.matcher(value);
      once("DOI", doi.find() ? doi.group() : value);
    } else if (scheme.equals("pmid")) {
      once("PMID", value);
    } else if (scheme.equals("pmcid")) {
      once("PMCID", value);
    }
  }

  private void callNumber(MarcField field) {
    once("call-number", join(field, "ab", " "));
  }

  private void name(MarcField field) {
    boolean added = field.tag().charAt(0) == '7';
    boolean meeting = field.tag().endsWith("11");
    if (added && !field.first("t").isEmpty()) {
      // A work, not somebody who made this one.
      return;
    }
    if (meeting) {
      once("event-title", MarcText.trimmed(field.first("a")));
      once("event-place", MarcText.trimmed(field.first("c")).replaceAll("^\\(|\\)$", ""));
    }
    String variable = MarcNames.variable(field);
    if (variable.isEmpty()) {
      boolean person = field.tag().endsWith("00");
      if (added && edited && person && !mainEntry) {
        variable = "editor";
      } else {
        variable = added && !person && mainEntry ? "contributor" : "author";
      }
    }
    for (Name name : MarcNames.read(field)) {
      record.name(variable, name);
    }
  }

  private void uncontrolled(MarcField field) {
    String name = MarcText.trimmed(field.first("a"));
    if (!name.isEmpty()) {
      String known = MarcNames.variable(field);
      record.name(known.isEmpty() ? "contributor" : known, Name.literal(name));
    }
  }

  private void title(MarcField field) {
    if (!record.text("title").isEmpty()) {
      return;
    }
    text("title", titleOf(field));
    once("medium", MarcText.unbracketed(field.first("h")).replaceAll("[\\[\\]]", ""));
  }

  /** Title proper, parts and remainder, joined as one cites them. */
  static String titleOf(MarcField field) {
    StringBuilder title = new StringBuilder();
    String before = "";
    char last = ' ';
    for (Subfield subfield : field.subfields()) {
      char code = subfield.code();
      if (code == 'c' && !title.isEmpty()) {
        // What stands behind the statement of responsibility is another work.
        break;
      }
      boolean wanted = code == 'a' || code == 'b' || code == 'n' || code == 'p';
      String part = wanted ? MarcText.trimmed(subfield.value()) : "";
      if (!part.isEmpty()) {
        if (!title.isEmpty()) {
          title.append(between(before, last, code));
        }
        title.append(MarcText.sentence(part));
        last = code;
      }
      if (wanted || code == 'h') {
        before = subfield.value().isBlank() ? before : subfield.value().strip();
      }
    }
    return title.toString();
  }

  private static String between(String before, char last, char code) {
    if (before.endsWith("=")) {
      return " = ";
    }
    if (before.endsWith(";")) {
      return " ; ";
    }
    if (code == 'p' && last == 'n') {
      return ", ";
    }
    return code == 'b' ? ": " : ". ";
  }

  /** Of records without a title proper the title that they are filed under. */
  private void titleFromElsewhere() {
    for (String tag : List.of("880", "130", "240", "246", "740", "222", "210")) {
      if (!record.text("title").isEmpty()) {
        return;
      }
      for (MarcField field : in.all(tag)) {
        boolean linked = !tag.equals("880") || field.first("6").startsWith("245");
        if (linked) {
          once("title", titleOf(field));
        }
      }
    }
  }

  private void imprint(MarcField field) {
    once("publisher-place", known(field.first("a")));
    if (!type.equals("thesis") || record.text("publisher").isEmpty()) {
      once("publisher", known(field.first("b")));
    }
    if (imprintDate.isEmpty()) {
      imprintDate = field.first("c");
    }
  }

  private static String known(String value) {
    String text = MarcText.unbracketed(value);
    return NOWHERE.matcher(text).matches() ? "" : text;
  }

  private void extent(MarcField field) {
    String extent = field.first("a");
    if (PAGE_WORD.matcher(extent).find()) {
      int most = 0;
      Matcher number = NUMBER.matcher(extent.replaceAll("(?<=\\d),(?=\\d{3}\\b)", ""));
      while (number.find()) {
        most = Math.max(most, Integer.parseInt(number.group()));
      }
      once("number-of-pages", most == 0 ? "" : String.valueOf(most));
    }
    Matcher volumes = VOLUMES.matcher(extent);
    if (volumes.find()) {
      once("number-of-volumes", volumes.group(1));
    }
    once("dimensions", MarcText.trimmed(field.first("c")).replaceAll("\\s*\\+$", ""));
  }

  private void series(MarcField field) {
    if (record.text("collection-title").isEmpty()) {
      String codes = field.tag().startsWith("8") && !field.tag().equals("830") ? "tnp" : "anp";
      String title = MarcText.unbracketed(MarcText.sentence(join(field, codes, " ")));
      text("collection-title", title.replaceAll("^\\(|\\)$", ""));
      String number = MarcText.sentence(field.first("v")).replaceAll("\\)$", "");
      once("collection-number", record.text("collection-title").isEmpty() ? "" : number);
    }
    if (!in.has("022")) {
      first("ISSN", ISSN, field.first("x"));
    }
  }

  private void thesis(MarcField field) {
    String degree = field.first("b").strip();
    String all = field.first("a").strip();
    int open = all.indexOf('(');
    int close = all.indexOf(')', Math.max(0, open));
    once(
        "genre",
        degree.isEmpty()
            ? open >= 0 && close > open ? all.substring(open + 1, close) : ""
            : degree);
    String institution = MarcText.trimmed(field.first("c"));
    if (institution.isEmpty() && all.contains("--")) {
      String rest = all.substring(all.indexOf("--") + 2);
      institution = MarcText.trimmed(rest.replaceFirst(",?\\s*\\[?c?\\d{4}.*$", ""));
    }
    if (!institution.isEmpty()) {
      text("publisher", institution);
    }
    if (imprintDate.isEmpty()) {
      imprintDate = field.first("d");
    }
  }

  private void subject(MarcField field) {
    if (field.tag().equals("653")) {
      field.all('a').forEach(word -> keyword(word.strip()));
      return;
    }
    StringBuilder word = new StringBuilder();
    for (Subfield subfield : field.subfields()) {
      char code = subfield.code();
      String value = subfield.value().strip();
      boolean own = "abcdgnpqt".indexOf(code) >= 0;
      if (value.isEmpty() || !own && "vxyz".indexOf(code) < 0) {
        continue;
      }
      word.append(word.isEmpty() ? "" : own ? " " : " -- ").append(MarcText.sentence(value));
      if (own && value.endsWith(",")) {
        word.append(',');
      }
    }
    keyword(MarcText.trimmed(word.toString()));
  }

  private void keyword(String word) {
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

  private void address(MarcField field) {
    String address = field.first("u").strip();
    Matcher doi = DOI_ADDRESS.matcher(address);
    if (doi.matches()) {
      once("DOI", doi.group(1));
    }
    once("URL", address);
  }

  /** The title in its own script stands as the original title, unless there is another. */
  private void otherScript(MarcField field) {
    String link = field.first("6");
    if (link.startsWith("245-") && !link.startsWith("245-00")) {
      once("original-title", titleOf(field));
    } else if (link.startsWith("260-00") || link.startsWith("264-00")) {
      imprint(field);
    }
  }

  private void language() {
    String fixed = in.control("008");
    String coded = fixed.length() >= 38 ? LanguageCodes.read(fixed.substring(35, 38)) : "";
    if (coded.isEmpty() || coded.equals("mul")) {
      for (MarcField field : in.all("041")) {
        String first = field.first("a").strip();
        String one = first.length() > 3 ? first.substring(0, 3) : first;
        coded = coded.isEmpty() || coded.equals("mul") ? LanguageCodes.read(one) : coded;
      }
    }
    text("language", coded);
  }

  /** What a writer of CSL said that no other field of MARC holds. */
  private void exactly(MarcField field) {
    String content = field.first("a");
    int equals = content.indexOf('=');
    if (!field.first("2").equals(MarcTypes.CSL) || equals < 0) {
      return;
    }
    String variable = content.substring(0, equals);
    String value = content.substring(equals + 1);
    if (Variables.TEXTS.contains(variable)) {
      record.text(variable, value);
    } else if (Variables.DATES.contains(variable)) {
      Dates.any(value).ifPresent(date -> record.date(variable, date));
    }
  }

  private RecordKey key() {
    String id = in.control("001").replaceAll("\\p{Cntrl}+", " ").strip();
    id = id.substring(0, Math.min(id.length(), 300)).strip();
    if (RecordKey.allowed(id)) {
      return new RecordKey(id);
    }
    LiteratureRecord read = record.build();
    String year = read.year().isPresent() ? String.valueOf(read.year().getAsInt()) : "";
    return Objects.requireNonNull(KeySuggestion.of(read.creators(), year, read.title()));
  }
}
