package org.papilio.workbench.api;

import java.util.regex.Pattern;

/**
 * An option of a verb, always long: {@code --name}.
 *
 * @param name without the two hyphens: {@code to}, {@code no-browser}
 * @param placeholder what help prints for the value, such as {@code FILE}; empty for a flag
 * @param description one line for help; a text that starts with {@code %} is a message key
 * @param defaultValue taken when the option is not given; empty when there is none
 * @param repeatable whether it may be given several times
 * @param required whether the verb refuses to run without it
 */
public record Option(
    String name,
    String placeholder,
    String description,
    String defaultValue,
    boolean repeatable,
    boolean required) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  public Option {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "option '" + name + "': allowed are lower-case letters, digits and hyphens");
    }
    if (placeholder.isEmpty() && (!defaultValue.isEmpty() || repeatable || required)) {
      throw new IllegalArgumentException(
          "option --" + name + " is a flag: it has no default, is not repeatable nor required");
    }
  }

  /** An option with one value. */
  public static Option value(String name, String placeholder, String description) {
    return new Option(name, placeholder, description, "", false, false);
  }

  /** An option without value. */
  public static Option flag(String name, String description) {
    return new Option(name, "", description, "", false, false);
  }

  /** An option that may be given several times. */
  public static Option repeated(String name, String placeholder, String description) {
    return new Option(name, placeholder, description, "", true, false);
  }

  public Option byDefault(String value) {
    return new Option(name, placeholder, description, value, repeatable, required);
  }

  /** The same option, without which the verb does not run. */
  public Option mandatory() {
    return new Option(name, placeholder, description, defaultValue, repeatable, true);
  }

  public boolean isFlag() {
    return placeholder.isEmpty();
  }
}
