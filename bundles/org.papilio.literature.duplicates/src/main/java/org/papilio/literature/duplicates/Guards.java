package org.papilio.literature.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Titles that are alike and yet name two works. */
final class Guards {

  private static final Set<String> COMMENTS =
      Set.of(
          "erratum",
          "errata",
          "corrigendum",
          "corrigenda",
          "correction",
          "comment",
          "comments",
          "commentary",
          "reply",
          "response",
          "rejoinder",
          "retraction",
          "retracted",
          "addendum",
          "berichtigung",
          "erwiderung",
          "kommentar",
          "discussion",
          "editorial");
  private static final int AT_ENDS = 3;
  private static final Set<String> ROMAN =
      Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
  private static final List<String> SPELLED =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private Guards() {}

  /**
   * What two folded titles count by, where they are alike but for their numbers: "1" and "2".
   *
   * @return empty, or the numbers of each title
   */
  static String[] otherNumbers(String one, String other) {
    if (one.equals(other)) {
      return new String[0];
    }
    List<String> first = numbers(one);
    List<String> second = numbers(other);
    if (first.equals(second) || first.isEmpty() || second.isEmpty()) {
      return new String[0];
    }
    List<String> shorter = first.size() < second.size() ? first : second;
    List<String> longer = shorter == first ? second : first;
    return longer.containsAll(shorter)
        ? new String[0]
        : new String[] {String.join(" ", first), String.join(" ", second)};
  }

  private static List<String> numbers(String title) {
    List<String> found = new ArrayList<>();
    List<String> words = Folding.words(title);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last =
          i > 0 && (i == words.size() - 1 || i > 0 && words.get(i - 1).startsWith("part"));
      if (word.chars().allMatch(Character::isDigit)) {
        found.add(word);
      } else if (ROMAN.contains(word) && (last || word.length() > 1)) {
        found.add(String.valueOf(roman(word)));
      } else if (i > 0 && words.get(i - 1).equals("part") && SPELLED.contains(word)) {
        found.add(String.valueOf(SPELLED.indexOf(word)));
      }
    }
    return found;
  }

  private static int roman(String number) {
    int sum = 0;
    int before = 0;
    for (int i = number.length() - 1; i >= 0; i--) {
      int value = number.charAt(i) == 'i' ? 1 : number.charAt(i) == 'v' ? 5 : 10;
      sum += value < before ? -value : value;
      before = value;
    }
    return sum;
  }

  /** The word by which one title comments on a work and the other does not; empty for none. */
  static String commentOnOther(String one, String other) {
    if (one.equals(other)) {
      return "";
    }
    Set<String> first = ends(one);
    Set<String> second = ends(other);
    return COMMENTS.stream()
        .sorted()
        .filter(word -> first.contains(word) != second.contains(word))
        .findFirst()
        .orElse("");
  }

  /**
   * The first and the last words, where a title says that it is a comment; in the middle "response"
   * is a word like any other.
   */
  private static Set<String> ends(String title) {
    List<String> words = Folding.words(title);
    Set<String> ends = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (i < AT_ENDS || i >= words.size() - AT_ENDS) {
        ends.add(words.get(i));
      }
    }
    return ends;
  }
}
