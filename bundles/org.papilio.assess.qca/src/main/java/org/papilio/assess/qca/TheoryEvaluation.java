package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.List;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.qca.QcaReport.NamedModel;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/**
 * What a theory expected against what was found: the four areas in which the two hold or do not.
 * After Ragin, The Comparative Method, 1987, and Schneider and Wagemann, Set-Theoretic Methods for
 * the Social Sciences, 2012, chapter 11.3.
 */
final class TheoryEvaluation {

  private final CalibratedCases cases;
  private final String text;
  private final List<Term> theory;
  private final Progress progress;

  /**
   * @param text the theory, as a sum of products of the conditions
   * @throws ProblemException BAD_INPUT when it speaks of something else
   */
  TheoryEvaluation(CalibratedCases cases, String text, Progress progress) {
    this.cases = cases;
    this.text = text;
    this.theory = Expression.parse(text, cases.sets().conditions());
    this.progress = progress;
  }

  private enum Area {
    EXPECTED_AND_FOUND("expected and found", true, true),
    FOUND_ONLY("found, not expected", false, true),
    EXPECTED_ONLY("expected, not found", true, false),
    NEITHER("neither", false, false);

    private final String words;
    private final boolean inTheory;
    private final boolean inModel;

    Area(String words, boolean inTheory, boolean inModel) {
      this.words = words;
      this.inTheory = inTheory;
      this.inModel = inModel;
    }

    String sign() {
      return (inTheory ? "T" : "~T") + "*" + (inModel ? "S" : "~S");
    }
  }

  /** The areas of the theory and a model. */
  ResultTable of(NamedModel model) {
    SetTable sets = cases.sets();
    double[] expected = sets.membership(theory);
    double[] found = sets.membership(model.terms());
    List<Row> rows = new ArrayList<>();
    for (Area area : Area.values()) {
      progress.check();
      double[] membership = new double[expected.length];
      List<Integer> with = new ArrayList<>();
      List<Integer> without = new ArrayList<>();
      for (int i = 0; i < membership.length; i++) {
        membership[i] =
            Math.min(
                area.inTheory ? expected[i] : 1 - expected[i],
                area.inModel ? found[i] : 1 - found[i]);
        if (membership[i] > 0.5) {
          (sets.y()[i] > 0.5 ? with : without).add(i);
        }
      }
      Fit fit = Fit.of(membership, sets.y());
      List<String> members = new ArrayList<>(cases.ids(with));
      members.addAll(cases.ids(without));
      rows.add(
          Row.of(
              members.isEmpty() ? cases.subjects().stream().map(s -> s.id()).toList() : members,
              area.sign(),
              area.words,
              expression(area, model),
              fit.inclS(),
              fit.covS(),
              cases.ids(with),
              cases.ids(without)));
    }
    return new ResultTable(
        "theory",
        "The theory " + text + " against model " + model.name(),
        "T is the theory, S the solution. Cases with the outcome in T*S support both; in ~T*S they"
            + " ask to extend the theory; in T*~S and ~T*~S the solution does not cover them. Cases"
            + " without the outcome in T*S speak against both, in T*~S against the theory.",
        List.of(
            Head.text("area", "Area"),
            Head.text("meaning", "Meaning"),
            Head.text("expression", "Conditions"),
            Head.number("incl", "inclS"),
            Head.number("covs", "covS"),
            Head.list("with", "Cases with the outcome"),
            Head.list("without", "Cases without")),
        rows);
  }

  private String expression(Area area, NamedModel model) {
    String solution = cases.sets().conditions().write(model.terms());
    try {
      Algebra algebra = new Algebra(List.of(text, solution), progress);
      List<Term> left = side(algebra, algebra.parse(text), area.inTheory);
      List<Term> right = side(algebra, parsed(algebra, solution), area.inModel);
      String both = algebra.both(left, right);
      return both.isEmpty() ? "nothing" : algebra.simplified(algebra.parse(both)).getFirst();
    } catch (ProblemException tooManyConditions) {
      return "";
    }
  }

  private static List<Term> side(Algebra algebra, List<Term> terms, boolean holds) {
    return holds ? terms : parsed(algebra, algebra.negated(terms).getFirst());
  }

  /** The sums that hold always and never are written 1 and 0. */
  private static List<Term> parsed(Algebra algebra, String sum) {
    return switch (sum) {
      case "0" -> List.of();
      case "1" -> List.of(algebra.everything());
      default -> algebra.parse(sum);
    };
  }
}
