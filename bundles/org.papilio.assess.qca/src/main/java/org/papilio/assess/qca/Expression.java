package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/**
 * Sums of products as people write them: {@code DEV*~URB + STB}, {@code A[2]*B[0]}; a blank or
 * nothing else parts the literals of a term but {@code *}.
 */
final class Expression {

  private static final Pattern LITERAL =
      Pattern.compile("(~?)\\s*([^~*+\\[\\]{}\\s]+)\\s*(?:[\\[{]\\s*(\\d+)\\s*[\\]}])?");

  private Expression() {}

  /**
   * Reads a sum.
   *
   * @throws ProblemException BAD_INPUT for a condition that is not there, a value beyond its
   *     levels, or two values of one condition in a term
   */
  static List<Term> parse(String text, Conditions conditions) {
    List<Term> terms = new ArrayList<>();
    for (String part : text.split("\\+", -1)) {
      terms.add(term(part.strip(), text, conditions));
    }
    return List.copyOf(terms);
  }

  private static Term term(String part, String text, Conditions conditions) {
    Term term = Term.everything(conditions.count());
    for (String piece : part.split("\\*", -1)) {
      Matcher literal = LITERAL.matcher(piece.strip());
      if (!literal.matches()) {
        throw wrong(text, "'" + piece.strip() + "' is no literal", "NAME, ~NAME, NAME[value]");
      }
      int condition = conditions.names().indexOf(literal.group(2));
      if (condition < 0) {
        throw wrong(
            text,
            "there is no condition '" + literal.group(2) + "'",
            String.join(", ", conditions.names()));
      }
      int value = value(literal, conditions, condition, text);
      if (term.value(condition) != Term.ANY && term.value(condition) != value) {
        throw wrong(text, "one term asks for two values of " + literal.group(2), "");
      }
      term = term.with(condition, value);
    }
    return term;
  }

  private static int value(Matcher literal, Conditions conditions, int condition, String text) {
    int levels = conditions.levels().get(condition);
    if (literal.group(3) == null) {
      if (levels > 2) {
        throw wrong(
            text,
            "'" + literal.group(2) + "' has " + levels + " values and needs one of them",
            literal.group(2) + "[0] to [" + (levels - 1) + "]");
      }
      return literal.group(1).isEmpty() ? 1 : 0;
    }
    int value = Integer.parseInt(literal.group(3));
    if (value >= levels || !literal.group(1).isEmpty()) {
      throw wrong(
          text,
          "'" + literal.group() + "' cannot be",
          literal.group(2) + "[0] to [" + (levels - 1) + "], without ~");
    }
    return value;
  }

  private static ProblemException wrong(String text, String what, String allowed) {
    return Problem.badInput(what).at("expression '" + text + "'").allowing(allowed).exception();
  }

  /** The products of a comma-separated list. */
  static List<Term> list(String text, Conditions conditions) {
    return Arrays.stream(text.split(",", -1)).map(t -> term(t.strip(), text, conditions)).toList();
  }
}
