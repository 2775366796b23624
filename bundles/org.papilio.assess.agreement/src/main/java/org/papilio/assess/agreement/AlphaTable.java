package org.papilio.assess.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.papilio.assess.api.ResultTable;
import org.papilio.assess.api.ResultTable.Head;
import org.papilio.assess.api.ResultTable.Row;
import org.papilio.platform.progress.Progress;

/** Krippendorff's α by metric, with an interval of the chosen one from draws. */
final class AlphaTable {

  private final List<Row> rows = new ArrayList<>();
  private final AgreementSettings settings;
  private final Krippendorff chosen;
  private final Krippendorff.Interval interval;

  AlphaTable(
      CategoryCounts counts, boolean numeric, AgreementSettings settings, Progress progress) {
    this.settings = settings;
    Krippendorff.Metric metric = settings.metric(numeric);
    this.chosen = new Krippendorff(counts, metric);
    this.interval =
        settings.draws() == 0
            ? new Krippendorff.Interval(Double.NaN, Double.NaN, 0)
            : chosen.bootstrap(settings.draws(), settings.seed(), settings.confidence(), progress);
    for (Krippendorff.Metric each :
        Stream.of(Krippendorff.Metric.values())
            .filter(m -> numeric || m == Krippendorff.Metric.NOMINAL || m == metric)
            .toList()) {
      Krippendorff alpha = each == metric ? chosen : new Krippendorff(counts, each);
      boolean drawn = each == metric;
      rows.add(
          Row.of(
              List.of(),
              each.word(),
              Coefficients.number(alpha.alpha()),
              drawn ? Coefficients.number(interval.low()) : null,
              drawn ? Coefficients.number(interval.high()) : null,
              drawn ? (double) interval.draws() : null,
              (double) alpha.units(),
              alpha.pairable()));
    }
  }

  Krippendorff chosen() {
    return chosen;
  }

  Krippendorff.Interval interval() {
    return interval;
  }

  ResultTable table() {
    return new ResultTable(
        "alpha",
        "Krippendorff's α",
        "1 − D_o / D_e over the units that were rated at least twice. The interval of "
            + Coefficients.percent(settings.confidence())
            + " comes from "
            + settings.draws()
            + " draws of units with replacement, seed "
            + settings.seed()
            + "; draws in which all values were alike are left out. Krippendorff asks for 0.800,"
            + " and for 0.667 where conclusions are tentative.",
        List.of(
            Head.text("metric", "Metric"),
            Head.number("alpha", "α"),
            Head.number("low", "Low"),
            Head.number("high", "High"),
            Head.integer("draws", "Draws"),
            Head.integer("units", "Units"),
            Head.integer("pairable", "Pairable ratings")),
        rows);
  }
}
