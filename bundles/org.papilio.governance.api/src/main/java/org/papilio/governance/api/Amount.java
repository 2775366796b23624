package org.papilio.governance.api;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The money of a flow, taken apart. Amounts of different currencies cannot be added.
 *
 * @param value in units of the currency
 * @param currency ISO 4217, such as {@code EUR}
 */
public record Amount(BigDecimal value, String currency) {

  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,20}(?:\\.\\d{1,10})?) ([A-Z]{3})(?: \\(\\d{4}\\))?");

  /**
   * Reads what {@link GovernanceFlow#amount} holds: a number, a currency, and perhaps the year of
   * the prices.
   *
   * @return empty for an empty text and for one without a currency
   */
  public static Optional<Amount> of(String text) {
    Matcher match = FORM.matcher(text);
    return match.matches()
        ? Optional.of(new Amount(new BigDecimal(match.group(1)), match.group(2)))
        : Optional.empty();
  }
}
