package org.papilio.search.lucene.index;

import org.papilio.search.lucene.text.Folding;

/**
 * The order of titles: without regard to accents, capitals and leading punctuation.
 *
 * <p>The index holds of each title only a number of 32 bits that tells about seven letters of the
 * Latin script, for whole titles are a twentieth of an index and few of them are ever compared.
 * Titles of the same number are ordered by what is stored of them.
 */
public final class TitleOrder {

  private static final int LONGEST_KEY = 48;

  /** Signs of a title that are looked at for its key. */
  private static final int READ = 4 * LONGEST_KEY;

  /** Signs of a title that are looked at for its number. */
  private static final int READ_FOR_RANK = 40;

  private static final int SYMBOLS = 42;
  private static final int RANKED = 7;
  private static final double SCALE = 0x1p32 / Math.pow(SYMBOLS, RANKED);

  private TitleOrder() {}

  /** What titles are compared by. */
  public static String key(String title) {
    String folded = folded(title, READ);
    return folded.substring(0, Math.min(folded.length(), LONGEST_KEY));
  }

  /** A number that is never larger than that of a title which comes later. */
  static int rank(String title) {
    String key = folded(title, READ_FOR_RANK);
    long number = 0;
    boolean exact = true;
    for (int i = 0; i < RANKED; i++) {
      int symbol = exact && i < key.length() ? symbol(key.charAt(i)) : 0;
      // what follows a symbol that stands for several signs cannot tell titles apart any more
      exact &= stands(symbol);
      number = number * SYMBOLS + symbol;
    }
    return (int) ((long) (number * SCALE) + Integer.MIN_VALUE);
  }

  /** The signs in their order: 0 for the end, some for one sign alone, others for several. */
  private static int symbol(char sign) {
    if (sign < ' ') {
      return 0;
    } else if (sign == ' ') {
      return 2;
    } else if (sign < '0') {
      return 3;
    } else if (sign <= '9') {
      return 4 + sign - '0';
    } else if (sign < 'a') {
      return 14;
    }
    return sign <= 'z' ? 15 + sign - 'a' : SYMBOLS - 1;
  }

  private static boolean stands(int symbol) {
    return symbol != 0 && symbol != 3 && symbol != 14 && symbol != SYMBOLS - 1;
  }

  private static String folded(String title, int read) {
    int start = 0;
    while (start < title.length() && !Character.isLetterOrDigit(title.codePointAt(start))) {
      start++;
    }
    return Folding.fold(title.substring(start, Math.min(title.length(), start + read)));
  }
}
