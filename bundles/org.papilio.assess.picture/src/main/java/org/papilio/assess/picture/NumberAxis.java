package org.papilio.assess.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.papilio.assess.api.Figure;

/**
 * An axis of numbers laid along px.
 *
 * @param lowest number at {@code from}
 * @param highest number at {@code to}
 * @param from px of the lowest number
 * @param to px of the highest number
 */
record NumberAxis(double lowest, double highest, double from, double to) {

  /** An axis that ends where it is told to, and else at round numbers around what it holds. */
  static NumberAxis around(Figure.Axis axis, DoubleStream numbers, double from, double to) {
    double[] all = numbers.filter(Double::isFinite).toArray();
    double least = told(axis.lowest(), DoubleStream.of(all).min().orElse(0));
    double most = told(axis.highest(), DoubleStream.of(all).max().orElse(1));
    if (least >= most) {
      double room = least == 0 ? 1 : Math.abs(least) * 0.1;
      least = axis.lowest() == null ? least - room : least;
      most = axis.highest() == null ? most + room : Math.max(most, least + room);
    }
    double step = step(least, most);
    return new NumberAxis(
        axis.lowest() == null ? Math.floor(least / step) * step : least,
        axis.highest() == null ? Math.ceil(most / step) * step : most,
        from,
        to);
  }

  private static double told(@Nullable Double told, double found) {
    return told == null ? found : told;
  }

  double at(double number) {
    return from + (number - lowest) / (highest - lowest) * (to - from);
  }

  /** Round numbers along the axis, about five of them. */
  List<Double> ticks() {
    double step = step(lowest, highest);
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(lowest / step - 1e-9);
    for (long i = first; i * step <= highest + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** A tick as people write it, with as many decimals as its step needs. */
  String label(double tick, Locale locale) {
    double step = step(lowest, highest);
    int decimals = 0;
    for (double unit = step;
        decimals < 9 && Math.abs(unit - Math.rint(unit)) > 1e-9 * unit;
        unit *= 10) {
      decimals++;
    }
    return String.format(locale, "%." + decimals + "f", tick == 0 ? 0.0 : tick);
  }

  /** The step of 1, 2, 2.5 or 5 times a power of ten that gives four to eight ticks. */
  private static double step(double lowest, double highest) {
    double rough = (highest - lowest) / 5;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * power >= rough * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
