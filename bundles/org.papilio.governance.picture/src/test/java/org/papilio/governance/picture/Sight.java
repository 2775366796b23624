package org.papilio.governance.picture;

import java.util.List;

/**
 * Colours as people see them: contrast after WCAG 2.2, from the relative luminance of sRGB, and
 * distance in CIELAB 1976, also for eyes without red, green or blue cones, simulated after Machado,
 * Oliveira and Fernandes 2009, severity 1.
 */
public final class Sight {

  private static final double[][][] KINDS = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {
      {0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}
    },
    {
      {0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}
    },
    {
      {1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}
    }
  };

  private Sight() {}

  /** All cones, then without red, green and blue ones. */
  public static List<double[][]> kinds() {
    return List.of(KINDS);
  }

  public static double luminance(String hex) {
    return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 1) + 0.0722 * linear(hex, 2);
  }

  public static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  public static double distance(String one, String other, double[][] kind) {
    double[] a = lab(one, kind);
    double[] b = lab(other, kind);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  private static double[] lab(String hex, double[][] kind) {
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        seen[i] += kind[i][j] * linear(hex, j);
      }
      seen[i] = Math.clamp(seen[i], 0, 1);
    }
    double x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047;
    double y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    double z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883;
    return new double[] {116 * root(y) - 16, 500 * (root(x) - root(y)), 200 * (root(y) - root(z))};
  }

  private static double root(double t) {
    return t > 0.008856 ? StrictMath.cbrt(t) : 7.787 * t + 16 / 116.0;
  }

  private static double linear(String hex, int part) {
    double c = Integer.parseInt(hex.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
