package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.platform.progress.Progress;

/**
 * The observed configurations with their cases and their agreement with the outcome. A case belongs
 * to the one configuration in which its membership exceeds 0.5; a case with exactly 0.5 in a
 * condition belongs to none.
 *
 * @param table the cases
 * @param cuts how rows were judged
 * @param rows in the order of their numbers; every configuration with at least one case
 * @param homeless indexes of the cases that belong to no configuration
 */
record TruthTable(SetTable table, Cuts cuts, List<Row> rows, List<Integer> homeless) {

  /** What a row says about the outcome. */
  enum Code {
    POSITIVE("1"),
    NEGATIVE("0"),
    /** Consistency between the two cut-offs. */
    CONTRADICTION("C"),
    /** Fewer cases than asked for: a remainder, as if nothing had been observed. */
    TOO_FEW("?");

    private final String sign;

    Code(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /**
   * How rows are judged.
   *
   * @param inclusion consistency from which a row is positive, above 0 to 1
   * @param exclusion consistency below which a row is negative; equal to {@code inclusion} unless a
   *     second cut-off was given; between them a row is a contradiction
   * @param pri PRI that a positive row must reach too, 0 to 1
   * @param cases number of cases that a row needs, from 1
   */
  record Cuts(double inclusion, double exclusion, double pri, int cases) {

    /** Far below what data can carry, far above what addition loses. */
    private static final double ROUNDING = 1e-10;

    /** With another cut-off of consistency; the one for negative rows never lies above it. */
    Cuts withInclusion(double other) {
      return new Cuts(other, Math.min(other, exclusion), pri, cases);
    }

    Cuts withPri(double other) {
      return new Cuts(inclusion, exclusion, other, cases);
    }

    /** With another number of cases that a row needs. */
    Cuts with(int otherCases) {
      return new Cuts(inclusion, exclusion, pri, otherCases);
    }

    Code judge(int n, double consistency, double priOfRow) {
      if (n < cases) {
        return Code.TOO_FEW;
      }
      if (consistency >= inclusion - ROUNDING && priOfRow >= pri - ROUNDING) {
        return Code.POSITIVE;
      }
      return exclusion < inclusion && consistency >= exclusion - ROUNDING
          ? Code.CONTRADICTION
          : Code.NEGATIVE;
    }
  }

  /**
   * @param number number of the configuration, from 1
   * @param configuration its values
   * @param code what it says about the outcome
   * @param consistency inclS of the row over all cases; NaN is not possible, a row has members
   * @param pri PRI of the row; 0 where it is not defined
   * @param members indexes of its cases
   * @param deviant those of them that are not members of the outcome (deviant in kind)
   */
  record Row(
      long number,
      Term configuration,
      Code code,
      double consistency,
      double pri,
      List<Integer> members,
      List<Integer> deviant) {

    int n() {
      return members.size();
    }

    /** Whether cases with and without the outcome share this configuration. */
    boolean mixed() {
      return !deviant.isEmpty() && deviant.size() < members.size();
    }
  }

  static TruthTable of(SetTable table, Cuts cuts, Progress progress) {
    Map<Term, List<Integer>> members = new HashMap<>();
    List<Integer> homeless = new ArrayList<>();
    for (int i = 0; i < table.cases().size(); i++) {
      Optional<Term> home = home(table, i);
      if (home.isPresent()) {
        members.computeIfAbsent(home.get(), c -> new ArrayList<>()).add(i);
      } else {
        homeless.add(i);
      }
    }
    List<Term> configurations = new ArrayList<>(members.keySet());
    Conditions conditions = table.conditions();
    configurations.sort((a, b) -> Long.compare(conditions.row(a), conditions.row(b)));
    List<Row> rows = new ArrayList<>();
    Memberships memberships = new Memberships(table);
    for (Term configuration : configurations) {
      progress.check();
      Fit fit = Fit.of(memberships.of(configuration), table.y());
      List<Integer> own = List.copyOf(members.get(configuration));
      double pri = Double.isNaN(fit.pri()) ? 0 : fit.pri();
      rows.add(
          new Row(
              conditions.row(configuration),
              configuration,
              cuts.judge(own.size(), fit.inclS(), pri),
              fit.inclS(),
              pri,
              own,
              own.stream().filter(i -> table.y()[i] < 0.5).toList()));
    }
    return new TruthTable(table, cuts, List.copyOf(rows), List.copyOf(homeless));
  }

  /**
   * Memberships in one configuration after the other. Rows in the order of their numbers share
   * their first values, so the minimum over these is taken once for all of them.
   */
  private static final class Memberships {

    private final SetTable table;
    private final double[][] overFirst;
    private final int[] values;

    Memberships(SetTable table) {
      this.table = table;
      int conditions = table.conditions().count();
      this.overFirst = new double[conditions + 1][table.cases().size()];
      this.values = new int[conditions];
      Arrays.fill(overFirst[0], 1);
      Arrays.fill(values, Term.ANY);
    }

    /** Membership of each case; the array is used again by the next call. */
    double[] of(Term configuration) {
      int shared = 0;
      while (shared < values.length && values[shared] == configuration.value(shared)) {
        shared++;
      }
      for (int c = shared; c < values.length; c++) {
        values[c] = configuration.value(c);
        double[] before = overFirst[c];
        double[] after = overFirst[c + 1];
        for (int i = 0; i < after.length; i++) {
          after[i] = Math.min(before[i], table.membership(i, c, values[c]));
        }
      }
      return overFirst[values.length];
    }
  }

  private static Optional<Term> home(SetTable table, int caseIndex) {
    Conditions conditions = table.conditions();
    int[] values = new int[conditions.count()];
    for (int c = 0; c < values.length; c++) {
      double own = table.x()[c][caseIndex];
      if (conditions.levels().get(c) > 2) {
        values[c] = (int) own;
      } else if (own == 0.5) {
        return Optional.empty();
      } else {
        values[c] = own > 0.5 ? 1 : 0;
      }
    }
    return Optional.of(Term.of(values));
  }

  List<Row> rows(Code code) {
    return rows.stream().filter(r -> r.code() == code).toList();
  }
}
