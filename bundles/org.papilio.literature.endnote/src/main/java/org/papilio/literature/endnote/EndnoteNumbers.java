package org.papilio.literature.endnote;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.LiteratureRecord;

/** Numbers that stand in one field: ISSN or ISBN, and the DOI with what people put before it. */
final class EndnoteNumbers {

  private static final Pattern ISSN = Pattern.compile("(?<![\\d-])\\d{4}-?\\d{3}[\\dXx](?![\\d-])");
  private static final Pattern ISBN =
      Pattern.compile("(?:97[89][- ]?)?\\d[\\d- ]{7,12}[\\dXx](?![\\d-])");
  private static final Pattern DOI_PREFIX =
      Pattern.compile("(?i)^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:?\\s*)(?=10\\.)");

  private EndnoteNumbers() {}

  static void standard(String value, LiteratureRecord.Builder record) {
    Matcher isbn = ISBN.matcher(value);
    Matcher issn = ISSN.matcher(value);
    if (isbn.find() && book(isbn.group())) {
      record.text("ISBN", isbn.group());
    } else if (issn.find()) {
      record.text("ISSN", issn.group());
    }
  }

  private static boolean book(String number) {
    int digits = number.replaceAll("[^\\dXx]", "").length();
    return digits == 10 || digits == 13;
  }

  /** The value to write: the ISBN, else the ISSN. */
  static String standard(LiteratureRecord record) {
    return record.text("ISBN").isEmpty() ? record.text("ISSN") : record.text("ISBN");
  }

  static String doi(String value) {
    return DOI_PREFIX.matcher(value.strip()).replaceFirst("");
  }
}
