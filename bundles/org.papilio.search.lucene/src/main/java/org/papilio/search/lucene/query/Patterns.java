package org.papilio.search.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.papilio.platform.problem.Problem;
import org.papilio.search.lucene.text.Folding;

/** Beginnings and patterns of words as automata that pass over stems. */
final class Patterns {

  private static final int MOST_WILDCARDS = 10;
  private static final int MOST_SIGNS = 200;

  /** Signs a word may hold: all but the mark of a stem. */
  private static final int FIRST_SIGN = 2;

  private Patterns() {}

  /**
   * The pieces of a pattern, parted where a word would be.
   *
   * @param pattern folded; {@code *} and {@code ?} are wildcards, a backslash takes that away
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
      if (sign == '*'
          || sign == '?'
          || Character.isLetterOrDigit(sign)
          || Character.isSurrogate(sign)) {
        piece.append(sign);
      } else if (!piece.isEmpty()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  /** The letters of a piece that asks for a beginning alone; empty for every other one. */
  static Optional<String> beginning(String piece) {
    int star = piece.indexOf('*');
    boolean plain = star > 0 && star == piece.length() - 1 && piece.indexOf('?') < 0;
    return plain ? Optional.of(piece.substring(0, star)) : Optional.empty();
  }

  /** Folds everything but wildcards and backslashes. */
  static String folded(String pattern) {
    return Folding.fold(pattern);
  }

  /**
   * The words of one piece.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when it is too long or too
   *     tangled
   */
  static Automaton automaton(String piece) {
    long wildcards = piece.chars().filter(sign -> sign == '*' || sign == '?').count();
    if (wildcards > MOST_WILDCARDS || piece.length() > MOST_SIGNS) {
      throw Problem.badInput("the pattern '" + shortened(piece) + "' cannot be searched")
          .allowing(
              "at most " + MOST_WILDCARDS + " wildcards and " + MOST_SIGNS + " signs in a word")
          .exception();
    }
    List<Automaton> parts = new ArrayList<>();
    piece
        .codePoints()
        .forEach(
            sign ->
                parts.add(
                    switch (sign) {
                      case '*' -> Operations.repeat(anySign());
                      case '?' -> anySign();
                      default -> Automata.makeChar(sign);
                    }));
    try {
      return Operations.determinize(
          Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    } catch (TooComplexToDeterminizeException tangled) {
      throw Problem.badInput("the pattern '" + shortened(piece) + "' is too tangled to be searched")
          .fix("use fewer wildcards")
          .exception(tangled);
    }
  }

  /** Tells whether words are of the pattern. */
  static CharacterRunAutomaton runner(Automaton automaton) {
    return new CharacterRunAutomaton(automaton);
  }

  private static Automaton anySign() {
    return Automata.makeCharRange(FIRST_SIGN, Character.MAX_CODE_POINT);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
