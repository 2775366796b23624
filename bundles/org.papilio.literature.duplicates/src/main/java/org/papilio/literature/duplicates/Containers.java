package org.papilio.literature.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the titles of journals, proceedings and books, in full and abbreviated. */
final class Containers {

  /** So many pairs of records must bear a title before anything is learned about it. */
  private static final int FEWEST = 5;

  private static final int MANY = 20;

  private static final Set<String> FILLERS =
      Set.of(
          "proceedings",
          "proc",
          "conference",
          "conf",
          "international",
          "int",
          "annual",
          "acm",
          "ieee");

  private final Map<String, Integer> together = new HashMap<>();
  private final Set<String> works = new HashSet<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * Learns from two records that are alike in everything else what a journal is also called: the
   * library itself knows that "SIGMOD Conference" and "Management of Data" are one.
   */
  void learn(String title, List<String> some, List<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return;
    }
    String one = some.getFirst();
    String other = others.getFirst();
    // Copies of one work teach once.
    if (!works.add(title + "\n" + both(one, other))) {
      return;
    }
    seen.merge(one, 1, Integer::sum);
    if (!one.equals(other)) {
      seen.merge(other, 1, Integer::sum);
      together.merge(both(one, other), 1, Integer::sum);
    }
  }

  void forget() {
    works.clear();
    together.clear();
    seen.clear();
  }

  private static String both(String one, String other) {
    return one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one;
  }

  /** Share of the rarer one's pairs in which the two stood together; -1 where too few are known. */
  private double learned(String one, String other) {
    int rarer = Math.min(seen.getOrDefault(one, 0), seen.getOrDefault(other, 0));
    return rarer < FEWEST ? -1 : (double) together.getOrDefault(both(one, other), 0) / rarer;
  }

  /** 0 (nothing in common) to 1 (the same, or one abbreviates the other). */
  double alike(List<String> some, List<String> others) {
    double best = 0;
    for (String one : some) {
      for (String other : others) {
        best = Math.max(best, alike(one, other));
      }
    }
    return best;
  }

  double alike(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    double learned = learned(one, other);
    if (learned >= 0.4) {
      return 1;
    }
    double spelled = spelled(one, other);
    if (learned < 0 || learned >= 0.1) {
      return spelled;
    }
    // Many works are in the one and in the other, none in both: two journals of a like name.
    boolean sure = seen.get(one) >= MANY && seen.get(other) >= MANY;
    return sure ? 0 : Math.min(spelled, 0.5) / 2;
  }

  private static double spelled(String one, String other) {
    List<String> x = words(one);
    List<String> y = words(other);
    if (x.isEmpty() || y.isEmpty()) {
      return 0.5;
    }
    List<String> shorter = x.size() < y.size() || one.length() < other.length() ? x : y;
    List<String> longer = shorter == x ? y : x;
    if (initials(shorter, longer)) {
      return 1;
    }
    if (abbreviates(shorter, longer)) {
      return 0.5 + 0.5 * shorter.size() / longer.size();
    }
    Set<String> all = new HashSet<>(x);
    all.retainAll(new HashSet<>(y));
    return 2.0 * all.size() / (x.size() + y.size());
  }

  private static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    for (String word : Folding.words(title)) {
      boolean number = word.chars().allMatch(Character::isDigit);
      if (!Folding.isFunctionWord(word) && !number && !FILLERS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether the words of the shorter begin those of the longer, in order: "j soc pol". */
  private static boolean abbreviates(List<String> shorter, List<String> longer) {
    int at = 0;
    for (String word : shorter) {
      while (at < longer.size() && !begins(word, longer.get(at))) {
        at++;
      }
      if (at++ >= longer.size()) {
        return false;
      }
    }
    return true;
  }

  /** "intl" begins "international": first letter the same, the others in order. */
  private static boolean begins(String brief, String full) {
    if (full.startsWith(brief)) {
      return true;
    }
    if (brief.length() < 2
        || brief.charAt(0) != full.charAt(0)
        || full.length() < brief.length() + 3) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < brief.length(); i++) {
      at = full.indexOf(brief.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of few words is made of the other's initials: "vldb". */
  private static boolean initials(List<String> shorter, List<String> longer) {
    if (shorter.size() > 2 || longer.size() < 3) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    longer.forEach(word -> initials.append(word.charAt(0)));
    return shorter.stream().anyMatch(word -> word.length() > 2 && initials.indexOf(word) >= 0);
  }
}
