package org.papilio.assess.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.Finding;
import org.papilio.assess.api.Part;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;

/** What all reports say of coefficients corrected for chance. */
final class Coefficients {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("percent", "Percent agreement"),
          Map.entry("brennan-prediger", "Brennan–Prediger"),
          Map.entry("gwet", "Gwet's AC"),
          Map.entry("fleiss", "Fleiss' κ"),
          Map.entry("conger", "Conger's κ"),
          Map.entry("cohen", "Cohen's κ"),
          Map.entry("scott", "Scott's π"),
          Map.entry("krippendorff", "Krippendorff's α (Gwet)"),
          Map.entry("bangdiwala", "Bangdiwala's B"));

  private static final Map<String, String> MEASURES =
      Map.ofEntries(
          Map.entry("units-agreed", "Units on which all agree"),
          Map.entry("cohen-null", "Cohen's κ against chance"),
          Map.entry("fleiss-test", "Fleiss' κ against chance"),
          Map.entry("fleiss-exact", "Exact κ (Conger)"),
          Map.entry("light", "Light's κ"),
          Map.entry("icc-oneway-consistency-single", "ICC(1)"),
          Map.entry("icc-oneway-consistency-average", "ICC(k)"),
          Map.entry("icc-twoway-consistency-single", "ICC(C,1)"),
          Map.entry("icc-twoway-consistency-average", "ICC(C,k)"),
          Map.entry("icc-twoway-agreement-single", "ICC(A,1)"),
          Map.entry("icc-twoway-agreement-average", "ICC(A,k)"),
          Map.entry("kendall-w", "Kendall's W"),
          Map.entry("mean-pearson", "Mean correlation"),
          Map.entry("mean-spearman", "Mean rank correlation"),
          Map.entry("robinson", "Robinson's A"),
          Map.entry("finn", "Finn's coefficient"),
          Map.entry("iota", "ι"),
          Map.entry("rater-bias", "Rater bias"),
          Map.entry("stuart-maxwell", "Stuart–Maxwell"),
          Map.entry("bhapkar", "Bhapkar"),
          Map.entry("maxwell", "Maxwell's RE"));

  private Coefficients() {}

  static String name(Estimate estimate, Weights weights) {
    return estimate.id().equals("gwet")
        ? weights == Weights.UNWEIGHTED ? "Gwet's AC1" : "Gwet's AC2"
        : NAMES.getOrDefault(estimate.id(), estimate.id());
  }

  static ResultTable table(List<Estimate> estimates, Weights weights, double confidence) {
    List<Row> rows = new ArrayList<>();
    for (Estimate e : estimates) {
      rows.add(
          Row.of(
              List.of(),
              name(e, weights),
              number(e.value()),
              number(e.error()),
              number(e.low()),
              number(e.high()),
              number(e.p()),
              number(e.observed()),
              number(e.expected()),
              (double) e.units()));
    }
    String percent = percent(confidence);
    return new ResultTable(
        "coefficients",
        "Agreement corrected for chance, " + weights.word() + " weights",
        "Each is (observed − expected) / (1 − expected) but Bangdiwala's. Standard errors are over"
            + " units, for these raters; intervals of "
            + percent
            + " by Student's t, p two-sided.",
        List.of(
            Head.text("coefficient", "Coefficient"),
            Head.number("value", "Value"),
            Head.number("error", "Standard error"),
            Head.number("low", "Low"),
            Head.number("high", "High"),
            Head.number("p", "p"),
            Head.number("observed", "Observed"),
            Head.number("expected", "Expected"),
            Head.integer("units", "Units")),
        rows);
  }

  static Figure figure(List<Estimate> estimates, Weights weights, double confidence) {
    List<Estimate> shown = estimates.stream().filter(e -> Double.isFinite(e.value())).toList();
    double lowest =
        shown.stream()
            .mapToDouble(e -> Double.isFinite(e.low()) ? Math.min(e.low(), e.value()) : e.value())
            .min()
            .orElse(0);
    Figure.Builder figure =
        Figure.of("coefficients", Figure.Kind.BARS, "Agreement by coefficient")
            .x(Figure.Axis.named("Coefficient", shown.stream().map(e -> name(e, weights)).toList()))
            .y(Figure.Axis.of("agreement, 1 is complete", lowest < 0 ? -1 : 0, 1))
            .caption(
                "Whiskers are intervals of "
                    + percent(confidence)
                    + ". Where coefficients part, the categories are used unevenly: κ, π and α"
                    + " count agreement on a frequent category as likely by chance, AC does not.");
    for (int i = 0; i < shown.size(); i++) {
      Estimate e = shown.get(i);
      String name = name(e, weights);
      figure.point(new Figure.Point("", name, i, e.value(), ""));
      if (Double.isFinite(e.low()) && Double.isFinite(e.high())) {
        figure.line(
            new Figure.Line(
                name,
                List.of(new Figure.Spot(i, Math.max(-1, e.low())), new Figure.Spot(i, e.high()))));
      }
    }
    return figure.build();
  }

  static Part part(Estimate estimate, Weights weights) {
    return new Part(
        number(estimate.value()),
        name(estimate, weights) + " = (p_a − p_e) / (1 − p_e)",
        List.of(
            new Part(number(estimate.observed()), "p_a, observed agreement", List.of()),
            new Part(number(estimate.expected()), "p_e, agreement by chance", List.of())));
  }

  /** The measures with tests, those that are defined. */
  static ResultTable further(List<Statistic> statistics) {
    List<Row> rows = new ArrayList<>();
    for (Statistic s : statistics) {
      rows.add(
          Row.of(
              List.of(),
              MEASURES.getOrDefault(s.id(), s.id()),
              number(s.value()),
              number(s.low()),
              number(s.high()),
              s.kind(),
              number(s.statistic()),
              freedom(s),
              number(s.p()),
              (double) s.units()));
    }
    return new ResultTable(
        "further",
        "Further measures and tests",
        "Over the units that all raters rated. What is not defined for these data stands as –. ICC:"
            + " intraclass correlation after McGraw and Wong; 1 and C: consistency, A: absolute"
            + " agreement; one rating, or the mean of k.",
        List.of(
            Head.text("measure", "Measure"),
            Head.number("value", "Value"),
            Head.number("low", "Low"),
            Head.number("high", "High"),
            Head.text("kind", "Test"),
            Head.number("statistic", "Statistic"),
            Head.text("freedom", "Degrees of freedom"),
            Head.number("p", "p"),
            Head.integer("units", "Units")),
        rows);
  }

  private static String freedom(Statistic s) {
    if (Double.isNaN(s.above())) {
      return "";
    }
    String above = Double.isInfinite(s.above()) ? "∞" : shown(s.above());
    return Double.isNaN(s.below()) ? above : above + "; " + shown(s.below());
  }

  /** Up to two decimals, without trailing zeros. */
  static String shown(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }

  static String percent(double share) {
    return shown(share * 100) + " %";
  }

  /** A number, or null for what is not defined. */
  static @Nullable Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Says where κ and AC part because one category is used for nearly all. */
  static void warnOfSkew(Finding.Builder finding, double[] totals, List<String> labels) {
    double sum = 0;
    int most = 0;
    for (int k = 0; k < totals.length; k++) {
      sum += totals[k];
      most = totals[k] > totals[most] ? k : most;
    }
    double share = totals[most] / sum;
    if (share >= 0.8 && share < 1) {
      finding.warning(
          "'"
              + labels.get(most)
              + "' is "
              + percent(share)
              + " of all ratings: with categories used so unevenly κ, π and α can be low although"
              + " nearly all agree (Feinstein and Cicchetti 1990); read Gwet's AC and the"
              + " agreement by category beside them");
    }
    if (share == 1) {
      finding.warning(
          "all ratings are '"
              + labels.get(most)
              + "': without variation no coefficient corrected for chance is defined");
    }
  }
}
