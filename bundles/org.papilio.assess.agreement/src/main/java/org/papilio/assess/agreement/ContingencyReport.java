package org.papilio.assess.agreement;

import java.util.List;
import org.papilio.assess.api.Finding;

/** What a table of two raters says. */
final class ContingencyReport {

  private final Contingency table;
  private final AgreementSettings settings;

  ContingencyReport(Contingency table, AgreementSettings settings) {
    this.table = table;
    this.settings = settings;
  }

  Finding finding() {
    Weights weights =
        settings.weights().equals("auto") && settings.level().equals("auto")
            ? Weights.UNWEIGHTED
            : settings.weightsFor(true);
    double[][] matrix = weights.matrix(table.values());
    double confidence = settings.confidence();
    Estimate cohen = table.cohen(matrix, confidence);
    List<Estimate> all =
        List.of(
            table.percent(matrix, confidence),
            cohen,
            table.scott(matrix, confidence),
            table.gwet(matrix, confidence),
            table.brennanPrediger(matrix, confidence),
            table.krippendorff(matrix, confidence),
            table.bangdiwala(confidence));
    TwoRaters tests = new TwoRaters(table);
    Finding.Builder finding =
        Finding.headline(
            Headlines.of("Cohen's κ", cohen.value(), cohen.low(), cohen.high(), settings)
                + ", "
                + (int) table.total()
                + " units, 2 raters");
    double[] totals = new double[table.categories()];
    for (int k = 0; k < totals.length; k++) {
      for (int l = 0; l < totals.length; l++) {
        totals[k] += table.counts()[k][l] + table.counts()[l][k];
      }
    }
    Coefficients.warnOfSkew(finding, totals, table.labels());
    finding.table(Coefficients.table(all, weights, confidence));
    finding.table(
        Coefficients.further(
            List.of(
                Statistic.normal(
                    "cohen-null", cohen.value(), table.nullStatistic(matrix), (int) table.total()),
                tests.bias(),
                tests.stuartMaxwell(),
                tests.bhapkar(),
                tests.maxwell())));
    finding.figure(Coefficients.figure(all, weights, confidence));
    all.forEach(estimate -> finding.part(Coefficients.part(estimate, weights)));
    return finding.build();
  }
}
