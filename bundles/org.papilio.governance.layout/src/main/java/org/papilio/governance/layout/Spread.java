package org.papilio.governance.layout;

/** Places ordered things on a line, near where they want to be and not too near each other. */
final class Spread {

  private Spread() {}

  /**
   * Least-squares positions with a least distance: pool adjacent violators on the wishes less the
   * distances that come before them.
   *
   * @param wishes in the order that is to be kept
   * @param pitch least distance of neighbours; shrinks to what fits between {@code low} and {@code
   *     high}
   * @return positions, each at least the pitch after the one before it, all in {@code low..high}
   */
  static double[] place(double[] wishes, double pitch, double low, double high) {
    int n = wishes.length;
    double[] places = new double[n];
    if (n == 0) {
      return places;
    }
    double room = Math.max(0, high - low);
    double step = n > 1 ? Math.min(pitch, room / (n - 1)) : 0;
    double[] sum = new double[n];
    int[] count = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      sum[blocks] = wishes[i] - i * step;
      count[blocks] = 1;
      blocks++;
      while (blocks > 1
          && sum[blocks - 2] / count[blocks - 2] >= sum[blocks - 1] / count[blocks - 1]) {
        sum[blocks - 2] += sum[blocks - 1];
        count[blocks - 2] += count[blocks - 1];
        blocks--;
      }
    }
    int i = 0;
    for (int block = 0; block < blocks; block++) {
      double base = sum[block] / count[block];
      double kept = Math.max(low, Math.min(base, high - (n - 1) * step));
      for (int k = 0; k < count[block]; k++, i++) {
        places[i] = kept + i * step;
      }
    }
    return places;
  }
}
