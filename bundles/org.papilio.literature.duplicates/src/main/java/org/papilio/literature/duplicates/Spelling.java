package org.papilio.literature.duplicates;

/** Tells slips of the pen and inflections from other words. */
final class Spelling {

  private Spelling() {}

  /**
   * Whether two words differ by one letter more, less, other or changed places, by two from nine
   * letters on; never where digits are in them.
   */
  static boolean near(String x, String y) {
    int shorter = Math.min(x.length(), y.length());
    int allowed = shorter < 4 ? 0 : shorter < 9 ? 1 : 2;
    return allowed > 0
        && Math.abs(x.length() - y.length()) <= allowed
        && !digits(x)
        && !digits(y)
        && distance(x, y, allowed) <= allowed;
  }

  private static boolean digits(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** Source: Damerau, Communications of the ACM 7(3), 1964; stops when above the limit. */
  private static int distance(String x, String y, int limit) {
    int[] beforeLast = new int[y.length() + 1];
    int[] last = new int[y.length() + 1];
    int[] now = new int[y.length() + 1];
    for (int j = 0; j <= y.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= x.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= y.length(); j++) {
        int cost = x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && x.charAt(i - 1) == y.charAt(j - 2)
                && x.charAt(i - 2) == y.charAt(j - 1);
        if (swapped) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, now[j]);
      }
      if (least > limit) {
        return least;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = now;
      now = spare;
    }
    return last[y.length()];
  }
}
