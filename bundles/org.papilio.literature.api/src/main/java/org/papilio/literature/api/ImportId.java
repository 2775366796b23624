package org.papilio.literature.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names one import of a library. Later imports have larger names, and two that were made in two
 * copies of a workspace in the same second still differ.
 *
 * @param value date and time in UTC and three letters or digits: {@code 20260317-140502-k3f}
 */
public record ImportId(String value) implements Comparable<ImportId> {

  private static final Pattern ALLOWED = Pattern.compile("\\d{8}-\\d{6}-[0-9a-z]{3}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LETTERS = 36;

  public ImportId {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "import '" + value + "' is not allowed; allowed are names such as 20260317-140502-k3f");
    }
  }

  /**
   * A name for an import.
   *
   * @param number any number; tells imports of the same second apart
   */
  public static ImportId of(Instant at, int number) {
    int rest = Math.floorMod(number, LETTERS * LETTERS * LETTERS);
    String end = Integer.toString(LETTERS * LETTERS * LETTERS + rest, LETTERS).substring(1);
    return new ImportId(TIME.format(at) + "-" + end);
  }

  @Override
  public int compareTo(ImportId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
