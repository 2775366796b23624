package org.papilio.assess.overlay;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people of a language write them, with three decimals at most. */
final class Numbers {

  private final NumberFormat format;

  Numbers(Locale locale) {
    this.format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(3);
  }

  String text(double number) {
    return format.format(number);
  }
}
