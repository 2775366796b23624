package org.papilio.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateGroup;

/** How what was found compares with what people said; in records or in pairs. */
record DuplicateMeasures(long hit, long missed, long wrong, long left) {

  static DuplicateMeasures of(LabelledDuplicates set, List<DuplicateGroup> groups) {
    if (!set.surplus().isEmpty()) {
      return surplus(set, groups);
    }
    return set.members().isEmpty() ? pairs(set, groups) : members(set, groups);
  }

  /**
   * One record of each group stays, and it does not matter which: one that people kept where there
   * is one.
   */
  private static DuplicateMeasures surplus(LabelledDuplicates set, List<DuplicateGroup> groups) {
    long duplicates = set.surplus().values().stream().filter(yes -> yes).count();
    long unique = set.surplus().size() - duplicates;
    long hit = 0;
    long wrong = 0;
    for (DuplicateGroup group : groups) {
      long surplus = group.keys().stream().filter(set.surplus()::get).count();
      long kept = group.keys().size() - surplus;
      hit += kept == 0 ? surplus - 1 : surplus;
      wrong += kept == 0 ? 0 : kept - 1;
    }
    return new DuplicateMeasures(hit, duplicates - hit, wrong, unique - wrong);
  }

  private static DuplicateMeasures members(LabelledDuplicates set, List<DuplicateGroup> groups) {
    Set<RecordKey> found = new HashSet<>();
    groups.forEach(group -> found.addAll(group.keys()));
    long hit =
        set.members().keySet().stream()
            .filter(k -> set.members().get(k) && found.contains(k))
            .count();
    long all = set.members().values().stream().filter(yes -> yes).count();
    long wrong = found.size() - hit;
    return new DuplicateMeasures(hit, all - hit, wrong, set.members().size() - all - wrong);
  }

  private static DuplicateMeasures pairs(LabelledDuplicates set, List<DuplicateGroup> groups) {
    Set<List<RecordKey>> found = found(set, groups);
    long hit = found.stream().filter(set.pairs()::contains).count();
    long n = set.records().size();
    long firsts = set.records().stream().filter(r -> r.key().value().startsWith("a")).count();
    long all = set.two() ? firsts * (n - firsts) : n * (n - 1) / 2;
    long wrong = found.size() - hit;
    long missed = set.pairs().size() - hit;
    return new DuplicateMeasures(hit, missed, wrong, all - hit - wrong - missed);
  }

  /** All pairs within groups; across the two sources where there are two. */
  static Set<List<RecordKey>> found(LabelledDuplicates set, List<DuplicateGroup> groups) {
    Set<List<RecordKey>> found = new HashSet<>();
    for (DuplicateGroup group : groups) {
      for (int i = 0; i < group.keys().size(); i++) {
        for (int j = i + 1; j < group.keys().size(); j++) {
          RecordKey a = group.keys().get(i);
          RecordKey b = group.keys().get(j);
          if (!set.two() || a.value().charAt(0) != b.value().charAt(0)) {
            found.add(LabelledDuplicates.pair(a, b));
          }
        }
      }
    }
    return found;
  }

  double sensitivity() {
    return (double) hit / (hit + missed);
  }

  double specificity() {
    return (double) left / (left + wrong);
  }

  double precision() {
    return hit + wrong == 0 ? 1 : (double) hit / (hit + wrong);
  }

  double f1() {
    return 2.0 * hit / (2 * hit + wrong + missed);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "sensitivity %.4f  specificity %.4f  precision %.4f  F1 %.4f  (%d found, %d missed, %d"
            + " wrong)",
        sensitivity(),
        specificity(),
        precision(),
        f1(),
        hit,
        missed,
        wrong);
  }
}
