package org.papilio.assess.qca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import org.papilio.assess.api.CaseTable;
import org.papilio.assess.api.Column;
import org.papilio.assess.api.IndicatorValue;
import org.papilio.assess.api.Judgement;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.qca.Resolver.Solved;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.progress.Progress;

/**
 * How far a solution depends on decisions that could have been taken otherwise: ranges of anchors
 * and cut-offs, each case, the raters. Ranges, and the measures of fit against alternative
 * solutions, after Oana and Schneider, A robustness test protocol for applied QCA, 2021.
 */
final class Robustness {

  /** Each anchor is moved by this share of the range of its numbers at a time. */
  private static final int STEPS = 50;

  /** Halvings of the last step, which place the border to a thousandth of it. */
  private static final int HALVINGS = 10;

  /** By how much a membership of exactly 0.5 is moved in draws, where no amount was given. */
  private static final double HALF_SHIFT = 0.001;

  private final CaseTable table;
  private final QcaSettings settings;
  private final Resolver resolver;
  private final Progress progress;
  private final Solved initial;

  Robustness(CaseTable table, QcaSettings settings, String solution, Progress progress) {
    this.table = table;
    this.settings = settings;
    this.progress = progress;
    this.resolver = new Resolver(solution, progress);
    this.initial = resolver.solve(table, settings);
  }

  Solved initial() {
    return initial;
  }

  private record Range(
      String what, double value, double low, boolean lowOpen, double high, boolean highOpen) {}

  /** From where to where each cut-off and each anchor can be moved without another solution. */
  ResultTable ranges() {
    List<Row> rows = new ArrayList<>();
    Cuts cuts = settings.cuts();
    rows.add(
        row(
            range(
                "incl.cut",
                cuts.inclusion(),
                0.01,
                1,
                at -> settings.with(cuts.withInclusion(at)))));
    rows.add(row(range("pri.cut", cuts.pri(), 0, 1, at -> settings.with(cuts.withPri(at)))));
    rows.add(row(frequency()));
    settings
        .anchors()
        .forEach(
            (column, anchors) -> {
              double[] raw =
                  table.column(column).values().stream()
                      .filter(value -> value.number() != null)
                      .mapToDouble(value -> value.number())
                      .toArray();
              double least = Arrays.stream(raw).min().orElse(0);
              double most = Arrays.stream(raw).max().orElse(1);
              AnchorText written = new AnchorText(anchors);
              for (int i = 0; i < written.count(); i++) {
                int anchor = i;
                rows.add(
                    row(
                        range(
                            column + ", anchor " + (anchor + 1),
                            written.value(anchor),
                            least,
                            most,
                            at -> settings.with(column, written.with(anchor, at)))));
              }
            });
    return new ResultTable(
        "robustness-ranges",
        "Ranges in which the " + resolver.solution() + " solution stays the same",
        "One decision is moved at a time, the others stay: an anchor or a cut-off by a "
            + STEPS
            + "th of its range until the models change, then by halving. Open: it never changed up"
            + " to the end of the range.",
        List.of(
            Head.text("what", "Decision"),
            Head.number("value", "Taken"),
            Head.number("low", "From"),
            Head.number("high", "To"),
            Head.text("open", "Open"),
            Head.number("margin", "Least distance to a change")),
        rows);
  }

  private static Row row(Range range) {
    String open =
        range.lowOpen() && range.highOpen()
            ? "both ends"
            : range.lowOpen() ? "below" : range.highOpen() ? "above" : "";
    double below = range.lowOpen() ? Double.POSITIVE_INFINITY : range.value() - range.low();
    double above = range.highOpen() ? Double.POSITIVE_INFINITY : range.high() - range.value();
    return Row.of(
        List.of(),
        range.what(),
        range.value(),
        range.low(),
        range.high(),
        open,
        Math.min(below, above));
  }

  private Range range(
      String what, double value, double least, double most, DoubleFunction<QcaSettings> changed) {
    double step = (most - least) / STEPS;
    double[] low = border(value, -step, Math.min(least, value), changed);
    double[] high = border(value, step, Math.max(most, value), changed);
    return new Range(what, value, low[0], low[1] == 1, high[0], high[1] == 1);
  }

  /** The last place from a value on at which the solution is the same; 1 beside it at the end. */
  private double[] border(
      double value, double step, double end, DoubleFunction<QcaSettings> changed) {
    double same = value;
    while (same != end) {
      double next = step < 0 ? Math.max(end, same + step) : Math.min(end, same + step);
      if (!isSame(changed.apply(next))) {
        double other = next;
        for (int i = 0; i < HALVINGS; i++) {
          double middle = (same + other) / 2;
          if (isSame(changed.apply(middle))) {
            same = middle;
          } else {
            other = middle;
          }
        }
        return new double[] {same, 0};
      }
      same = next;
    }
    return new double[] {end, 1};
  }

  private boolean isSame(QcaSettings changed) {
    return resolver.solve(table, changed).written().equals(initial.written());
  }

  private Range frequency() {
    Cuts cuts = settings.cuts();
    int taken = cuts.cases();
    int most = Math.max(taken, table.cases().size());
    int low = taken;
    while (low > 1 && isSame(settings.with(cuts.with(low - 1)))) {
      low--;
    }
    int high = taken;
    while (high < most && isSame(settings.with(cuts.with(high + 1)))) {
      high++;
    }
    return new Range("n.cut", taken, low, low == 1, high, high == most);
  }

  /** The solution without each of the cases. */
  ResultTable withoutOneCase() {
    List<Row> rows = new ArrayList<>();
    for (String left : table.caseIds().stream().sorted().toList()) {
      Solved solved = resolver.solve(table.without(Set.of(left)), settings);
      boolean same = solved.written().equals(initial.written());
      Set<String> lost = new TreeSet<>(initial.terms());
      lost.removeAll(solved.terms());
      Set<String> gained = new TreeSet<>(solved.terms());
      gained.removeAll(initial.terms());
      rows.add(
          Row.of(
              List.of(left),
              left,
              same ? "the same" : "changed",
              String.join(", ", lost),
              String.join(", ", gained),
              same ? "" : solved.written()));
    }
    return new ResultTable(
        "robustness-cases",
        "The " + resolver.solution() + " solution without each case",
        rows.stream().filter(r -> "changed".equals(r.cells().get(1))).count()
            + " of "
            + rows.size()
            + " cases change the solution when they are left out.",
        List.of(
            Head.text("case", "Left out"),
            Head.text("solution", "Solution"),
            Head.text("lost", "Terms lost"),
            Head.text("gained", "Terms gained"),
            Head.text("models", "Models")),
        rows);
  }

  /**
   * Fit and set coincidence against alternative solutions that other cut-offs give: consistency
   * 0.05 and 0.1 lower and higher, one case more and one less.
   */
  ResultTable alternatives() {
    Cuts cuts = settings.cuts();
    Map<String, Solved> tests = new TreeMap<>();
    for (double shift : new double[] {-0.1, -0.05, 0.05, 0.1}) {
      double at = cuts.inclusion() + shift;
      if (at > 0.5 && at <= 1) {
        tests.put(
            "incl.cut " + Fit.show(at),
            resolver.solve(table, settings.with(cuts.withInclusion(at))));
      }
    }
    tests.put(
        "n.cut " + (cuts.cases() + 1),
        resolver.solve(table, settings.with(cuts.with(cuts.cases() + 1))));
    if (cuts.cases() > 1) {
      tests.put(
          "n.cut " + (cuts.cases() - 1),
          resolver.solve(table, settings.with(cuts.with(cuts.cases() - 1))));
    }
    return measures(tests);
  }

  private ResultTable measures(Map<String, Solved> tests) {
    CalibratedCases cases = initial.cases().orElseThrow();
    double[] own = cases.sets().membership(initial.models().getFirst());
    double[] y = cases.sets().y();
    double[] least = new double[own.length];
    Arrays.fill(least, 1);
    double[] most = new double[own.length];
    List<Row> rows = new ArrayList<>();
    tests.forEach(
        (name, test) -> {
          if (test.models().isEmpty()) {
            rows.add(Row.of(List.of(), name, test.written(), null, null, null, null));
            return;
          }
          double[] other = cases.sets().membership(test.models().getFirst());
          for (int i = 0; i < own.length; i++) {
            least[i] = Math.min(least[i], other[i]);
            most[i] = Math.max(most[i], other[i]);
          }
          Fit fit = Fit.of(other, y);
          rows.add(
              Row.of(
                  List.of(),
                  name,
                  test.written(),
                  fit.inclS(),
                  fit.covS(),
                  coincidence(own, other),
                  null));
        });
    if (rows.stream().anyMatch(r -> r.cells().get(2) != null)) {
      double[] core = new double[own.length];
      Arrays.setAll(core, i -> Math.min(own[i], least[i]));
      Fit ofCore = Fit.of(core, y);
      Fit ofOwn = Fit.of(own, y);
      rows.add(
          Row.of(
              List.of(),
              "robust core",
              "what the solution and all alternatives have in common",
              ofCore.inclS(),
              ofCore.covS(),
              null,
              null));
      rows.add(
          measure(
              "RF_cons",
              "consistency of the solution / of the robust core",
              ofOwn.inclS() / ofCore.inclS()));
      rows.add(
          measure(
              "RF_cov",
              "coverage of the robust core / of the solution",
              ofCore.covS() / ofOwn.covS()));
      rows.add(
          measure(
              "RF_SC_minTS",
              "coincidence with what all alternatives have in common",
              coincidence(own, least)));
      rows.add(
          measure(
              "RF_SC_maxTS", "coincidence with what any alternative has", coincidence(own, most)));
      long typical = count(core, y, true);
      long possible = count(max(own, most), y, true);
      long deviant = count(core, y, false);
      long possiblyDeviant = count(max(own, most), y, false);
      rows.add(
          measure(
              "RCR_typ",
              "typical cases of the robust core / of any solution",
              typical / (double) possible));
      rows.add(
          measure(
              "RCR_dev",
              "deviant cases of the robust core / of any solution",
              deviant / (double) possiblyDeviant));
    }
    return new ResultTable(
        "robustness-alternatives",
        "The " + resolver.solution() + " solution against alternatives",
        "First model each. Set coincidence: Σ min / Σ max of the memberships; 1 is the same set.",
        List.of(
            Head.text("test", "Alternative"),
            Head.text("models", "Models"),
            Head.number("incl", "inclS"),
            Head.number("cov", "covS"),
            Head.number("coincidence", "Set coincidence"),
            Head.number("value", "Value")),
        rows);
  }

  private static Row measure(String name, String what, double value) {
    return Row.of(List.of(), name, what, null, null, null, value);
  }

  private static double[] max(double[] one, double[] other) {
    double[] most = new double[one.length];
    Arrays.setAll(most, i -> Math.max(one[i], other[i]));
    return most;
  }

  private static long count(double[] x, double[] y, boolean inOutcome) {
    long count = 0;
    for (int i = 0; i < x.length; i++) {
      count += x[i] > 0.5 && y[i] > 0.5 == inOutcome ? 1 : 0;
    }
    return count;
  }

  private static double coincidence(double[] one, double[] other) {
    double both = 0;
    double either = 0;
    for (int i = 0; i < one.length; i++) {
      both += Math.min(one[i], other[i]);
      either += Math.max(one[i], other[i]);
    }
    return both / either;
  }

  /**
   * Robustness to raters: in each draw every rated cell becomes the mean of as many judgements as
   * it has, drawn from them with replacement; calibration, truth table and solution follow.
   *
   * @param draws 1 or more
   * @return empty where no cell was judged by two raters or more
   */
  Optional<ResultTable> raters(int draws, long seed) {
    CaseTable ordered = byId(table);
    List<double[][]> judged =
        ordered.columns().stream()
            .map(c -> c.values().stream().map(Robustness::judged).toArray(double[][]::new))
            .toList();
    long spread =
        judged.stream().flatMap(Arrays::stream).filter(several -> several.length > 1).count();
    if (spread == 0) {
      return Optional.empty();
    }
    QcaSettings lenient =
        settings.halfShift().isPresent() ? settings : settings.withHalfShift(HALF_SHIFT);
    Map<String, Integer> terms = new TreeMap<>();
    Map<String, Integer> solutions = new HashMap<>();
    int failed = 0;
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; draw++) {
      progress.report(draw, draws, "raters");
      Solved solved = resolver.solve(drawn(ordered, judged, random), lenient);
      failed += solved.refusal().isEmpty() ? 0 : 1;
      solved.terms().forEach(term -> terms.merge(term, 1, Integer::sum));
      solutions.merge(solved.written(), 1, Integer::sum);
    }
    List<Row> rows = new ArrayList<>();
    rows.add(
        Row.of(
            List.of(),
            "the whole solution",
            "",
            solutions.getOrDefault(initial.written(), 0) / (double) draws));
    for (String term : initial.terms()) {
      rows.add(
          Row.of(List.of(), term, "in the solution", terms.getOrDefault(term, 0) / (double) draws));
    }
    terms.entrySet().stream()
        .filter(entry -> !initial.terms().contains(entry.getKey()))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(20)
        .forEach(
            entry ->
                rows.add(
                    Row.of(
                        List.of(),
                        entry.getKey(),
                        "not in the solution",
                        entry.getValue() / (double) draws)));
    return Optional.of(
        new ResultTable(
            "robustness-raters",
            "The " + resolver.solution() + " solution if other raters had been asked",
            spread
                + " cells were judged by several raters; in each of "
                + draws
                + " draws (seed "
                + seed
                + ") each of them is the mean of as many of its judgements, drawn with replacement."
                + " Memberships of exactly 0.5 are moved by "
                + lenient.halfShift().orElseThrow()
                + (failed > 0 ? "; " + failed + " draws could not be computed." : "."),
            List.of(
                Head.text("term", "Term"),
                Head.text("where", "Where"),
                Head.number("share", "Share of draws")),
            rows));
  }

  private static double[] judged(IndicatorValue value) {
    if (value.number() == null) {
      return new double[0];
    }
    int last = value.judgements().stream().mapToInt(Judgement::round).max().orElse(1);
    return value.judgements().stream()
        .filter(j -> j.round() == last && j.value() != null)
        .mapToDouble(j -> j.value())
        .sorted()
        .toArray();
  }

  private static CaseTable drawn(
      CaseTable table, List<double[][]> judged, SplittableRandom random) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.columns().get(c);
      List<IndicatorValue> values = new ArrayList<>();
      for (int row = 0; row < column.values().size(); row++) {
        double[] several = judged.get(c)[row];
        if (several.length < 2) {
          values.add(column.values().get(row));
        } else {
          double sum = 0;
          for (int i = 0; i < several.length; i++) {
            sum += several[random.nextInt(several.length)];
          }
          values.add(IndicatorValue.of(sum / several.length, "", List.of()));
        }
      }
      columns.add(new Column(column.id(), column.title(), column.source(), column.unit(), values));
    }
    return new CaseTable(table.origin(), table.cases(), columns);
  }

  /** Cases and columns in the order of their ids, so that draws do not depend on the given one. */
  private static CaseTable byId(CaseTable table) {
    return table.only(table.columns().stream().map(Column::id).sorted().toList()).byId();
  }
}
