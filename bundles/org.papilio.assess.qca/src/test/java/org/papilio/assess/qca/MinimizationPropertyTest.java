package org.papilio.assess.qca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilio.assess.qca.Minimization.Intermediate;
import org.papilio.assess.qca.Minimization.Options;
import org.papilio.assess.qca.TruthTable.Code;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.progress.Progress;

/** Laws of minimisation, against a brute force over all terms and all sums of terms. */
class MinimizationPropertyTest {

  private static final int MOST_SUBSETS = 1 << 16;

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  private static TruthTable random(int seed) {
    Random random = new Random(seed);
    int count = 2 + random.nextInt(4);
    boolean multiValue = seed % 3 == 0;
    int cases = 3 + random.nextInt(14);
    double[][] x = new double[count][cases];
    List<String> names = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      names.add("C" + c);
      int levels = multiValue && count < 5 ? 2 + random.nextInt(2) : 2;
      for (int i = 0; i < cases; i++) {
        x[c][i] = random.nextInt(levels);
      }
    }
    double[] y = new double[cases];
    for (int i = 0; i < cases; i++) {
      y[i] = random.nextInt(2);
    }
    SetTable sets =
        SetKinds.sets(
            IntStream.range(0, cases).mapToObj(i -> "case " + i).toList(), names, x, "Y", y, false);
    return TruthTable.of(sets, new Cuts(0.75, 0.75, 0, 1), Progress.NONE);
  }

  private static Minimization minimization(TruthTable table, boolean everyModel) {
    Options options = new Options(everyModel, false, false, Set.of(), Limits.USUAL);
    return new Minimization(table, options, Progress.NONE);
  }

  private static List<Term> allTerms(Conditions conditions) {
    List<Term> terms = List.of(Term.everything(conditions.count()));
    for (int c = 0; c < conditions.count(); c++) {
      List<Term> longer = new ArrayList<>(terms);
      for (Term term : terms) {
        for (int value = 0; value < conditions.levels().get(c); value++) {
          longer.add(term.with(c, value));
        }
      }
      terms = longer;
    }
    return terms;
  }

  /** Terms that cover no forbidden row and at least one explained row, and no shorter one does. */
  private static Set<Term> primes(Conditions conditions, List<Term> explained, Set<Term> allowed) {
    List<Term> rows = new ArrayList<>();
    for (long row = 1; row <= conditions.configurations(); row++) {
      rows.add(conditions.configuration(row));
    }
    List<Term> implicants =
        allTerms(conditions).stream()
            .filter(t -> rows.stream().filter(t::covers).allMatch(allowed::contains))
            .toList();
    Set<Term> primes = new HashSet<>();
    for (Term term : implicants) {
      boolean shorter = implicants.stream().anyMatch(t -> !t.equals(term) && t.covers(term));
      if (!shorter && explained.stream().anyMatch(term::covers)) {
        primes.add(term);
      }
    }
    return primes;
  }

  private static Set<Term> allowed(TruthTable table, boolean remainders) {
    Conditions conditions = table.table().conditions();
    Set<Term> observed = new HashSet<>();
    Set<Term> allowed = new HashSet<>();
    for (TruthTable.Row row : table.rows()) {
      observed.add(row.configuration());
      if (row.code() == Code.POSITIVE) {
        allowed.add(row.configuration());
      }
    }
    for (long row = 1; remainders && row <= conditions.configurations(); row++) {
      if (!observed.contains(conditions.configuration(row))) {
        allowed.add(conditions.configuration(row));
      }
    }
    return allowed;
  }

  private static boolean covers(List<Term> model, List<Term> rows) {
    return rows.stream().allMatch(row -> model.stream().anyMatch(t -> t.covers(row)));
  }

  private static Set<Set<Term>> irredundant(List<Term> primes, List<Term> explained) {
    Set<Set<Term>> models = new HashSet<>();
    for (int subset = 0; subset < 1 << primes.size(); subset++) {
      List<Term> model = new ArrayList<>();
      for (int i = 0; i < primes.size(); i++) {
        if ((subset & 1 << i) != 0) {
          model.add(primes.get(i));
        }
      }
      boolean needed =
          model.stream()
              .allMatch(
                  t -> !covers(model.stream().filter(other -> other != t).toList(), explained));
      if (needed && covers(model, explained)) {
        models.add(new HashSet<>(model));
      }
    }
    return models;
  }

  private static Set<Set<Term>> sets(Solution solution) {
    Set<Set<Term>> sets = new HashSet<>();
    solution.models().forEach(m -> sets.add(new HashSet<>(m)));
    return sets;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void implicantsAndModelsAreThoseOfABruteForce(int seed) {
    TruthTable table = random(seed);
    List<Term> explained =
        table.rows(Code.POSITIVE).stream().map(TruthTable.Row::configuration).toList();
    if (explained.isEmpty()) {
      return;
    }
    Conditions conditions = table.table().conditions();
    for (boolean remainders : new boolean[] {false, true}) {
      Set<Term> primes = primes(conditions, explained, allowed(table, remainders));
      Minimization smallest = minimization(table, false);
      Minimization every = minimization(table, true);
      Solution least = remainders ? smallest.parsimonious() : smallest.complex();
      Solution all = remainders ? every.parsimonious() : every.complex();
      assertEquals(primes, new HashSet<>(least.primes()));
      if (1L << Math.min(40, primes.size()) > MOST_SUBSETS) {
        continue;
      }
      Set<Set<Term>> expected = irredundant(List.copyOf(primes), explained);
      assertEquals(expected, sets(all));
      int size = expected.stream().mapToInt(Set::size).min().orElseThrow();
      expected.removeIf(m -> m.size() > size);
      assertEquals(expected, sets(least));
      assertEquals(expected.size(), least.count().intValueExact());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theIntermediateSolutionLiesBetweenTheOthers(int seed) {
    TruthTable table = random(seed);
    if (table.rows(Code.POSITIVE).isEmpty()) {
      return;
    }
    Conditions conditions = table.table().conditions();
    Minimization minimization = minimization(table, false);
    Expectations expectations =
        new Expectations(
            IntStream.range(0, conditions.count())
                .mapToObj(c -> Term.everything(conditions.count()).with(c, (seed >> c) & 1))
                .toList());
    for (Intermediate between :
        minimization
            .intermediate(minimization.complex(), minimization.parsimonious(), expectations, 50)
            .pairs()) {
      for (List<Term> model : between.solution().models()) {
        assertTrue(covers(model, minimization.explained()));
        for (Term term : model) {
          assertTrue(
              between.solution().primes().contains(term), "a model of other terms than its primes");
        }
      }
      for (Term complex : between.between().complex()) {
        assertTrue(
            between.solution().primes().stream().anyMatch(t -> t.covers(complex)),
            "a complex term that no intermediate one covers");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noReportedTermCoversANegativeRow(int seed) {
    TruthTable table = random(seed);
    if (table.rows(Code.POSITIVE).isEmpty()) {
      return;
    }
    for (Term prime : minimization(table, false).parsimonious().primes()) {
      for (TruthTable.Row row : table.rows(Code.NEGATIVE)) {
        assertTrue(!prime.covers(row.configuration()), "covers row " + row.number());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sharesAreThoseOfAllModelsListed(int seed) {
    TruthTable table = random(seed);
    if (table.rows(Code.POSITIVE).isEmpty()) {
      return;
    }
    for (boolean everyModel : new boolean[] {false, true}) {
      Solution solution = minimization(table, everyModel).parsimonious();
      if (solution.count().intValueExact() > solution.models().size()) {
        continue;
      }
      for (int p = 0; p < solution.primes().size(); p++) {
        Term prime = solution.primes().get(p);
        long with = solution.models().stream().filter(model -> model.contains(prime)).count();
        assertEquals((double) with / solution.models().size(), solution.share(p), 1e-12);
      }
    }
  }

  /** The same cases in another order, under conditions of other names in another order. */
  @ParameterizedTest
  @MethodSource("seeds")
  void neitherOrderNorNamesChangeAnything(int seed) {
    TruthTable table = random(seed);
    if (table.rows(Code.POSITIVE).isEmpty()) {
      return;
    }
    SetTable sets = table.table();
    int count = sets.conditions().count();
    int cases = sets.cases().size();
    double[][] x = new double[count][cases];
    double[] y = new double[cases];
    List<String> names = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      names.add("X" + (char) ('a' + c));
      for (int i = 0; i < cases; i++) {
        x[c][i] = sets.x()[count - 1 - c][cases - 1 - i];
      }
    }
    for (int i = 0; i < cases; i++) {
      y[i] = sets.y()[cases - 1 - i];
    }
    List<String> ids = IntStream.range(0, cases).mapToObj(i -> "other " + i).toList();
    SetTable turned = SetKinds.sets(ids, names, x, "Y", y, false);
    TruthTable other = TruthTable.of(turned, table.cuts(), Progress.NONE);

    Set<Set<List<Integer>>> expected = new HashSet<>();
    minimization(table, false)
        .parsimonious()
        .models()
        .forEach(model -> expected.add(values(model, false)));
    Set<Set<List<Integer>>> found = new HashSet<>();
    minimization(other, false)
        .parsimonious()
        .models()
        .forEach(model -> found.add(values(model, true)));
    assertEquals(expected, found);
  }

  private static Set<List<Integer>> values(List<Term> model, boolean reversed) {
    Set<List<Integer>> values = new HashSet<>();
    for (Term term : model) {
      List<Integer> of = new ArrayList<>();
      for (int c = 0; c < term.size(); c++) {
        of.add(term.value(c));
      }
      values.add(reversed ? of.reversed() : of);
    }
    return values;
  }

  /** The negation of a sum holds where the sum does not, and its negation is the sum again. */
  @ParameterizedTest
  @MethodSource("seeds")
  void deMorganHolds(int seed) {
    TruthTable table = random(seed);
    Conditions conditions = table.table().conditions();
    List<Term> sum = table.rows(Code.POSITIVE).stream().map(TruthTable.Row::configuration).toList();
    if (sum.isEmpty() || sum.size() == conditions.configurations()) {
      return;
    }
    String text = conditions.write(sum);
    // All conditions in all their values, so that both sides speak of the same ones.
    List<String> everything = new ArrayList<>(List.of(text));
    for (long row = 1; row <= conditions.configurations(); row++) {
      everything.add(conditions.write(conditions.configuration(row)));
    }
    Algebra algebra = new Algebra(everything, Progress.NONE);
    List<Term> original = algebra.parse(text);
    for (String negation : algebra.negated(original)) {
      List<Term> not = algebra.parse(negation);
      assertEquals(
          "", algebra.both(original, not), "a sum and its negation have something in common");
      assertEquals(algebra.simplified(original), algebra.negated(not));
    }
  }
}
