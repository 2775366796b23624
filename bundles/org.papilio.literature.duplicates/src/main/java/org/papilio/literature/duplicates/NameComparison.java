package org.papilio.literature.duplicates;

/** How alike the creators of two records are. */
final class NameComparison {

  /** Shared names of so many bits prove as much as names can. */
  private static final double ENOUGH = 28;

  private final Vocabulary families;

  NameComparison(Vocabulary families) {
    this.families = families;
  }

  void compare(Fingerprint a, Fingerprint b, Comparison.Sum sum) {
    int[] x = a.names();
    int[] y = b.names();
    if (x.length == 0 || y.length == 0) {
      return;
    }
    boolean[] foundY = new boolean[y.length];
    double shared = 0;
    double allX = 0;
    int conflicts = 0;
    int matches = 0;
    for (int i = 0; i < x.length; i++) {
      double bits = families.bits(x[i]);
      allX += bits;
      int j = find(x[i], y, foundY);
      if (j >= 0) {
        foundY[j] = true;
        shared += bits;
        matches++;
        char p = a.initials()[i];
        char q = b.initials()[j];
        conflicts += p != 0 && q != 0 && p != q ? 1 : 0;
      }
    }
    double allY = 0;
    for (int name : y) {
      allY += families.bits(name);
    }
    double fewer = shared / Math.min(allX, allY);
    double more = shared / Math.max(allX, allY);
    double share = Math.min(1, 0.6 * fewer + 0.4 * more);
    String first = text(a);
    String second = text(b);
    if (share >= 0.4) {
      double part = (share - 0.4) / 0.6 * Math.sqrt(Math.min(1, shared / ENOUGH));
      sum.add("authors-same", part, first, second, share);
    } else {
      sum.add("authors-other", 1 - share / 0.4, first, second, share);
    }
    if (conflicts * 2 >= matches && conflicts > 0) {
      sum.add("initials-other", 1, first, second);
    }
  }

  private int find(int name, int[] among, boolean[] found) {
    for (int j = 0; j < among.length; j++) {
      if (!found[j] && among[j] == name) {
        return j;
      }
    }
    for (int j = 0; j < among.length; j++) {
      if (!found[j] && Spelling.near(families.word(name), families.word(among[j]))) {
        return j;
      }
    }
    return -1;
  }

  private String text(Fingerprint record) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(4, record.names().length); i++) {
      text.append(i == 0 ? "" : " ").append(families.word(record.names()[i]));
      if (record.initials()[i] != 0) {
        text.append(' ').append(record.initials()[i]);
      }
    }
    return text + (record.names().length > 4 ? " …" : "");
  }
}
