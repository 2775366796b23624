package org.papilio.assess.agreement;

import java.util.Arrays;

/** Measures of ratings that are numbers, over units that all raters rated. */
final class QuantitativeRatings {

  /** Sums of squares below this share of all are what rounding left of nothing. */
  private static final double ROUNDING = 1e-13;

  private final double[][] x;
  private final int[][] codes;
  private final int categories;
  private final int n;
  private final int k;
  private final double rows;
  private final double columns;
  private final double total;

  QuantitativeRatings(RatingTable table) {
    RatingTable complete = table.complete();
    this.x = complete.numbers();
    this.codes = complete.codes();
    this.categories = complete.categories();
    this.n = x.length;
    this.k = table.raters().size();
    double mean = Arrays.stream(x).flatMapToDouble(Arrays::stream).average().orElse(Double.NaN);
    double byRow = 0;
    double all = 0;
    double[] sums = new double[k];
    for (double[] row : x) {
      double off = Arrays.stream(row).average().orElse(0) - mean;
      byRow += k * off * off;
      for (int j = 0; j < k; j++) {
        sums[j] += row[j];
        all += (row[j] - mean) * (row[j] - mean);
      }
    }
    double byColumn = 0;
    for (double sum : sums) {
      byColumn += n * (sum / n - mean) * (sum / n - mean);
    }
    this.rows = byRow;
    this.columns = byColumn;
    this.total = all;
  }

  int units() {
    return n;
  }

  private double residual() {
    double rest = total - rows - columns;
    return rest > ROUNDING * total ? rest : 0;
  }

  private double between() {
    return rows / (n - 1);
  }

  private double within() {
    double rest = total - rows;
    return (rest > ROUNDING * total ? rest : 0) / (n * (k - 1.0));
  }

  private double raters() {
    return columns / (k - 1);
  }

  private double error() {
    return residual() / ((n - 1.0) * (k - 1));
  }

  /**
   * Intraclass correlation (McGraw and Wong 1996).
   *
   * @param model {@code oneway} or {@code twoway}
   * @param type {@code consistency} or {@code agreement}; of one way both are the same
   * @param unit {@code single} or {@code average}
   */
  Statistic intraclass(String model, String type, String unit, double confidence) {
    String id = "icc-" + model + "-" + type + "-" + unit;
    double tail = (1 - confidence) / 2;
    boolean single = unit.equals("single");
    if (model.equals("twoway") && type.equals("agreement")) {
      return agreement(id, single, tail);
    }
    boolean oneway = model.equals("oneway");
    double noise = oneway ? within() : error();
    double freedom = oneway ? n * (k - 1.0) : (n - 1.0) * (k - 1);
    double value =
        single
            ? (between() - noise) / (between() + (k - 1) * noise)
            : (between() - noise) / between();
    double f = between() / noise;
    double low = f / Distributions.fisherQuantile(tail, n - 1, freedom);
    double high = f * Distributions.fisherQuantile(tail, freedom, n - 1);
    return new Statistic(
        id,
        value,
        "F",
        f,
        n - 1,
        freedom,
        Distributions.fisherUpper(f, n - 1, freedom),
        single ? (low - 1) / (low + k - 1) : 1 - 1 / low,
        single ? (high - 1) / (high + k - 1) : 1 - 1 / high,
        n);
  }

  /**
   * Absolute agreement. The average of k raters is the single one stepped up by Spearman and Brown,
   * and so are the ends of its interval.
   */
  private Statistic agreement(String id, boolean single, double tail) {
    double value =
        (between() - error())
            / (between() + (k - 1) * error() + k / (double) n * (raters() - error()));
    double ofRaters = k * value / (n * (1 - value));
    double freedom = satterthwaite(ofRaters, 1 + ofRaters * (n - 1));
    double f = between() / error();
    double low = Distributions.fisherQuantile(tail, n - 1, freedom);
    double high = Distributions.fisherQuantile(tail, freedom, n - 1);
    double rest = k * raters() + (k * (double) n - k - n) * error();
    double least = n * (between() - low * error()) / (low * rest + n * between());
    double most = n * (high * between() - error()) / (rest + n * high * between());
    return new Statistic(
        id,
        single ? value : stepped(value),
        "F",
        f,
        n - 1,
        freedom,
        Distributions.fisherUpper(f, n - 1, freedom),
        single ? least : stepped(least),
        single ? most : stepped(most),
        n);
  }

  private double stepped(double single) {
    return k * single / (1 + (k - 1) * single);
  }

  /** Degrees of freedom of a sum of mean squares (Satterthwaite 1946). */
  private double satterthwaite(double ofRaters, double ofError) {
    double one = ofRaters * raters();
    double other = ofError * error();
    return (one + other)
        * (one + other)
        / (one * one / (k - 1) + other * other / ((n - 1.0) * (k - 1)));
  }

  /** Robinson 1957: share of the variance, without that between raters, that lies between units. */
  Statistic robinson() {
    return Statistic.alone("robinson", rows / (rows + residual()), n);
  }

  /**
   * Finn 1970, two-way: error variance beside that of ratings by chance.
   *
   * @param levels number of possible answers, 2 or more
   */
  Statistic finn(int levels) {
    double chance = (levels * (double) levels - 1) / 12;
    double f = chance / error();
    double freedom = n * (k - 1.0);
    // F with ∞ degrees above: its reciprocal times the degrees below is χ². The degrees are those
    // of the one-way model, as R package irr takes them.
    return new Statistic(
        "finn",
        1 - error() / chance,
        "F",
        f,
        Double.POSITIVE_INFINITY,
        freedom,
        1 - Distributions.chiSquareUpper(freedom / f, freedom),
        Double.NaN,
        Double.NaN,
        n);
  }

  /** ι for one quantitative variable (Janson and Olsson 2001). */
  Statistic iota() {
    double observed = 0;
    double expected = 0;
    for (int a = 0; a < k; a++) {
      for (int b = a + 1; b < k; b++) {
        for (double[] row : x) {
          observed += (row[a] - row[b]) * (row[a] - row[b]) / n;
          for (double[] other : x) {
            expected += (row[a] - other[b]) * (row[a] - other[b]) / n / n;
          }
        }
      }
    }
    return Statistic.alone("iota", 1 - observed / expected, n);
  }

  /** Kendall's W with its correction for ties (Kendall and Smith 1939). */
  Statistic kendall() {
    double[][] ranks = ranks();
    double ties = 0;
    double[] sums = new double[n];
    for (int j = 0; j < k; j++) {
      int[] said = new int[categories];
      for (int[] row : codes) {
        said[row[j]]++;
      }
      for (double alike : said) {
        ties += alike * alike * alike - alike;
      }
      for (int i = 0; i < n; i++) {
        sums[i] += ranks[i][j];
      }
    }
    double mean = Arrays.stream(sums).average().orElse(0);
    double squares = Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
    double cube = (double) n * n * n - n;
    double value = 12 * squares / ((double) k * k * cube - k * ties);
    return Statistic.chiSquare("kendall-w", value, k * (n - 1.0) * value, n - 1.0, n);
  }

  /** Mean correlation of all pairs of raters, by Fisher's z. */
  Statistic pearson() {
    return meanCorrelation("mean-pearson", x);
  }

  /** Mean rank correlation of all pairs of raters, by Fisher's z. */
  Statistic spearman() {
    return meanCorrelation("mean-spearman", ranks());
  }

  private Statistic meanCorrelation(String id, double[][] y) {
    double[][] raters = standardised(y);
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < k; a++) {
      for (int b = a + 1; b < k; b++) {
        double r = 0;
        for (int i = 0; i < n; i++) {
          r += raters[a][i] * raters[b][i];
        }
        r = Math.max(-1, Math.min(1, r));
        sum += 0.5 * StrictMath.log((1 + r) / (1 - r));
        pairs++;
      }
    }
    double value = StrictMath.tanh(sum / pairs);
    return Statistic.normal(id, value, value * Math.sqrt(n - 3.0), n);
  }

  /** The ratings of each rater, less their mean and of length 1; NaN where all are alike. */
  private double[][] standardised(double[][] y) {
    double[][] raters = new double[k][n];
    for (int j = 0; j < k; j++) {
      double mean = 0;
      for (double[] row : y) {
        mean += row[j] / n;
      }
      double squares = 0;
      for (int i = 0; i < n; i++) {
        raters[j][i] = y[i][j] - mean;
        squares += raters[j][i] * raters[j][i];
      }
      double length = Math.sqrt(squares);
      for (int i = 0; i < n; i++) {
        raters[j][i] /= length;
      }
    }
    return raters;
  }

  /** Ranks within each rater, the mean of their places for ties; categories ascend already. */
  private double[][] ranks() {
    double[][] ranks = new double[n][k];
    for (int j = 0; j < k; j++) {
      int[] said = new int[categories];
      for (int[] row : codes) {
        said[row[j]]++;
      }
      double[] rank = new double[categories];
      int before = 0;
      for (int c = 0; c < categories; c++) {
        rank[c] = before + (said[c] + 1) / 2.0;
        before += said[c];
      }
      for (int i = 0; i < n; i++) {
        ranks[i][j] = rank[codes[i][j]];
      }
    }
    return ranks;
  }
}
