package org.papilio.assess.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.assess.api.Subject;
import org.papilio.platform.progress.Progress;

/** What raters' judgements say: all together, by criterion, category, pair of raters and unit. */
final class RatingsReport {

  /** Units that are named as costing most agreement. */
  private static final int MOST_UNITS = 30;

  /** Raters up to whom each pair is shown; beyond, a table of pairs would not be read. */
  private static final int MOST_PAIRED = 40;

  /** Units up to which the measures are computed that look at all pairs of units. */
  private static final int MOST_SQUARED = 5_000;

  private record Pair(int first, int second, Contingency table, Estimate percent, Estimate kappa) {}

  private final Source.Rated rated;
  private final AgreementSettings settings;
  private final Progress progress;
  private final RatingTable table;
  private final Weights weights;
  private final double[][] matrix;

  RatingsReport(Source.Rated rated, AgreementSettings settings, Progress progress) {
    this.rated = rated;
    this.settings = settings;
    this.progress = progress;
    this.table = all(rated);
    this.weights = settings.weightsFor(table.numeric());
    this.matrix = weights.matrix(table.values());
  }

  /** The ratings of all criteria, a unit for each case and criterion. */
  private static RatingTable all(Source.Rated rated) {
    if (rated.byCriterion().size() == 1) {
      return rated.byCriterion().values().iterator().next();
    }
    List<String> raters =
        rated.byCriterion().values().stream()
            .flatMap(t -> t.raters().stream())
            .distinct()
            .sorted()
            .toList();
    List<String> units = new ArrayList<>();
    List<@Nullable String[]> rows = new ArrayList<>();
    rated
        .byCriterion()
        .forEach(
            (criterion, ratings) -> {
              for (int i = 0; i < ratings.units().size(); i++) {
                @Nullable String[] row = new String[raters.size()];
                for (int r = 0; r < ratings.raters().size(); r++) {
                  int code = ratings.codes()[i][r];
                  if (code != RatingTable.NONE) {
                    row[raters.indexOf(ratings.raters().get(r))] = ratings.labels().get(code);
                  }
                }
                units.add(ratings.units().get(i) + ", " + criterion);
                rows.add(row);
              }
            });
    return RatingTable.of(units, raters, rows.toArray(String[][]::new));
  }

  Finding finding() {
    CategoryCounts counts = table.counts();
    ChanceCorrected corrected = new ChanceCorrected(counts, matrix, settings.confidence());
    List<Estimate> estimates =
        List.of(
            corrected.percent(),
            corrected.gwet(),
            corrected.fleiss(),
            corrected.conger(table),
            corrected.krippendorff(),
            corrected.brennanPrediger());
    AlphaTable alpha = new AlphaTable(counts, table.numeric(), settings, progress);
    Finding.Builder finding =
        Finding.headline(
            Headlines.of(
                    "Krippendorff's α (" + settings.metric(table.numeric()).word() + ")",
                    alpha.chosen().alpha(),
                    alpha.interval().low(),
                    alpha.interval().high(),
                    settings)
                + ", "
                + Coefficients.name(estimates.get(1), weights)
                + " "
                + (Double.isNaN(estimates.get(1).value())
                    ? "not defined"
                    : Headlines.three(estimates.get(1).value()))
                + "; "
                + counts.counts().length
                + " units, "
                + table.raters().size()
                + " raters");
    warnings(finding, counts);
    finding.table(Coefficients.table(estimates, weights, settings.confidence()));
    finding.table(alpha.table());
    if (rated.byCriterion().size() > 1) {
      finding.table(criteria());
    }
    finding.table(CountsReport.categories(counts));
    List<Pair> pairs = pairs();
    if (!pairs.isEmpty()) {
      finding.table(pairTable(pairs));
    }
    finding.table(costliest(counts, alpha.chosen()));
    finding.table(Coefficients.further(further()));
    finding.figure(Coefficients.figure(estimates, weights, settings.confidence()));
    if (pairs.size() > 1) {
      finding.figure(pairFigure(pairs));
    }
    finding.part(
        new Part(
            Coefficients.number(alpha.chosen().alpha()),
            "α = 1 − D_o / D_e, " + settings.metric(table.numeric()).word() + " differences",
            List.of()));
    estimates.forEach(estimate -> finding.part(Coefficients.part(estimate, weights)));
    return finding.build();
  }

  private void warnings(Finding.Builder finding, CategoryCounts counts) {
    Coefficients.warnOfSkew(finding, counts.totals(), counts.labels());
    int once = counts.counts().length - counts.paired();
    if (once > 0) {
      finding.warning(
          once
              + (once == 1
                  ? " unit was rated by one rater alone and says"
                  : " units were rated by one rater alone and say")
              + " nothing about agreement");
    }
    int none = table.units().size() - counts.counts().length;
    if (none > 0) {
      finding.warning(none + (none == 1 ? " unit was" : " units were") + " rated by nobody");
    }
    if (counts.paired() < 10) {
      finding.warning(
          "only "
              + counts.paired()
              + " units were rated twice or more; intervals from so few are rough");
    }
  }

  private ResultTable criteria() {
    List<Row> rows = new ArrayList<>();
    rated
        .byCriterion()
        .forEach(
            (criterion, ratings) -> {
              progress.check();
              CategoryCounts counts = ratings.counts();
              ChanceCorrected corrected =
                  new ChanceCorrected(
                      counts, weights.matrix(ratings.values()), settings.confidence());
              Estimate gwet = corrected.gwet();
              rows.add(
                  Row.of(
                      counts.units().stream().distinct().toList(),
                      criterion,
                      (double) counts.counts().length,
                      (double) ratings.raters().size(),
                      Coefficients.number(
                          new Krippendorff(counts, settings.metric(ratings.numeric())).alpha()),
                      Coefficients.number(gwet.value()),
                      Coefficients.number(gwet.low()),
                      Coefficients.number(gwet.high()),
                      Coefficients.number(corrected.percent().value())));
            });
    return new ResultTable(
        "criteria",
        "Agreement by criterion",
        "Each criterion by itself, with the categories that were used for it.",
        List.of(
            Head.text("criterion", "Criterion"),
            Head.integer("units", "Units"),
            Head.integer("raters", "Raters"),
            Head.number("alpha", "α"),
            Head.number("gwet", "AC"),
            Head.number("low", "Low"),
            Head.number("high", "High"),
            Head.number("percent", "Percent agreement")),
        rows);
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    if (table.raters().size() > MOST_PAIRED) {
      return pairs;
    }
    for (int one = 0; one < table.raters().size(); one++) {
      progress.check();
      for (int other = one + 1; other < table.raters().size(); other++) {
        Contingency two = table.contingency(one, other);
        if (two.total() > 0) {
          pairs.add(
              new Pair(
                  one,
                  other,
                  two,
                  two.percent(matrix, settings.confidence()),
                  two.cohen(matrix, settings.confidence())));
        }
      }
    }
    return pairs;
  }

  private ResultTable pairTable(List<Pair> pairs) {
    List<Row> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      Estimate gwet = pair.table().gwet(matrix, settings.confidence());
      TwoRaters tests = new TwoRaters(pair.table());
      rows.add(
          Row.of(
              List.of(),
              table.raters().get(pair.first()),
              table.raters().get(pair.second()),
              pair.table().total(),
              Coefficients.number(pair.percent().value()),
              Coefficients.number(pair.kappa().value()),
              Coefficients.number(pair.kappa().low()),
              Coefficients.number(pair.kappa().high()),
              Coefficients.number(gwet.value()),
              Coefficients.number(tests.bias().value()),
              Coefficients.number(tests.stuartMaxwell().p())));
    }
    return new ResultTable(
        "pairs",
        "Agreement by pair of raters",
        "Over the units that both rated, "
            + weights.word()
            + " weights. Bias: of their disagreements, the share in which the second says the"
            + " higher category; p: whether both use the categories alike (Stuart and Maxwell).",
        List.of(
            Head.text("first", "First rater"),
            Head.text("second", "Second rater"),
            Head.integer("units", "Units"),
            Head.number("percent", "Percent agreement"),
            Head.number("kappa", "Cohen's κ"),
            Head.number("low", "Low"),
            Head.number("high", "High"),
            Head.number("gwet", "AC"),
            Head.number("bias", "Bias"),
            Head.number("p", "p of equal use")),
        rows);
  }

  private Figure pairFigure(List<Pair> pairs) {
    Figure.Builder figure =
        Figure.of("pairs", Figure.Kind.GRID, "Cohen's κ of each pair of raters")
            .x(Figure.Axis.named("", table.raters()))
            .y(Figure.Axis.named("", table.raters()))
            .caption(
                "The darker, the more two raters agree beyond chance. A rater whose row is light"
                    + " reads the criteria otherwise than the rest.");
    for (Pair pair : pairs) {
      Double kappa = Coefficients.number(pair.kappa().value());
      figure.cell(new Figure.Cell(pair.first(), pair.second(), kappa, "", List.of()));
      figure.cell(new Figure.Cell(pair.second(), pair.first(), kappa, "", List.of()));
    }
    return figure.build();
  }

  private ResultTable costliest(CategoryCounts counts, Krippendorff alpha) {
    Map<String, Double> costs = new LinkedHashMap<>();
    double sum = 0;
    for (int i = 0; i < counts.counts().length; i++) {
      double cost = Krippendorff.contribution(counts.counts()[i], alpha.apart());
      costs.put(counts.units().get(i), cost);
      sum += cost;
    }
    double all = sum;
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < table.units().size(); i++) {
      places.put(table.units().get(i), i);
    }
    List<Row> rows =
        costs.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(
                Comparator.comparing((Map.Entry<String, Double> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_UNITS)
            .map(
                entry ->
                    Row.of(
                        subject(entry.getKey()).map(s -> List.of(s.id())).orElse(List.of()),
                        unitName(entry.getKey()),
                        said(places.get(entry.getKey())),
                        entry.getValue() / all))
            .toList();
    return new ResultTable(
        "units",
        "Units that cost most agreement",
        rows.isEmpty()
            ? "Nobody disagrees about any unit."
            : "The share of all observed disagreement that each of them brings; the first "
                + rows.size()
                + " of "
                + costs.values().stream().filter(cost -> cost > 0).count()
                + ".",
        List.of(
            Head.text("unit", "Unit"),
            Head.text("ratings", "Ratings"),
            Head.number("share", "Share of disagreement")),
        rows);
  }

  private Optional<Subject> subject(String unit) {
    int comma = unit.indexOf(", ");
    Subject whole = rated.subjects().get(unit);
    return Optional.ofNullable(
        whole != null || comma < 0 ? whole : rated.subjects().get(unit.substring(0, comma)));
  }

  private String unitName(String unit) {
    return subject(unit)
        .map(s -> s.title() + unit.substring(Math.min(unit.length(), s.id().length())))
        .orElse(unit);
  }

  private String said(int unit) {
    List<String> said = new ArrayList<>();
    for (int r = 0; r < table.raters().size() && said.size() < 12; r++) {
      int code = table.codes()[unit][r];
      if (code != RatingTable.NONE) {
        said.add(table.raters().get(r) + " " + table.labels().get(code));
      }
    }
    return String.join(", ", said);
  }

  /** Everything that irr has besides, where the data permit it. */
  private List<Statistic> further() {
    List<Statistic> all = new ArrayList<>();
    RatingTable complete = table.complete();
    int units = complete.units().size();
    if (units < 2) {
      return all;
    }
    all.add(Statistic.alone("units-agreed", agreed(complete), units));
    if (table.raters().size() == 2) {
      Contingency two = complete.contingency(0, 1);
      TwoRaters tests = new TwoRaters(two);
      all.add(
          Statistic.normal(
              "cohen-null",
              two.cohen(matrix, settings.confidence()).value(),
              two.nullStatistic(matrix),
              units));
      all.add(tests.bias());
      all.add(tests.stuartMaxwell());
      all.add(tests.bhapkar());
      all.add(tests.maxwell());
    } else {
      Kappas kappas = new Kappas(table);
      all.add(kappas.fleiss());
      all.add(kappas.exact());
      all.add(kappas.light());
    }
    if (table.numeric()) {
      quantitative(all);
    }
    return all;
  }

  private void quantitative(List<Statistic> all) {
    progress.check();
    QuantitativeRatings ratings = new QuantitativeRatings(table);
    for (String[] form :
        new String[][] {
          {"oneway", "consistency"}, {"twoway", "consistency"}, {"twoway", "agreement"}
        }) {
      for (String unit : List.of("single", "average")) {
        all.add(ratings.intraclass(form[0], form[1], unit, settings.confidence()));
      }
    }
    all.add(ratings.kendall());
    all.add(ratings.pearson());
    all.add(ratings.spearman());
    all.add(ratings.robinson());
    all.add(ratings.finn(settings.levels().orElse(Math.max(2, table.categories()))));
    if (ratings.units() <= MOST_SQUARED) {
      all.add(ratings.iota());
    }
  }

  /** Share of units on which all raters say the same, or differ by the tolerance at most. */
  private double agreed(RatingTable complete) {
    int same = 0;
    for (int i = 0; i < complete.units().size(); i++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int code : complete.codes()[i]) {
        double value = complete.numeric() ? complete.values()[code] : code;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      double allowed = complete.numeric() ? settings.tolerance() : 0;
      same += most - least <= allowed ? 1 : 0;
    }
    return same / (double) complete.units().size();
  }
}
