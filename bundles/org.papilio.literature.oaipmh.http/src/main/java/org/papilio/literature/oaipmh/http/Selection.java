package org.papilio.literature.oaipmh.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Which records a list holds, and how far it is. Its text is a resumption token: all that is needed
 * stands in it, so the server remembers nothing of a harvest.
 *
 * @param revision that the whole list shows
 * @param form metadata prefix
 * @param set may be empty
 * @param from seconds since 1970
 * @param until seconds since 1970, inclusive
 * @param after key of the last record given; empty at the beginning
 * @param given how many records were given
 * @param all how many records the list has
 */
record Selection(
    String revision,
    String form,
    String set,
    long from,
    long until,
    String after,
    long given,
    long all) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
  private static final long ONE_DAY = Duration.ofDays(1).toSeconds();
  private static final int PARTS = 8;
  private static final int LONGEST = 2_000;

  boolean holds(Stamp stamp) {
    return stamp.seconds() >= from
        && stamp.seconds() <= until
        && (set.isEmpty() || stamp.sets().contains(set));
  }

  Selection behind(String key, long more) {
    return new Selection(revision, form, set, from, until, key, given + more, all);
  }

  Selection of(long size) {
    return new Selection(revision, form, set, from, until, after, given, size);
  }

  String token() {
    String text =
        String.join(
            "\n",
            revision,
            form,
            set,
            Long.toString(from),
            Long.toString(until),
            Long.toString(given),
            Long.toString(all),
            after);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Selection parse(String token) throws OaiException {
    try {
      if (token.length() > LONGEST) {
        throw new IllegalArgumentException("too long");
      }
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split("\n", PARTS);
      if (parts.length != PARTS) {
        throw new IllegalArgumentException("not ours");
      }
      return new Selection(
          parts[0],
          parts[1],
          parts[2],
          Long.parseLong(parts[3]),
          Long.parseLong(parts[4]),
          parts[7],
          Long.parseLong(parts[5]),
          Long.parseLong(parts[6]));
    } catch (IllegalArgumentException e) {
      throw new OaiException("badResumptionToken", "this is no token of this repository");
    }
  }

  /** Seconds since 1970 of an argument; {@code end} for the end of a day. */
  static long seconds(String name, String text, boolean end) throws OaiException {
    try {
      if (DAY.matcher(text).matches()) {
        long day = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        return end ? day + ONE_DAY - 1 : day;
      }
      if (TIME.matcher(text).matches()) {
        return Instant.parse(text).getEpochSecond();
      }
    } catch (DateTimeException e) {
      // Told below like any other spelling that is no date.
      throw noDate(name);
    }
    throw noDate(name);
  }

  private static OaiException noDate(String name) {
    return new OaiException(
        "badArgument", name + " is no date; allowed are YYYY-MM-DD and YYYY-MM-DDThh:mm:ssZ");
  }
}
