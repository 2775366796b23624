package org.papilio.assess.qca;

import java.util.Arrays;

/**
 * Logistic regression of shares on predictors by iteratively reweighted least squares. Source:
 * McCullagh and Nelder, Generalized Linear Models, 1989.
 */
final class LogisticRegression {

  private static final int MOST_STEPS = 100;
  private static final double SETTLED = 1e-12;

  private LogisticRegression() {}

  /**
   * The shares that the fitted curve predicts.
   *
   * @param x one row of predictors per case, the first of them 1
   * @param y the share of each case, 0 to 1
   */
  static double[] predict(double[][] x, double[] y) {
    double[][] q = orthogonal(x);
    double[] fitted = Arrays.stream(y).map(share -> (share + 0.5) / 2).toArray();
    double[] eta = Arrays.stream(fitted).map(m -> Math.log(m / (1 - m))).toArray();
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] beta = weighted(q, y, fitted, eta);
      double moved = 0;
      for (int i = 0; i < y.length; i++) {
        double next = 0;
        for (int j = 0; j < beta.length; j++) {
          next += q[i][j] * beta[j];
        }
        eta[i] = next;
        double share = 1 / (1 + Math.exp(-next));
        moved = Math.max(moved, Math.abs(share - fitted[i]));
        fitted[i] = Math.min(1 - 1e-15, Math.max(1e-15, share));
      }
      if (moved < SETTLED) {
        break;
      }
    }
    return fitted;
  }

  /** One step: solves (QᵀWQ) β = QᵀW z by elimination with pivots. */
  private static double[] weighted(double[][] q, double[] y, double[] fitted, double[] eta) {
    int count = q[0].length;
    double[][] a = new double[count][count + 1];
    for (int i = 0; i < y.length; i++) {
      double weight = fitted[i] * (1 - fitted[i]);
      double z = eta[i] + (y[i] - fitted[i]) / weight;
      for (int j = 0; j < count; j++) {
        for (int k = 0; k < count; k++) {
          a[j][k] += weight * q[i][j] * q[i][k];
        }
        a[j][count] += weight * q[i][j] * z;
      }
    }
    for (int j = 0; j < count; j++) {
      int pivot = j;
      for (int r = j + 1; r < count; r++) {
        pivot = Math.abs(a[r][j]) > Math.abs(a[pivot][j]) ? r : pivot;
      }
      double[] swap = a[j];
      a[j] = a[pivot];
      a[pivot] = swap;
      for (int r = 0; r < count; r++) {
        if (r != j && a[j][j] != 0) {
          double factor = a[r][j] / a[j][j];
          for (int k = j; k <= count; k++) {
            a[r][k] -= factor * a[j][k];
          }
        }
      }
    }
    double[] beta = new double[count];
    for (int j = 0; j < count; j++) {
      beta[j] = a[j][j] == 0 ? 0 : a[j][count] / a[j][j];
    }
    return beta;
  }

  /** Columns made orthonormal, twice over, since powers of one number are nearly parallel. */
  private static double[][] orthogonal(double[][] x) {
    int count = x[0].length;
    double[][] q = new double[x.length][count];
    for (int j = 0; j < count; j++) {
      double[] column = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        column[i] = x[i][j];
      }
      for (int pass = 0; pass < 2; pass++) {
        normalise(column);
        for (int k = 0; k < j; k++) {
          double dot = 0;
          for (int i = 0; i < x.length; i++) {
            dot += q[i][k] * column[i];
          }
          for (int i = 0; i < x.length; i++) {
            column[i] -= dot * q[i][k];
          }
        }
      }
      normalise(column);
      for (int i = 0; i < x.length; i++) {
        q[i][j] = column[i];
      }
    }
    return q;
  }

  private static void normalise(double[] column) {
    double length = Math.sqrt(Arrays.stream(column).map(v -> v * v).sum());
    for (int i = 0; length > 0 && i < column.length; i++) {
      column[i] /= length;
    }
  }
}
