package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.List;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/**
 * Directional expectations: what theory says about how a condition, or several together, contribute
 * to the outcome. They decide which simplifying assumptions are easy. Source: Ragin 2008, chapters
 * 8 and 9; conjunctural expectations after Schneider and Wagemann 2012.
 *
 * @param expected one term per expectation; a term of one literal is a simple expectation
 */
record Expectations(List<Term> expected) {

  Expectations {
    expected = List.copyOf(expected);
  }

  /**
   * Reads {@code 1,0,-,1} (one sign per condition, {@code -} for no expectation) or a list of terms
   * such as {@code DEV, STB, ~LIT*IND}.
   *
   * @throws ProblemException BAD_INPUT when the signs are not as many as the conditions, or a term
   *     cannot be read
   */
  static Expectations parse(String text, Conditions conditions) {
    if (!text.matches("\\s*[0-9-]\\s*(,\\s*[0-9-]\\s*)*")) {
      return new Expectations(Expression.list(text, conditions));
    }
    String[] signs = text.split(",");
    if (signs.length != conditions.count()) {
      throw Problem.badInput(
              signs.length + " directional expectations for " + conditions.count() + " conditions")
          .at("expectations '" + text + "'")
          .allowing(
              "one sign per condition, 1, 0 or - for none; or a list of terms such as A, ~B*C")
          .exception();
    }
    List<Term> expected = new ArrayList<>();
    Term nothing = Term.everything(conditions.count());
    for (int i = 0; i < signs.length; i++) {
      String sign = signs[i].strip();
      if (!sign.equals("-")) {
        if (Integer.parseInt(sign) >= conditions.levels().get(i)) {
          throw Problem.badInput(
                  "the expectation "
                      + sign
                      + " for "
                      + conditions.names().get(i)
                      + " is no value of it")
              .at("expectations '" + text + "'")
              .allowing("0 to " + (conditions.levels().get(i) - 1) + ", or -")
              .exception();
        }
        expected.add(nothing.with(i, Integer.parseInt(sign)));
      }
    }
    return new Expectations(expected);
  }

  /**
   * The term between a complex and a parsimonious one: the literals of the parsimonious term, and
   * of the others of the complex term those that no expectation allows to drop. A literal may be
   * dropped when expectations speak of its condition and the complex term agrees with none of
   * these.
   *
   * @param complex a term of a complex solution
   * @param parsimonious a term of a parsimonious solution that covers {@code complex}
   */
  Term between(Term complex, Term parsimonious) {
    long kept = complex.mask();
    for (long left = complex.mask() & ~parsimonious.mask(); left != 0; left &= left - 1) {
      long condition = Long.lowestOneBit(left);
      boolean spoken = false;
      boolean agreed = false;
      for (Term expectation : expected) {
        if ((expectation.mask() & condition) != 0) {
          spoken = true;
          agreed |= expectation.covers(complex);
        }
      }
      if (spoken && !agreed) {
        kept &= ~condition;
      }
    }
    return complex.on(kept);
  }
}
