package org.papilio.governance.picture;

import java.util.Map;
import java.util.OptionalInt;
import org.papilio.governance.api.Years;
import org.papilio.platform.problem.Problem;

/** The settings that all governance pictures share, checked. */
public final class Settings {

  /** Px, as a setting is written. */
  public static final String DEFAULT_WIDTH = "1280";

  private static final int LEAST_WIDTH = 640;
  private static final int MOST_WIDTH = 6000;

  private Settings() {}

  /** The setting {@code width} in px, 640 to 6000; bad input for anything else. */
  public static double width(Map<String, String> options) {
    return width(options, LEAST_WIDTH);
  }

  /** The setting {@code width} in px, from the least to 6000; bad input for anything else. */
  public static double width(Map<String, String> options, int least) {
    String text = options.getOrDefault("width", "");
    String given = text.isBlank() ? DEFAULT_WIDTH : text.strip();
    String allowed = widths(least);
    try {
      double width = Double.parseDouble(given);
      if (width >= least && width <= MOST_WIDTH) {
        return width;
      }
    } catch (NumberFormatException e) {
      throw wrong("width", given, allowed).exception(e);
    }
    throw wrong("width", given, allowed).exception();
  }

  /** The widths from the least on, as people read them. */
  public static String widths(int least) {
    return least + " to " + MOST_WIDTH;
  }

  /** A year as a span; all years when none is asked for. */
  public static Years span(OptionalInt year) {
    return year.isPresent() ? Years.of(year.getAsInt(), year.getAsInt()) : Years.OPEN;
  }

  /** The setting {@code year}, four digits; empty for all years, bad input for anything else. */
  public static OptionalInt year(Map<String, String> options) {
    String text = options.getOrDefault("year", "");
    if (text.isBlank()) {
      return OptionalInt.empty();
    }
    if (!text.strip().matches("\\d{4}")) {
      throw wrong("year", text, "four digits").exception();
    }
    return OptionalInt.of(Integer.parseInt(text.strip()));
  }

  /** A setting that is true unless it says {@code false}; bad input for any other word. */
  public static boolean flag(Map<String, String> options, String name) {
    return flag(options, name, true);
  }

  /** A setting that says {@code true} or {@code false}; bad input for any other word. */
  public static boolean flag(Map<String, String> options, String name, boolean usual) {
    String value = options.getOrDefault(name, "").strip();
    if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
      throw wrong(name, value, "true, false").exception();
    }
    return value.isEmpty() ? usual : value.equals("true");
  }

  /** The problem of a value that a setting does not take. */
  public static Problem wrong(String option, String value, String allowed) {
    return Problem.badInput("'" + value + "' is not a value of this setting")
        .at("option " + option)
        .allowing(allowed);
  }
}
