package org.papilio.assess.qca;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.qca.TruthTable.Code;
import org.papilio.assess.qca.TruthTable.Row;
import org.papilio.platform.progress.Progress;

/** From a truth table to its solutions. */
final class Minimization {

  /**
   * How to minimise.
   *
   * @param everyModel every irredundant model instead of those with fewest implicants
   * @param withoutDominated leave out implicants that cover less than another one
   * @param contradictionsOpen contradictions may be covered like remainders; else they are negative
   * @param excluded numbers of rows that no solution may cover, not even where they are positive
   * @param limits where to stop
   */
  record Options(
      boolean everyModel,
      boolean withoutDominated,
      boolean contradictionsOpen,
      Set<Long> excluded,
      Limits limits) {

    /** With other rows excluded. */
    Options without(Set<Long> rows) {
      return new Options(everyModel, withoutDominated, contradictionsOpen, rows, limits);
    }

    static final Options USUAL = new Options(false, false, false, Set.of(), Limits.USUAL);
  }

  /**
   * An intermediate solution lies between one complex and one parsimonious model.
   *
   * @param name {@code C1P2}: between the first complex and the second parsimonious model
   * @param between the two models
   * @param easy rows of the easy counterfactuals: remainders of the parsimonious model that the
   *     expectations speak for; null when there are too many to list
   * @param difficult its other remainders; null when there are too many to list
   * @param solution what was found
   */
  record Intermediate(
      String name,
      Pair between,
      @Nullable List<Long> easy,
      @Nullable List<Long> difficult,
      Solution solution) {}

  /**
   * The intermediate solutions of all pairs of models.
   *
   * @param pairs those that were looked at
   * @param all how many pairs there are
   */
  record Intermediates(List<Intermediate> pairs, BigInteger all) {

    static final Intermediates NONE = new Intermediates(List.of(), BigInteger.ZERO);

    boolean complete() {
      return BigInteger.valueOf(pairs.size()).equals(all)
          && pairs.stream().allMatch(p -> p.solution().complete());
    }
  }

  /** The two models that an intermediate solution lies between. */
  record Pair(List<Term> complex, List<Term> parsimonious) {}

  /** Up to so many configurations are looked at one by one to list remainders. */
  static final long LISTABLE = 1L << 16;

  private final TruthTable table;
  private final Conditions conditions;
  private final Options options;
  private final Progress progress;
  private final List<Term> explained;

  /** Intermediate solutions by what they may cover: many pairs of models allow the same. */
  private final Map<Set<Term>, Solution> solved = new HashMap<>();

  private final Map<List<Term>, List<Long>> assumptionsOf = new HashMap<>();

  Minimization(TruthTable table, Options options, Progress progress) {
    this.table = table;
    this.conditions = table.table().conditions();
    this.options = options;
    this.progress = progress;
    this.explained =
        table.rows(Code.POSITIVE).stream()
            .filter(row -> !options.excluded().contains(row.number()))
            .map(Row::configuration)
            .toList();
  }

  Options options() {
    return options;
  }

  /** The configurations that a solution has to cover: positive rows that are not excluded. */
  List<Term> explained() {
    return explained;
  }

  /** No assumption about any remainder. Precondition: at least one explained row. */
  Solution complex() {
    List<Term> union = new ArrayList<>(explained);
    if (options.contradictionsOpen()) {
      table.rows(Code.CONTRADICTION).forEach(r -> union.add(r.configuration()));
    }
    return solve("complex", PrimeImplicants.complement(conditions, union), options.limits());
  }

  /** Any remainder may be assumed to be positive. Precondition: at least one explained row. */
  Solution parsimonious() {
    return solve("parsimonious", negatives(), options.limits());
  }

  /** What the parsimonious solution may not cover: observed negative rows and excluded ones. */
  List<Term> negatives() {
    Stream<Term> observed =
        table.rows().stream()
            .filter(
                r ->
                    r.code() == Code.NEGATIVE
                        || r.code() == Code.CONTRADICTION && !options.contradictionsOpen())
            .map(Row::configuration);
    Stream<Term> excluded = options.excluded().stream().map(conditions::configuration);
    return Stream.concat(observed, excluded).distinct().toList();
  }

  /**
   * Only easy counterfactuals are assumed, for each pair of a complex and a parsimonious model. All
   * pairs together get the time of one solution.
   *
   * @param most most pairs to look at
   */
  Intermediates intermediate(
      Solution complex, Solution parsimonious, Expectations expectations, int most) {
    List<Intermediate> pairs = new ArrayList<>();
    long end = System.nanoTime() + options.limits().nanos();
    for (int c = 0; c < complex.models().size(); c++) {
      for (int p = 0; p < parsimonious.models().size(); p++) {
        progress.check();
        long left = end - System.nanoTime();
        if (pairs.size() < most && left > 0) {
          pairs.add(
              between(
                  "C" + (c + 1) + "P" + (p + 1),
                  new Pair(complex.models().get(c), parsimonious.models().get(p)),
                  expectations,
                  options.limits().within(left)));
        }
      }
    }
    return new Intermediates(List.copyOf(pairs), complex.count().multiply(parsimonious.count()));
  }

  /**
   * The models of the intermediate solutions of all pairs, without what each assumes.
   *
   * @param most most pairs to look at
   */
  Set<List<Term>> intermediateModels(
      Solution complex, Solution parsimonious, Expectations expectations, int most) {
    Set<List<Term>> models = new LinkedHashSet<>();
    int looked = 0;
    for (List<Term> from : complex.models()) {
      for (List<Term> to : parsimonious.models()) {
        if (looked++ < most) {
          List<Term> middle = middle(new Pair(from, to), expectations);
          models.addAll(intermediate(middle, options.limits()).models());
        }
      }
    }
    return models;
  }

  /** The terms between those of a complex and of a parsimonious model that covers them. */
  private static List<Term> middle(Pair pair, Expectations expectations) {
    List<Term> middle = new ArrayList<>();
    for (Term from : pair.complex()) {
      for (Term to : pair.parsimonious()) {
        if (to.covers(from)) {
          middle.add(expectations.between(from, to));
        }
      }
    }
    return middle;
  }

  private Solution intermediate(List<Term> middle, Limits limits) {
    Set<Term> union = new LinkedHashSet<>(explained);
    union.addAll(middle);
    return solved.computeIfAbsent(
        union,
        all ->
            solve(
                "intermediate", PrimeImplicants.complement(conditions, List.copyOf(all)), limits));
  }

  private Intermediate between(String name, Pair pair, Expectations expectations, Limits limits) {
    List<Term> middle = middle(pair, expectations);
    // A model stands in many pairs; null stands for too many to list and is not kept.
    List<Long> assumed = assumptionsOf.computeIfAbsent(pair.parsimonious(), this::assumptions);
    List<Long> easy =
        assumed == null ? null : assumed.stream().filter(r -> covered(middle, r)).toList();
    List<Long> difficult =
        assumed == null ? null : assumed.stream().filter(r -> !covered(middle, r)).toList();
    return new Intermediate(name, pair, easy, difficult, intermediate(middle, limits));
  }

  private boolean covered(List<Term> terms, long row) {
    Term configuration = conditions.configuration(row);
    for (Term term : terms) {
      if (term.covers(configuration)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The remainders that a model covers: what it assumes without a case.
   *
   * @return numbers of rows, ascending; null when there are too many configurations to list
   */
  @Nullable List<Long> assumptions(List<Term> model) {
    if (conditions.configurations() > LISTABLE) {
      return null;
    }
    Set<Long> observed = new HashSet<>();
    table.rows().stream()
        .filter(r -> r.code() == Code.POSITIVE || r.code() == Code.NEGATIVE)
        .forEach(r -> observed.add(r.number()));
    if (!options.contradictionsOpen()) {
      table.rows(Code.CONTRADICTION).forEach(r -> observed.add(r.number()));
    }
    List<Long> assumed = new ArrayList<>();
    for (long row = 1; row <= conditions.configurations(); row++) {
      if (!observed.contains(row) && covered(model, row)) {
        assumed.add(row);
      }
    }
    return List.copyOf(assumed);
  }

  private Solution solve(String name, List<Term> forbidden, Limits limits) {
    int most = limits.implicants();
    List<Term> primes = new ArrayList<>(PrimeImplicants.of(explained, forbidden, most, progress));
    boolean allPrimes = primes.size() < most;
    primes.sort(conditions.order());
    Chart chart = Chart.of(explained, primes, progress);
    if (options.withoutDominated()) {
      chart = chart.withoutDominated(progress);
    }
    return options.everyModel()
        ? irredundant(name, chart, allPrimes, limits)
        : smallest(name, chart, allPrimes, limits);
  }

  private Solution smallest(String name, Chart chart, boolean allPrimes, Limits limits) {
    Covers.Found found = Covers.smallest(chart, limits, progress);
    String searched =
        !found.sizeProven()
            ? "stopped by the time limit: every model has at least " + found.size() + " implicants"
            : found.complete()
                ? "search complete: all "
                    + found.models()
                    + " models with "
                    + found.size()
                    + " implicants, and none has fewer"
                : "stopped by the time limit: at least "
                    + found.models()
                    + " models with "
                    + found.size()
                    + " implicants; it is proven that none has fewer";
    return solution(
        name,
        chart,
        found.listed(),
        found.models(),
        found.with(),
        found.complete() && found.sizeProven(),
        searched,
        allPrimes);
  }

  private Solution irredundant(String name, Chart chart, boolean allPrimes, Limits limits) {
    IrredundantCovers.Found found = IrredundantCovers.all(chart, limits, progress);
    String searched =
        found.complete()
            ? "search complete: all " + found.models() + " irredundant models"
            : "stopped by the time limit: at least " + found.models() + " irredundant models";
    return solution(
        name,
        chart,
        found.listed(),
        found.models(),
        found.with(),
        found.complete(),
        searched,
        allPrimes);
  }

  private Solution solution(
      String name,
      Chart chart,
      List<List<Integer>> listed,
      BigInteger count,
      List<BigInteger> with,
      boolean complete,
      String searched,
      boolean allPrimes) {
    Comparator<Term> order = conditions.order();
    List<List<Term>> models =
        listed.stream()
            .map(m -> m.stream().map(chart.implicants()::get).sorted(order).toList())
            .sorted(
                Comparator.<List<Term>>comparingInt(List::size)
                    .thenComparingInt(m -> m.stream().mapToInt(Term::literals).sum())
                    .thenComparing(conditions::write))
            .toList();
    String certificate =
        (allPrimes
                ? "all " + chart.implicants().size() + " prime implicants found; "
                : "stopped at " + chart.implicants().size() + " prime implicants, there are more; ")
            + searched
            + (count.compareTo(BigInteger.valueOf(models.size())) > 0
                ? "; the first " + models.size() + " are listed"
                : "");
    return new Solution(
        name,
        explained,
        chart.implicants(),
        models,
        count,
        with,
        chart.essential(),
        complete && allPrimes,
        certificate);
  }
}
