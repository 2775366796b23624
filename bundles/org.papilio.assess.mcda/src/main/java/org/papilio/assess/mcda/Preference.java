package org.papilio.assess.mcda;

import java.util.Arrays;
import java.util.Locale;
import org.papilio.platform.problem.Problem;

/**
 * How much a difference of two values on one criterion counts: the six generalised criteria of
 * Brans and Vincke 1985.
 *
 * @param shape form of the function
 * @param q indifference: differences up to it do not count
 * @param p strict preference: differences from it on count fully; the inflection s of a Gaussian
 */
record Preference(Shape shape, double q, double p) {

  /** The forms. */
  enum Shape {
    /** Every difference counts fully. */
    USUAL(0),
    /** Differences above q count fully. */
    U(1),
    /** Grows evenly from 0 to p. */
    V(1),
    /** One half above q, fully above p. */
    LEVEL(2),
    /** Grows evenly from q to p. */
    LINEAR(2),
    /** 1 − exp(−d² / 2s²). */
    GAUSSIAN(1);

    private final int numbers;

    Shape(int numbers) {
      this.numbers = numbers;
    }
  }

  static final Preference USUAL = new Preference(Shape.USUAL, 0, 0);

  /**
   * From a text such as {@code linear:0.1,0.5}.
   *
   * @throws org.papilio.platform.problem.ProblemException USAGE when it is none
   */
  static Preference parse(String text) {
    String[] halves = text.split(":", 2);
    try {
      Shape shape = Shape.valueOf(halves[0].strip().toUpperCase(Locale.ROOT));
      double[] numbers =
          halves.length < 2
              ? new double[0]
              : Arrays.stream(halves[1].split(",")).mapToDouble(Double::parseDouble).toArray();
      boolean rising = numbers.length < 2 || numbers[0] < numbers[1];
      if (numbers.length == shape.numbers
          && rising
          && Arrays.stream(numbers).allMatch(d -> Double.isFinite(d) && d >= 0)) {
        return switch (shape) {
          case USUAL -> USUAL;
          case U -> new Preference(shape, numbers[0], numbers[0]);
          case V, GAUSSIAN -> new Preference(shape, 0, numbers[0]);
          case LEVEL, LINEAR -> new Preference(shape, numbers[0], numbers[1]);
        };
      }
    } catch (IllegalArgumentException e) {
      // said below, as for a shape with the wrong numbers
    }
    throw Problem.usage("'" + text + "' is no preference function")
        .allowing("usual, u:q, v:p, level:q,p, linear:q,p, gaussian:s, with 0 ≤ q < p")
        .exception();
  }

  /**
   * The degree of preference.
   *
   * @param difference by how much the first case is better; negative when it is worse
   * @return 0 to 1
   */
  double of(double difference) {
    if (difference <= 0) {
      return 0;
    }
    return switch (shape) {
      case USUAL -> 1;
      case U -> difference > q ? 1 : 0;
      case V -> p == 0 ? 1 : Math.min(1, difference / p);
      case LEVEL -> difference > p ? 1 : difference > q ? 0.5 : 0;
      case LINEAR -> difference > p ? 1 : difference > q ? (difference - q) / (p - q) : 0;
      case GAUSSIAN -> p == 0 ? 1 : 1 - Math.exp(-difference * difference / (2 * p * p));
    };
  }
}
