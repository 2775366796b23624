package org.papilio.assess.agreement;

import java.util.ArrayList;
import java.util.List;

/** κ for more than two raters with tests under no agreement, over units that all raters rated. */
final class Kappas {

  private final RatingTable table;
  private final int units;
  private final int raters;
  private final double[][] counts;

  Kappas(RatingTable table) {
    this.table = table.complete();
    this.units = this.table.units().size();
    this.raters = table.raters().size();
    this.counts = this.table.counts().counts();
  }

  /** Fleiss 1971, with z after Fleiss, Nee and Landis 1979. */
  Statistic fleiss() {
    double[] shares = shares();
    double agreed = 0;
    for (double[] row : counts) {
      for (double count : row) {
        agreed += count * (count - 1) / (units * raters * (raters - 1.0));
      }
    }
    double expected = 0;
    double spread = 0;
    double skew = 0;
    for (double share : shares) {
      expected += share * share;
      spread += share * (1 - share);
      skew += share * (1 - share) * (1 - 2 * share);
    }
    double value = (agreed - expected) / (1 - expected);
    double variance =
        2.0 / (units * raters * (raters - 1.0)) * (spread * spread - skew) / (spread * spread);
    return Statistic.normal("fleiss-test", value, value / Math.sqrt(variance), units);
  }

  /** κ of one category against all others (Fleiss 1971). */
  Statistic fleiss(int category) {
    double share = shares()[category];
    double apart = 0;
    for (double[] row : counts) {
      apart += row[category] * (raters - row[category]);
    }
    double value = 1 - apart / (units * raters * (raters - 1.0) * share * (1 - share));
    double z = value / Math.sqrt(2.0 / (units * raters * (raters - 1.0)));
    return Statistic.normal("fleiss-" + table.labels().get(category), value, z, units);
  }

  /** The exact κ of Conger 1980, from the shares of each rater. */
  Statistic exact() {
    double value =
        new ChanceCorrected(table.counts(), Weights.UNWEIGHTED.matrix(table.values()), 0.95)
            .conger(table)
            .value();
    return Statistic.alone("fleiss-exact", value, units);
  }

  /**
   * Light 1971: the mean κ of all pairs. The z is that of R package irr, whose variance rests on
   * the product of what the pairs disagree by chance; it is not defined where that exceeds 1.
   */
  Statistic light() {
    int[][] said = new int[raters][units];
    double[][] shares = new double[raters][table.categories()];
    for (int i = 0; i < units; i++) {
      for (int r = 0; r < raters; r++) {
        said[r][i] = table.codes()[i][r];
        shares[r][said[r][i]] += 1.0 / units;
      }
    }
    List<Double> kappas = new ArrayList<>();
    double product = 1;
    for (int one = 0; one < raters; one++) {
      for (int other = one + 1; other < raters; other++) {
        int same = 0;
        for (int i = 0; i < units; i++) {
          same += said[one][i] == said[other][i] ? 1 : 0;
        }
        double expected = 0;
        for (int k = 0; k < shares[one].length; k++) {
          expected += shares[one][k] * shares[other][k];
        }
        kappas.add((same / (double) units - expected) / (1 - expected));
        product *= 1 - expected;
      }
    }
    double value = kappas.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    double chance = 1 - kappas.size() * product;
    double variance = chance / (units * (1 - chance));
    return Statistic.normal("light", value, value / Math.sqrt(variance), units);
  }

  private double[] shares() {
    double[] totals = table.counts().totals();
    for (int k = 0; k < totals.length; k++) {
      totals[k] /= units * (double) raters;
    }
    return totals;
  }
}
