package org.papilio.assess.agreement;

import java.util.Locale;

/** Headlines of findings. */
final class Headlines {

  private Headlines() {}

  static String of(String name, double value, double low, double high, AgreementSettings settings) {
    if (Double.isNaN(value)) {
      return name + " is not defined, for all ratings are alike";
    }
    String text = name + " is " + three(value);
    return Double.isNaN(low)
        ? text
        : text
            + " ("
            + Coefficients.percent(settings.confidence())
            + " interval "
            + three(low)
            + " to "
            + three(high)
            + ")";
  }

  static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
