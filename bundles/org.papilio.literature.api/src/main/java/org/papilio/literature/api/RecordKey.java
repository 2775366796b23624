package org.papilio.literature.api;

/**
 * Names one record in a library: the citation key of BibTeX, the {@code id} of CSL-JSON.
 *
 * @param value 1 to 300 characters, no control characters, no blank at either end
 */
public record RecordKey(String value) implements Comparable<RecordKey> {

  private static final int LONGEST = 300;

  public RecordKey {
    if (!allowed(value)) {
      throw new IllegalArgumentException(
          "record key '"
              + value
              + "' is not allowed; allowed are 1 to "
              + LONGEST
              + " characters without control characters and without blanks at the ends");
    }
  }

  /** Whether a text can be a key as it stands. */
  public static boolean allowed(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && !Character.isWhitespace(text.charAt(0))
        && !Character.isWhitespace(text.charAt(text.length() - 1))
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** Order of the characters, the same in every language and on every machine. */
  @Override
  public int compareTo(RecordKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
