package org.papilio.literature.msbib;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.LiteratureRecord;

/** The standard number: ISBN or ISSN bare, or with its name before it as JabRef writes it. */
final class StandardNumbers {

  private static final Pattern NAMED =
      Pattern.compile(":?\\s*(ISBN|ISSN|DOI|LCCN|MRN)\\s*:?\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[\\dXx]");
  private static final Pattern ISBN = Pattern.compile("(?:97[89][- ]?)?\\d[\\d -]{7,12}[\\dXx]");

  private StandardNumbers() {}

  static void read(String value, LiteratureRecord.Builder record) {
    Matcher named = NAMED.matcher(value);
    if (named.matches()) {
      switch (named.group(1).toUpperCase(Locale.ROOT)) {
        case "ISBN" -> record.text("ISBN", named.group(2));
        case "ISSN" -> record.text("ISSN", named.group(2));
        case "DOI" -> {
          if (record.text("DOI").isEmpty()) {
            record.text("DOI", named.group(2));
          }
        }
        default -> {
          // Numbers of the Library of Congress and of reviews stay with the record as they are.
        }
      }
    } else if (ISSN.matcher(value).matches()) {
      record.text("ISSN", value);
    } else if (ISBN.matcher(value).matches()) {
      record.text("ISBN", value);
    }
  }

  /** The value to write: the ISBN, else the ISSN. */
  static String write(LiteratureRecord record) {
    return record.text("ISBN").isEmpty() ? record.text("ISSN") : record.text("ISBN");
  }
}
