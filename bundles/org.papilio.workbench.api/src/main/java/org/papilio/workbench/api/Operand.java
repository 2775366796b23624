package org.papilio.workbench.api;

/**
 * What a verb takes without an option name.
 *
 * @param name what help prints, in capitals: {@code FILE}
 * @param description one line for help; a text that starts with {@code %} is a message key
 * @param least how many at least, 0 or more
 * @param most how many at most, {@code least} or more; {@link Integer#MAX_VALUE} for any number
 */
public record Operand(String name, String description, int least, int most) {

  public Operand {
    if (name.isBlank() || least < 0 || most < Math.max(1, least)) {
      throw new IllegalArgumentException(
          "operand '"
              + name
              + "' takes "
              + least
              + " to "
              + most
              + "; allowed is 0 ≤ least ≤ most");
    }
  }

  /** Exactly one. */
  public static Operand one(String name, String description) {
    return new Operand(name, description, 1, 1);
  }

  /** None or one. */
  public static Operand optional(String name, String description) {
    return new Operand(name, description, 0, 1);
  }

  /** One or more. */
  public static Operand many(String name, String description) {
    return new Operand(name, description, 1, Integer.MAX_VALUE);
  }

  /** Any number, none included. */
  public static Operand any(String name, String description) {
    return new Operand(name, description, 0, Integer.MAX_VALUE);
  }
}
