package org.papilio.literature.duplicates;

import java.util.Arrays;

/** How alike two titles are, by the words they share and what these words say. */
final class TitleComparison {

  /** Shared words of so many bits prove as much as a title can. */
  private static final double ENOUGH = 36;

  /** Titles that share less of their words than this are those of two works. */
  private static final double LITTLE = 0.5;

  /** What a subtitle or a cut end costs beside a word in the middle. */
  private static final double AT_END = 0.35;

  /** A subtitle costs no more than so many bits, however long it is. */
  private static final double MOST_AT_END = 8;

  private final Vocabulary words;

  TitleComparison(Vocabulary words) {
    this.words = words;
  }

  /**
   * What two titles share.
   *
   * @param shared bits of the shared words
   * @param lost bits of the words of one title only, those at the end counted for less, those in
   *     whose place the other title has some of its own twice
   * @param share {@code 2 shared / (2 shared + lost)}, 0 to 1
   */
  record Result(double shared, double lost, double share, String first, String second) {

    void weigh(Comparison.Sum sum) {
      if (first.isEmpty() || second.isEmpty()) {
        return;
      }
      if (first.replace(" ", "").equals(second.replace(" ", ""))) {
        sum.add("title-same", 1, first, second);
      }
      if (shared > 0) {
        double worth = Math.min(1, shared / ENOUGH);
        sum.add(
            "title-shared", worth * Math.clamp((share - 0.3) / 0.4, 0, 1), first, second, share);
      }
      if (lost > 0) {
        sum.add("title-lost", Math.min(1, (1 - share) / (1 - LITTLE)), first, second, 1 - share);
      }
    }
  }

  Result compare(Fingerprint a, Fingerprint b) {
    int[] x = a.titleWords();
    int[] y = b.titleWords();
    if (x.length == 0 || y.length == 0) {
      return new Result(0, 0, 0, a.title(), b.title());
    }
    boolean[] foundX = new boolean[x.length];
    boolean[] foundY = new boolean[y.length];
    double shared = same(x, y, foundX, foundY);
    if (!a.title().equals(b.title())) {
      shared += joined(x, y, foundX, foundY) + joined(y, x, foundY, foundX);
      shared += misspelled(x, y, foundX, foundY);
    }
    double lostX = lost(x, foundX, a.asides());
    double lostY = lost(y, foundY, b.asides());
    double lost = lostX + lostY + Math.min(lostX, lostY);
    double share = shared + lost == 0 ? 0 : 2 * shared / (2 * shared + lost);
    return new Result(shared, lost, share, a.title(), b.title());
  }

  private double same(int[] x, int[] y, boolean[] foundX, boolean[] foundY) {
    double bits = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        if (!foundY[j] && x[i] == y[j]) {
          foundX[i] = true;
          foundY[j] = true;
          bits += words.bits(x[i]);
          break;
        }
      }
    }
    return bits;
  }

  /** Two words of one title written as one in the other: "time scale", "timescale". */
  private double joined(int[] x, int[] y, boolean[] foundX, boolean[] foundY) {
    double bits = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      if (foundX[i] && foundX[i + 1]) {
        continue;
      }
      String both = words.word(x[i]) + words.word(x[i + 1]);
      for (int j = 0; j < y.length; j++) {
        if (!foundY[j] && words.word(y[j]).equals(both)) {
          foundX[i] = true;
          foundX[i + 1] = true;
          foundY[j] = true;
          bits += words.bits(y[j]) / 2;
        }
      }
    }
    return bits;
  }

  private double misspelled(int[] x, int[] y, boolean[] foundX, boolean[] foundY) {
    double bits = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length && !foundX[i]; j++) {
        if (!foundY[j] && Spelling.near(words.word(x[i]), words.word(y[j]))) {
          foundX[i] = true;
          foundY[j] = true;
          bits += Math.min(words.bits(x[i]), words.bits(y[j])) * 0.7;
        }
      }
    }
    return bits;
  }

  private double lost(int[] title, boolean[] found, int[] asides) {
    int end = title.length;
    while (end > 0 && !found[end - 1]) {
      end--;
    }
    // A title of which nothing was found has no end.
    end = end == 0 ? title.length : end;
    double inside = 0;
    double after = 0;
    for (int i = 0; i < title.length; i++) {
      int word = title[i];
      boolean aside = Arrays.stream(asides).anyMatch(other -> other == word);
      if (!found[i] && i < end && !aside) {
        inside += words.bits(title[i]);
      } else if (!found[i]) {
        after += words.bits(title[i]) * AT_END;
      }
    }
    return inside + Math.min(after, MOST_AT_END);
  }
}
