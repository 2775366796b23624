package org.papilio.assess.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.papilio.platform.progress.Progress;

/**
 * Krippendorff's α = 1 − D_o / D_e from its definition (Krippendorff, Computing Krippendorff's
 * Alpha-Reliability, 2011), with ratings missing.
 */
final class Krippendorff {

  /** How far two values differ. */
  enum Metric {
    NOMINAL,
    ORDINAL,
    INTERVAL,
    RATIO;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Metric of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * An interval from draws.
   *
   * @param low lower end, NaN where no draw was defined
   * @param high upper end
   * @param draws draws that were defined; in others all values were alike
   */
  record Interval(double low, double high, int draws) {}

  private final double[][] counts;
  private final double[][] apart;
  private final double[] totals;
  private final double pairable;

  /** Observed disagreement of each unit, times the number of its ratings less one. */
  private final double[] disagreement;

  Krippendorff(CategoryCounts all, Metric metric) {
    this.counts =
        IntStream.range(0, all.counts().length)
            .filter(i -> all.ratings(i) >= 2)
            .mapToObj(i -> all.counts()[i])
            // Draws pick units by their place, which must not depend on the order of the file.
            .sorted(Arrays::compare)
            .toArray(double[][]::new);
    this.totals = new double[all.categories()];
    for (double[] row : counts) {
      for (int k = 0; k < row.length; k++) {
        totals[k] += row[k];
      }
    }
    this.pairable = Arrays.stream(totals).sum();
    this.apart = apart(all.values(), totals, metric);
    this.disagreement = new double[counts.length];
    Arrays.setAll(disagreement, i -> disagreement(counts[i]));
  }

  /** Squared differences; those of ordinal values count the ratings between them. */
  private static double[][] apart(double[] values, double[] totals, Metric metric) {
    int q = values.length;
    double[][] apart = new double[q][q];
    for (int c = 0; c < q; c++) {
      for (int k = c + 1; k < q; k++) {
        double difference =
            switch (metric) {
              case NOMINAL -> 1;
              case INTERVAL -> values[k] - values[c];
              case RATIO ->
                  values[c] + values[k] == 0
                      ? Double.NaN
                      : (values[k] - values[c]) / (values[k] + values[c]);
              case ORDINAL -> {
                double between = -(totals[c] + totals[k]) / 2;
                for (int g = c; g <= k; g++) {
                  between += totals[g];
                }
                yield between;
              }
            };
        apart[c][k] = difference * difference;
        apart[k][c] = apart[c][k];
      }
    }
    return apart;
  }

  private double disagreement(double[] row) {
    double ratings = Arrays.stream(row).sum();
    double sum = 0;
    for (int c = 0; c < row.length; c++) {
      if (row[c] > 0) {
        for (int k = 0; k < row.length; k++) {
          if (row[k] > 0 && k != c) {
            sum += row[c] * row[k] * apart[c][k];
          }
        }
      }
    }
    return sum / (ratings - 1);
  }

  int units() {
    return counts.length;
  }

  /** Ratings that can be paired with another one of the same unit. */
  double pairable() {
    return pairable;
  }

  /** α; NaN where all ratings are alike. */
  double alpha() {
    return alpha(Arrays.stream(disagreement).sum(), totals, pairable);
  }

  private double alpha(double observed, double[] sums, double ratings) {
    double expected = 0;
    for (int c = 0; c < sums.length; c++) {
      if (sums[c] > 0) {
        for (int k = c + 1; k < sums.length; k++) {
          expected += 2 * sums[c] * sums[k] * apart[c][k];
        }
      }
    }
    return 1 - (ratings - 1) * observed / expected;
  }

  /** What a unit contributes to the observed disagreement. */
  static double contribution(double[] row, double[][] apart) {
    double sum = 0;
    for (int c = 0; c < row.length; c++) {
      for (int k = 0; k < row.length; k++) {
        sum += row[c] * row[k] * apart[c][k];
      }
    }
    double ratings = Arrays.stream(row).sum();
    return ratings < 2 ? 0 : sum / (ratings - 1);
  }

  double[][] apart() {
    return apart;
  }

  /**
   * A percentile interval over units drawn with replacement. Differences of ordinal values keep the
   * counts of the whole sample.
   *
   * @param draws 1 or more
   * @param seed the same seed gives the same interval, on every machine and in any order of units
   */
  Interval bootstrap(int draws, long seed, double confidence, Progress progress) {
    int units = counts.length;
    int q = totals.length;
    int[] flat = new int[units * q];
    for (int i = 0; i < units; i++) {
      for (int k = 0; k < q; k++) {
        flat[i * q + k] = (int) counts[i][k];
      }
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] alphas = new double[draws];
    int defined = 0;
    long[] sums = new long[q];
    double[] drawn = new double[q];
    for (int draw = 0; draw < draws; draw++) {
      progress.check();
      progress.report(draw, draws, "alpha");
      Arrays.fill(sums, 0);
      double observed = 0;
      for (int i = 0; i < units; i++) {
        int unit = random.nextInt(units);
        observed += disagreement[unit];
        for (int k = 0, at = unit * q; k < q; k++, at++) {
          sums[k] += flat[at];
        }
      }
      double ratings = 0;
      for (int k = 0; k < q; k++) {
        drawn[k] = sums[k];
        ratings += sums[k];
      }
      double alpha = alpha(observed, drawn, ratings);
      if (!Double.isNaN(alpha)) {
        alphas[defined++] = alpha;
      }
    }
    double[] sorted = Arrays.copyOf(alphas, defined);
    Arrays.sort(sorted);
    return new Interval(
        quantile(sorted, (1 - confidence) / 2),
        quantile(sorted, 1 - (1 - confidence) / 2),
        defined);
  }

  /** Linear between order statistics, type 7 of Hyndman and Fan 1996. */
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int low = (int) place;
    int high = Math.min(sorted.length - 1, low + 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }
}
