package org.papilio.assess.qca;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;

/**
 * From raw numbers to memberships. Sources: Ragin, Redesigning Social Inquiry, 2008 (direct
 * method); Duşa, QCA with R, 2019 (the forms that are not logistic, bell shapes); Cheli and Lemmi,
 * A "Totally" Fuzzy and Relative Approach, 1995 (TFR).
 */
sealed interface Calibration {

  /** Memberships of the cases, in their order. */
  double[] apply(double[] raw);

  /**
   * Three anchors: {@code exclusion}, {@code crossover} and {@code inclusion}, rising or falling.
   *
   * @param inclusionDegree membership at the anchor of inclusion, above 0.5 and below 1, usually
   *     0.95
   * @param logistic the logistic curve; else a power curve from 0 at exclusion to 1 at inclusion
   * @param below power from exclusion to crossover, 1 for a straight line
   * @param above power from crossover to inclusion, 1 for a straight line
   */
  record Direct(
      double exclusion,
      double crossover,
      double inclusion,
      double inclusionDegree,
      boolean logistic,
      double below,
      double above)
      implements Calibration {

    public Direct {
      boolean rising = exclusion < crossover && crossover < inclusion;
      boolean falling = exclusion > crossover && crossover > inclusion;
      if (!rising && !falling) {
        throw anchors(
            "e=" + exclusion + ", c=" + crossover + ", i=" + inclusion + " neither rise nor fall");
      }
      if (!(inclusionDegree > 0.5 && inclusionDegree < 1)) {
        throw anchors("the inclusion degree is " + inclusionDegree + ", allowed is 0.5 to 1");
      }
    }

    static Direct logistic(double exclusion, double crossover, double inclusion) {
      return new Direct(exclusion, crossover, inclusion, 0.95, true, 1, 1);
    }

    @Override
    public double[] apply(double[] raw) {
      return Arrays.stream(raw).map(this::membership).toArray();
    }

    double membership(double x) {
      double sign = inclusion > exclusion ? 1 : -1;
      boolean high = sign * (x - crossover) >= 0;
      if (logistic) {
        double odds = Math.log(inclusionDegree / (1 - inclusionDegree));
        double span = high ? inclusion - crossover : crossover - exclusion;
        return 1 / (1 + Math.exp(-odds * (x - crossover) / span));
      }
      if (sign * (x - exclusion) <= 0) {
        return 0;
      }
      if (sign * (x - inclusion) >= 0) {
        return 1;
      }
      return high
          ? 1 - 0.5 * Math.pow((inclusion - x) / (inclusion - crossover), above)
          : 0.5 * Math.pow((exclusion - x) / (exclusion - crossover), below);
    }
  }

  /**
   * Six anchors: a rising and a falling side. With inclusion in the middle it is a bell, with
   * exclusion in the middle its inverse. Sides are straight lines or power curves.
   */
  record Bell(Direct left, Direct right) implements Calibration {

    @Override
    public double[] apply(double[] raw) {
      double middle = (top(left, true) + top(right, false)) / 2;
      return Arrays.stream(raw)
          .map(x -> x <= middle ? left.membership(x) : right.membership(x))
          .toArray();
    }

    private static double top(Direct side, boolean greatest) {
      return greatest
          ? Math.max(side.exclusion(), side.inclusion())
          : Math.min(side.exclusion(), side.inclusion());
    }
  }

  /** Thresholds, ascending: the value is the number of thresholds at or below the raw number. */
  record Crisp(List<Double> thresholds) implements Calibration {

    public Crisp {
      thresholds = List.copyOf(thresholds);
      for (int i = 1; i < thresholds.size(); i++) {
        if (thresholds.get(i) <= thresholds.get(i - 1)) {
          throw anchors("thresholds must rise, these do not: " + thresholds);
        }
      }
    }

    @Override
    public double[] apply(double[] raw) {
      return Arrays.stream(raw).map(x -> thresholds.stream().filter(t -> x >= t).count()).toArray();
    }
  }

  /**
   * Totally fuzzy and relative: (F(x) − F(lowest)) / (1 − F(lowest)), F being the share of cases
   * with at most x.
   *
   * @param lowest the lowest category of the scale, which may be observed or not; NaN for the
   *     lowest observed value
   */
  record TotallyFuzzyRelative(double lowest) implements Calibration {

    @Override
    public double[] apply(double[] raw) {
      double bottom = Double.isNaN(lowest) ? Arrays.stream(raw).min().orElse(0) : lowest;
      double floor = share(raw, bottom);
      return Arrays.stream(raw)
          .map(x -> floor == 1 ? 0 : Math.max(0, (share(raw, x) - floor) / (1 - floor)))
          .toArray();
    }
  }

  /**
   * Three anchors, and between them the ranks of the cases instead of a curve: below the crossover
   * half the share of the cases from the outer anchor to the crossover that lie at or below the
   * case, above it one half and half such a share more.
   */
  record Ranked(double exclusion, double crossover, double inclusion) implements Calibration {

    public Ranked {
      Direct.logistic(exclusion, crossover, inclusion);
    }

    @Override
    public double[] apply(double[] raw) {
      boolean rising = inclusion > exclusion;
      double low = rising ? exclusion : inclusion;
      double high = rising ? inclusion : exclusion;
      return Arrays.stream(raw)
          .map(x -> rising ? upTo(raw, x, low, high) : 1 - upTo(raw, x, low, high))
          .toArray();
    }

    private double upTo(double[] raw, double x, double low, double high) {
      if (x <= low) {
        return 0;
      }
      if (x >= high) {
        return 1;
      }
      return x <= crossover
          ? 0.5 * count(raw, v -> v >= low && v <= x) / count(raw, v -> v >= low && v <= crossover)
          : 0.5
              + 0.5
                  * count(raw, v -> v > crossover && v <= x)
                  / count(raw, v -> v > crossover && v <= high);
    }

    private static double count(double[] raw, java.util.function.DoublePredicate which) {
      return Arrays.stream(raw).filter(which).count();
    }
  }

  /**
   * The indirect method: cases are first grouped by thresholds, then a fractional polynomial (log
   * x, √x, x, x²) is fitted to the groups by a logistic regression, and its predictions are the
   * memberships. Sources: Ragin 2008, chapter 5; Duşa 2019. Group k of n stands for k/n, rounded to
   * three decimals as in the published tables.
   *
   * @param thresholds rising; all cases need raw numbers above 0
   */
  record Indirect(List<Double> thresholds) implements Calibration {

    public Indirect {
      thresholds = new Crisp(thresholds).thresholds();
    }

    @Override
    public double[] apply(double[] raw) {
      if (Arrays.stream(raw).anyMatch(x -> x <= 0)) {
        throw anchors("the indirect method needs raw numbers above 0");
      }
      double[] groups =
          Arrays.stream(raw)
              .map(x -> thresholds.stream().filter(t -> x > t).count() / (double) thresholds.size())
              .map(share -> Math.rint(share * 1000) / 1000)
              .toArray();
      double[][] powers =
          Arrays.stream(raw)
              .mapToObj(x -> new double[] {1, Math.log(x), Math.sqrt(x), x, x * x})
              .toArray(double[][]::new);
      return LogisticRegression.predict(powers, groups);
    }
  }

  /** The share of numbers that are at most x. */
  private static double share(double[] raw, double x) {
    return Arrays.stream(raw).filter(v -> v <= x).count() / (double) raw.length;
  }

  /**
   * Reads anchors: {@code 400,550,900} or {@code e=400,c=550,i=900} (direct, logistic), {@code
   * e1=…,c1=…,i1=…,i2=…,c2=…,e2=…} (bell), {@code crisp:550} or {@code crisp:550,850}, {@code
   * linear:400,550,900}, {@code ranks:400,550,900}, {@code indirect:350,500,600}, {@code tfr}.
   *
   * @param idm membership at the anchor of inclusion
   * @throws ProblemException USAGE when the anchors cannot be read
   */
  static Calibration parse(String text, double idm) {
    String spec = text.strip();
    if (spec.equalsIgnoreCase("tfr")) {
      return new TotallyFuzzyRelative(Double.NaN);
    }
    if (spec.toLowerCase(Locale.ROOT).startsWith("crisp:")) {
      return new Crisp(numbers(spec.substring(6)));
    }
    if (spec.toLowerCase(Locale.ROOT).startsWith("indirect:")) {
      return new Indirect(numbers(spec.substring(9)));
    }
    if (spec.toLowerCase(Locale.ROOT).startsWith("ranks:")) {
      List<Double> three = numbers(spec.substring(6));
      if (three.size() == 3) {
        return new Ranked(three.get(0), three.get(1), three.get(2));
      }
      throw anchors("'" + text + "' has " + three.size() + " anchors");
    }
    boolean linear = spec.toLowerCase(Locale.ROOT).startsWith("linear:");
    String anchors = linear ? spec.substring(7) : spec;
    if (!anchors.contains("=")) {
      List<Double> three = numbers(anchors);
      if (three.size() != 3) {
        throw anchors("'" + text + "' has " + three.size() + " anchors");
      }
      return new Direct(three.get(0), three.get(1), three.get(2), idm, !linear, 1, 1);
    }
    Map<String, Double> named = named(anchors);
    if (named.keySet().equals(java.util.Set.of("e", "c", "i"))) {
      return new Direct(named.get("e"), named.get("c"), named.get("i"), idm, !linear, 1, 1);
    }
    if (named.size() == 6 && named.containsKey("e1") && named.containsKey("i2")) {
      return bell(named, 1, 1);
    }
    throw anchors("'" + text + "' names the anchors " + named.keySet());
  }

  static Bell bell(Map<String, Double> anchors, double below, double above) {
    return new Bell(
        new Direct(
            anchors.get("e1"), anchors.get("c1"), anchors.get("i1"), 0.95, false, below, above),
        new Direct(
            anchors.get("e2"), anchors.get("c2"), anchors.get("i2"), 0.95, false, below, above));
  }

  static Map<String, Double> named(String anchors) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (String pair : anchors.split(",")) {
      int sign = pair.indexOf('=');
      if (sign < 1) {
        throw anchors("'" + pair.strip() + "' is no NAME=number");
      }
      named.put(pair.substring(0, sign).strip(), number(pair.substring(sign + 1)));
    }
    return named;
  }

  private static List<Double> numbers(String text) {
    return Arrays.stream(text.split(",")).map(Calibration::number).collect(Collectors.toList());
  }

  private static double number(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw anchors("'" + text.strip() + "' is no number");
    }
    throw anchors("'" + text.strip() + "' is not finite");
  }

  private static ProblemException anchors(String what) {
    return Problem.usage(what)
        .at("calibration")
        .allowing(
            "e,c,i or e=…,c=…,i=… rising or falling; e1,c1,i1,i2,c2,e2 by name; crisp:t1,t2;"
                + " linear:e,c,i; ranks:e,c,i; indirect:t1,t2,…; tfr")
        .exception();
  }
}
