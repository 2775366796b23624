package org.papilio.literature.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Markup;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordKey;

/**
 * What of a record tells whether another one is the same work; texts in lower case, without
 * accents, markup and punctuation.
 *
 * @param year 0 when not known
 * @param firstPage empty when not known
 */
record Fingerprint(
    RecordKey key,
    String type,
    String doi,
    List<String> isbns,
    String pmid,
    String title,
    String author,
    int year,
    String container,
    String volume,
    String issue,
    String firstPage) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ISBN = Pattern.compile("[0-9][0-9\\- ]{8,16}[0-9Xx]");

  static Fingerprint of(LiteratureRecord record) {
    List<Name> creators = record.creators();
    String author =
        creators.isEmpty()
            ? ""
            : normal(
                creators.getFirst().isLiteral()
                    ? creators.getFirst().literal()
                    : creators.getFirst().family());
    return new Fingerprint(
        record.key(),
        record.type(),
        DoiIndex.normal(record.text("DOI")),
        isbns(record.text("ISBN")),
        record.text("PMID"),
        normal(record.title()),
        author,
        record.year().orElse(0),
        normal(record.text("container-title")),
        normal(record.text("volume")),
        normal(record.text("issue")),
        normal(record.text("page").split("[-–—,]", 2)[0]));
  }

  static String normal(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(Markup.plain(text), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("æ", "ae")
            .replace("œ", "oe");
    return NO_WORD.matcher(plain).replaceAll(" ").strip();
  }

  /** Numbers of books, all as 13 digits. */
  private static List<String> isbns(String text) {
    List<String> found = new ArrayList<>();
    Matcher isbn = ISBN.matcher(text);
    while (isbn.find()) {
      String digits = isbn.group().replaceAll("[^0-9Xx]", "");
      if (digits.length() == 10) {
        digits = thirteen("978" + digits.substring(0, 9));
      }
      if (digits.length() == 13) {
        found.add(digits);
      }
    }
    return found;
  }

  private static String thirteen(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }

  List<String> blockingKeys() {
    List<String> keys = new ArrayList<>();
    if (!doi.isEmpty()) {
      keys.add("doi " + doi);
    }
    if (!pmid.isEmpty()) {
      keys.add("pmid " + pmid);
    }
    isbns.forEach(isbn -> keys.add("isbn " + isbn));
    if (title.length() >= 10) {
      keys.add("title " + title.replace(" ", ""));
      String begin = title.length() > 40 ? title.substring(0, 40) : title;
      keys.add("begin " + begin.replace(" ", "") + " " + author);
    }
    if (!author.isEmpty() && year > 0) {
      if (!firstPage.isEmpty()) {
        keys.add("page " + author + " " + year + " " + firstPage);
      }
      int word = title.indexOf(' ', Math.min(title.length(), 12));
      keys.add("word " + author + " " + year + " " + (word < 0 ? title : title.substring(0, word)));
    }
    return keys;
  }
}
