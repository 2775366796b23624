package org.papilio.assess.agreement;

import java.util.Arrays;
import java.util.Locale;
import org.papilio.platform.problem.Problem;

/** How much two different categories agree: 1 for equal ones, 0 for those farthest apart. */
enum Weights {
  UNWEIGHTED,
  LINEAR,
  QUADRATIC,
  ORDINAL,
  RADICAL,
  RATIO,
  CIRCULAR,
  BIPOLAR;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Weights of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * The matrix of weights. After Gwet, Handbook of Inter-Rater Reliability, 4th edition 2014,
   * chapter 3.
   *
   * @param values the categories as numbers, ascending, at least one
   * @return values.length × values.length, symmetric, 1 on the diagonal
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for ratio weights where two
   *     categories sum to zero
   */
  double[][] matrix(double[] values) {
    int q = values.length;
    double[][] apart = new double[q][q];
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(0);
    double farthest = 0;
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        apart[k][l] = k == l ? 0 : distance(k, l, values, least, most);
        farthest = Math.max(farthest, apart[k][l]);
      }
    }
    double scale = this == RATIO ? ratio(least, most) : farthest;
    double[][] weights = new double[q][q];
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        weights[k][l] = k == l ? 1 : 1 - apart[k][l] / scale;
      }
    }
    return weights;
  }

  private double distance(int k, int l, double[] values, double least, double most) {
    double difference = Math.abs(values[k] - values[l]);
    return switch (this) {
      case UNWEIGHTED -> 1;
      case LINEAR -> difference;
      case QUADRATIC -> difference * difference;
      case RADICAL -> Math.sqrt(difference);
      case ORDINAL -> {
        double steps = Math.abs(k - l) + 1.0;
        yield steps * (steps - 1) / 2;
      }
      case RATIO -> ratio(values[k], values[l]);
      case CIRCULAR -> {
        double sine = StrictMath.sin(Math.PI * difference / (most - least + 1));
        yield sine * sine;
      }
      case BIPOLAR -> {
        double sum = values[k] + values[l];
        yield difference * difference / ((sum - 2 * least) * (2 * most - sum));
      }
    };
  }

  private static double ratio(double one, double other) {
    if (one + other == 0) {
      throw Problem.badInput(
              "ratio weights need categories that do not sum to zero, and these are "
                  + one
                  + " and "
                  + other)
          .fix("choose other weights, such as quadratic")
          .exception();
    }
    double relative = (one - other) / (one + other);
    return relative * relative;
  }
}
