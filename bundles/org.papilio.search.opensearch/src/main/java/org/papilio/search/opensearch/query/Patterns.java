package org.papilio.search.opensearch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.engine.Word;

/** Beginnings and patterns of words, as regular expressions that pass over stems. */
final class Patterns {

  private static final int MOST_WILDCARDS = 10;
  private static final int MOST_SIGNS = 200;

  /** Any sign of a word: all but the first one of the mark of a stem. */
  private static final String ANY = "[^~]";

  private Patterns() {}

  /**
   * The pieces of a pattern, parted where a word would be.
   *
   * @param pattern folded; {@code *} and {@code ?} are wildcards, a backslash takes that away
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when one is too long or has too
   *     many wildcards
   */
  static List<String> pieces(String pattern) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char sign = pattern.charAt(i);
      if (sign == '\\') {
        i++;
        sign = ' ';
      }
      if (isWildcard(sign) || Character.isLetterOrDigit(sign) || Character.isSurrogate(sign)) {
        piece.append(sign);
      } else if (!piece.isEmpty()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    pieces.forEach(Patterns::check);
    return pieces;
  }

  static void check(String piece) {
    long wildcards = piece.chars().filter(Patterns::isWildcard).count();
    if (wildcards > MOST_WILDCARDS || piece.length() > MOST_SIGNS) {
      String shortened = piece.length() <= 40 ? piece : piece.substring(0, 40) + "…";
      throw Problem.badInput("the pattern '" + shortened + "' cannot be searched")
          .allowing(
              "at most " + MOST_WILDCARDS + " wildcards and " + MOST_SIGNS + " signs in a word")
          .exception();
    }
  }

  private static boolean isWildcard(int sign) {
    return sign == '*' || sign == '?';
  }

  /** The beginning that the words of a piece have, when nothing else is asked of them. */
  static java.util.Optional<String> beginning(String piece) {
    String start = piece.replaceAll("\\*+$", "");
    boolean plain =
        start.length() < piece.length()
            && !start.isEmpty()
            && start.chars().noneMatch(Patterns::isWildcard);
    return plain ? java.util.Optional.of(start) : java.util.Optional.empty();
  }

  /** The piece as a regular expression of the engine; letters and digits need no protection. */
  static String expression(String piece) {
    StringBuilder expression = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      char sign = piece.charAt(i);
      switch (sign) {
        case '*' -> expression.append(i > 0 && piece.charAt(i - 1) == '*' ? "" : ANY + "*");
        case '?' -> expression.append(ANY);
        default -> expression.append(sign);
      }
    }
    return expression.toString();
  }

  /** Whether words are of the piece. Takes at most length of word times length of piece steps. */
  static Predicate<Word> test(String piece) {
    return word -> fits(word.spelt(), piece);
  }

  /** Goes back to the last star alone, as that is enough. */
  private static boolean fits(String word, String piece) {
    int w = 0;
    int p = 0;
    int star = -1;
    int afterStar = 0;
    while (w < word.length()) {
      char wanted = p < piece.length() ? piece.charAt(p) : '\u0000';
      if (wanted == '*') {
        star = p++;
        afterStar = w;
      } else if (p < piece.length() && (wanted == '?' || wanted == word.charAt(w))) {
        w++;
        p++;
      } else if (star >= 0) {
        p = star + 1;
        w = ++afterStar;
      } else {
        return false;
      }
    }
    while (p < piece.length() && piece.charAt(p) == '*') {
      p++;
    }
    return p == piece.length();
  }
}
