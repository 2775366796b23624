package org.papilio.assess.qca;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.papilio.assess.qca.Minimization.Options;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.progress.Progress;

/** One run of the engine for the benchmark, from inside its package: the engine exports nothing. */
public final class EngineRun {

  /**
   * What a run found and how long it took.
   *
   * @param rows rows of the truth table
   * @param implicants prime implicants
   * @param size implicants in a smallest model; a lower bound when {@code proven} is false
   * @param proven whether a smallest model was found and proven
   * @param models how many smallest models were met
   * @param complete whether these are all
   * @param coverageSets distinct sets of rows that implicants cover
   * @param tableNanos CPU time of the truth table
   * @param implicantNanos CPU time of the prime implicants
   * @param sizeNanos CPU time of proving the size of a smallest model alone
   * @param coverNanos CPU time of proving it and finding all models
   */
  public record Result(
      int rows,
      int implicants,
      int size,
      boolean proven,
      BigInteger models,
      boolean complete,
      int coverageSets,
      long tableNanos,
      long implicantNanos,
      long sizeNanos,
      long coverNanos) {}

  private EngineRun() {}

  private static long cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /**
   * The parsimonious solution of a table.
   *
   * @param x memberships by condition and case
   * @param y memberships in the outcome
   * @param seconds limit of the covering
   */
  public static Result parsimonious(
      List<String> cases, List<String> names, double[][] x, double[] y, long seconds) {
    long start = cpu();
    SetTable sets = SetKinds.sets(cases, names, x, "OUT", y, false);
    TruthTable table = TruthTable.of(sets, new Cuts(0.8, 0.8, 0, 1), Progress.NONE);
    long tabled = cpu();
    Limits limits = new Limits(seconds * 1_000_000_000L, 1, Integer.MAX_VALUE);
    Minimization minimization =
        new Minimization(table, new Options(false, false, false, Set.of(), limits), Progress.NONE);
    List<Term> explained = minimization.explained();
    List<Term> negative =
        table.rows(TruthTable.Code.NEGATIVE).stream().map(TruthTable.Row::configuration).toList();
    if (explained.isEmpty()) {
      return new Result(
          table.rows().size(), 0, 0, true, BigInteger.ZERO, true, 0, tabled - start, 0, 0, 0);
    }
    List<Term> primes = PrimeImplicants.of(explained, negative, limits.implicants(), Progress.NONE);
    long implied = cpu();
    Chart chart = Chart.of(explained, primes, Progress.NONE);
    Covers.size(chart, limits, Progress.NONE);
    long sized = cpu();
    Covers.Found found = Covers.smallest(chart, limits, Progress.NONE);
    return new Result(
        table.rows().size(),
        primes.size(),
        found.size(),
        found.sizeProven(),
        found.models(),
        found.complete() && found.sizeProven(),
        chart.classCount(),
        tabled - start,
        implied - tabled,
        sized - implied,
        cpu() - sized);
  }

  /**
   * What the fuzzy sets of a table cost.
   *
   * @param rows rows of the truth table
   * @param necessary disjunctions and conjunctions of up to three literals that are necessary
   * @param tableNanos CPU time of the truth table
   * @param necessityNanos CPU time of the search for necessary ones
   */
  public record Fuzzy(int rows, int necessary, long tableNanos, long necessityNanos) {}

  /** The truth table and the necessary literals (inclN from 0.9, RoN from 0.5) of a table. */
  public static Fuzzy fuzzy(List<String> cases, List<String> names, double[][] x, double[] y) {
    SetTable sets = SetKinds.sets(cases, names, x, "OUT", y, false);
    long start = cpu();
    TruthTable table = TruthTable.of(sets, new Cuts(0.8, 0.8, 0, 1), Progress.NONE);
    long tabled = cpu();
    int necessary =
        SubsetSearch.necessary(sets, new SubsetSearch.Cuts(0.9, 0, 0.5), 3, Progress.NONE).size();
    return new Fuzzy(table.rows().size(), necessary, tabled - start, cpu() - tabled);
  }
}
