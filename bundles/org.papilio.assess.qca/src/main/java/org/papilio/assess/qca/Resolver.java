package org.papilio.assess.qca;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.qca.TruthTable.Code;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/**
 * Solves the same comparison again after numbers, anchors or cut-offs were changed, to see whether
 * it matters. Conditions and options are those of one comparison.
 */
final class Resolver {

  /** More pairs of models than this are not looked into for one variant. */
  private static final int MOST_PAIRS = 50;

  /**
   * What a variant gives.
   *
   * @param models the models of the solution looked at; empty where nothing is explained
   * @param cases the cases as sets; empty where the variant could not be computed
   * @param refusal why it could not be computed; empty where it could
   */
  record Solved(List<List<Term>> models, Optional<CalibratedCases> cases, String refusal) {

    /** The models as people write them, in an order of their own, so that they can be compared. */
    String written() {
      if (!refusal.isEmpty()) {
        return refusal;
      }
      if (models.isEmpty()) {
        return "nothing is explained";
      }
      Set<String> all = new TreeSet<>();
      models.forEach(m -> all.add(cases.orElseThrow().sets().conditions().write(m)));
      return String.join(" | ", all);
    }

    /** The terms of any of the models. */
    Set<String> terms() {
      Set<String> terms = new TreeSet<>();
      cases.ifPresent(
          c -> models.forEach(m -> m.forEach(t -> terms.add(c.sets().conditions().write(t)))));
      return terms;
    }
  }

  /**
   * What calibration and cut-offs come down to.
   *
   * @param levels values of each condition, without which a number of a row means nothing: a
   *     multi-value condition has fewer when the only case of its highest value is left out
   * @param codes how the rows that are there are judged
   * @param excluded rows that no assumption may be made about
   */
  private record Judged(List<Integer> levels, Map<Long, Code> codes, Set<Long> excluded) {}

  private final String solution;
  private final Progress progress;
  private final Map<Judged, List<List<Term>>> known = new HashMap<>();

  /**
   * @param solution {@code complex}, {@code parsimonious} or {@code intermediate}
   */
  Resolver(String solution, Progress progress) {
    this.solution = solution;
    this.progress = progress;
  }

  String solution() {
    return solution;
  }

  Solved solve(CaseTable table, QcaSettings settings) {
    try {
      return solve(CalibratedCases.of(table, settings), settings);
    } catch (ProblemException e) {
      return new Solved(List.of(), Optional.empty(), e.problem().what());
    }
  }

  Solved solve(CalibratedCases cases, QcaSettings settings) {
    progress.check();
    TruthTable table = TruthTable.of(cases.sets(), settings.cuts(), Progress.NONE);
    Minimization minimization =
        new Minimization(table, withFound(cases, settings).options(), progress);
    if (minimization.explained().isEmpty()) {
      return new Solved(List.of(), Optional.of(cases), "");
    }
    Map<Long, Code> codes = new LinkedHashMap<>();
    table.rows().forEach(row -> codes.put(row.number(), row.code()));
    List<List<Term>> models =
        known.computeIfAbsent(
            new Judged(
                cases.sets().conditions().levels(), codes, minimization.options().excluded()),
            any -> models(minimization, cases, settings));
    return new Solved(models, Optional.of(cases), "");
  }

  /** Rows that were found to be excluded belong to the variant: it is searched for its own. */
  private static QcaSettings withFound(CalibratedCases cases, QcaSettings settings) {
    return settings.findsRows()
        ? ExcludedRows.of(cases.sets(), settings, Progress.NONE).applied(settings)
        : settings;
  }

  private List<List<Term>> models(
      Minimization minimization, CalibratedCases cases, QcaSettings settings) {
    return switch (solution) {
      case "complex" -> minimization.complex().models();
      case "parsimonious" -> minimization.parsimonious().models();
      default -> {
        Expectations expectations =
            Expectations.parse(settings.expectations().orElseThrow(), cases.sets().conditions());
        yield List.copyOf(
            minimization.intermediateModels(
                minimization.complex(), minimization.parsimonious(), expectations, MOST_PAIRS));
      }
    };
  }
}
