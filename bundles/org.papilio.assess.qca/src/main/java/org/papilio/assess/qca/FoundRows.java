package org.papilio.assess.qca;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.assess.qca.TruthTable.Code;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.assess.qca.TruthTable.Row;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/**
 * Rows that an enhanced standard analysis would leave out (Schneider and Wagemann 2012, 2013):
 * remainders that an expression rules out, remainders assumed for the outcome and for its negation,
 * rows sufficient for both.
 */
final class FoundRows {

  private FoundRows() {}

  /**
   * The rows, ascending.
   *
   * @param type 1: remainders that the argument {@code expression} covers; 2: contradictory
   *     simplifying assumptions; 3: simultaneous subset relations; 0: all of these
   */
  static Set<Long> of(int type, CallArguments args, CallData data, Progress progress) {
    if (type < 0 || type > 3) {
      throw Problem.badInput("the type of rows is " + type).allowing("0 to 3").exception();
    }
    SetTable sets = args.sets(data);
    Set<Long> found = new TreeSet<>();
    if (type <= 1) {
      if (!args.has("expression")) {
        throw Problem.badInput("the expression is missing, which types 0 and 1 need").exception();
      }
      found.addAll(
          untenable(
              sets,
              args.cuts(),
              Expression.parse(args.text("expression"), sets.conditions()),
              progress));
    }
    if (type == 0 || type == 2) {
      found.addAll(contradictory(sets, args.cuts(), progress));
    }
    if (type == 0 || type == 3) {
      found.addAll(simultaneous(sets, args.cuts(), progress));
    }
    return found;
  }

  /** Remainders that one of some terms covers: they cannot exist, or theory rules them out. */
  static Set<Long> untenable(SetTable sets, Cuts cuts, List<Term> terms, Progress progress) {
    TruthTable table = TruthTable.of(sets, cuts, progress);
    Minimization minimization = new Minimization(table, Minimization.Options.USUAL, progress);
    return new TreeSet<>(listed(minimization.assumptions(terms)));
  }

  private static List<Long> listed(@org.jspecify.annotations.Nullable List<Long> rows) {
    if (rows == null) {
      throw Problem.badInput("there are too many configurations to list remainders")
          .allowing("up to " + Minimization.LISTABLE)
          .exception();
    }
    return rows;
  }

  /** Remainders that the parsimonious solutions of the outcome and of its negation both assume. */
  static Set<Long> contradictory(SetTable sets, Cuts cuts, Progress progress) {
    Set<Long> both = assumed(sets, cuts, progress);
    both.retainAll(assumed(sets.negated(), cuts, progress));
    return both;
  }

  private static Set<Long> assumed(SetTable sets, Cuts cuts, Progress progress) {
    TruthTable table = TruthTable.of(sets, cuts, progress);
    Set<Long> rows = new TreeSet<>();
    if (!table.rows(Code.POSITIVE).isEmpty()) {
      Minimization minimization = new Minimization(table, Minimization.Options.USUAL, progress);
      for (List<Term> model : minimization.parsimonious().models()) {
        rows.addAll(listed(minimization.assumptions(model)));
      }
    }
    return rows;
  }

  /** Rows that are sufficient for the outcome and for its negation. */
  static Set<Long> simultaneous(SetTable sets, Cuts cuts, Progress progress) {
    Set<Long> both = positive(TruthTable.of(sets, cuts, progress));
    both.retainAll(positive(TruthTable.of(sets.negated(), cuts, progress)));
    return both;
  }

  private static Set<Long> positive(TruthTable table) {
    Set<Long> rows = new TreeSet<>();
    table.rows(Code.POSITIVE).stream().map(Row::number).forEach(rows::add);
    return rows;
  }
}
