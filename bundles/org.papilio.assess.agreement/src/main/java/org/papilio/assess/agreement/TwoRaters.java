package org.papilio.assess.agreement;

import java.util.ArrayList;
import java.util.List;

/** Tests whether two raters use the categories alike, over units that both rated. */
final class TwoRaters {

  private final double[][] counts;
  private final int q;
  private final double n;

  TwoRaters(Contingency table) {
    this.counts = table.counts();
    this.q = table.categories();
    this.n = table.total();
  }

  /** Maxwell 1977: twice the agreement less one, for two categories; NaN for more. */
  Statistic maxwell() {
    double agreed = 0;
    for (int k = 0; k < q; k++) {
      agreed += counts[k][k] / n;
    }
    return Statistic.alone("maxwell", q > 2 ? Double.NaN : 2 * agreed - 1, (int) n);
  }

  /** Share of the disagreements in which the second rater says the higher category (McNemar). */
  Statistic bias() {
    double above = 0;
    double below = 0;
    for (int k = 0; k < q; k++) {
      for (int l = 0; l < q; l++) {
        above += l > k ? counts[k][l] : 0;
        below += l < k ? counts[k][l] : 0;
      }
    }
    double chi = (above - below) * (above - below) / (above + below);
    return Statistic.chiSquare("rater-bias", above / (above + below), chi, 1, (int) n);
  }

  /**
   * Marginal homogeneity after Stuart 1955 and Maxwell 1970. Categories about which the two never
   * disagree say nothing and are left out.
   */
  Statistic stuartMaxwell() {
    return homogeneity("stuart-maxwell", false);
  }

  /** Marginal homogeneity after Bhapkar 1966. */
  Statistic bhapkar() {
    return homogeneity("bhapkar", true);
  }

  private Statistic homogeneity(String id, boolean bhapkar) {
    List<Integer> used = new ArrayList<>();
    for (int k = 0; k < q; k++) {
      double apart = 0;
      for (int l = 0; l < q; l++) {
        apart += l == k ? 0 : counts[k][l] + counts[l][k];
      }
      if (apart > 0) {
        used.add(k);
      }
    }
    int free = used.size() - 1;
    if (free < 1) {
      return Statistic.chiSquare(id, Double.NaN, Double.NaN, Double.NaN, (int) n);
    }
    double[] off = new double[free];
    double[][] covariance = new double[free][free];
    for (int a = 0; a < free; a++) {
      int k = used.get(a);
      double row = 0;
      double column = 0;
      for (int l = 0; l < q; l++) {
        row += counts[k][l];
        column += counts[l][k];
      }
      off[a] = row - column;
      for (int b = 0; b < free; b++) {
        int l = used.get(b);
        covariance[a][b] =
            a == b ? row + column - 2 * counts[k][k] : -(counts[k][l] + counts[l][k]);
      }
    }
    if (bhapkar) {
      for (int a = 0; a < free; a++) {
        for (int b = 0; b < free; b++) {
          covariance[a][b] -= off[a] * off[b] / n;
        }
      }
    }
    double[] solved = solve(covariance, off);
    double chi = 0;
    for (int a = 0; a < free; a++) {
      chi += off[a] * solved[a];
    }
    return Statistic.chiSquare(id, chi, chi, free, (int) n);
  }

  /** Gaussian elimination with partial pivoting; NaN where the matrix is singular. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[][] a = new double[size][];
    for (int i = 0; i < size; i++) {
      a[i] = new double[size + 1];
      System.arraycopy(matrix[i], 0, a[i], 0, size);
      a[i][size] = right[i];
    }
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int i = column + 1; i < size; i++) {
        if (Math.abs(a[i][column]) > Math.abs(a[pivot][column])) {
          pivot = i;
        }
      }
      double[] swap = a[column];
      a[column] = a[pivot];
      a[pivot] = swap;
      for (int i = column + 1; i < size; i++) {
        double factor = a[i][column] / a[column][column];
        for (int j = column; j <= size; j++) {
          a[i][j] -= factor * a[column][j];
        }
      }
    }
    double[] x = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double sum = a[i][size];
      for (int j = i + 1; j < size; j++) {
        sum -= a[i][j] * x[j];
      }
      x[i] = sum / a[i][i];
    }
    return x;
  }
}
