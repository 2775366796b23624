package org.papilio.governance.picture.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.papilio.governance.api.Years;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * The settings that all sheets have.
 *
 * @param width px
 * @param year empty for the whole of each case
 * @param framed whether title, legend and sources are drawn
 * @param fonts whether the letters used are embedded
 */
public record SheetOptions(double width, OptionalInt year, boolean framed, boolean fonts) {

  private static final int LEAST_WIDTH = 320;
  private static final int MOST_WIDTH = 6000;

  /** The settings in words, with those of one kind of sheet after the width. */
  public static List<PictureOption> described(Messages messages, PictureOption... own) {
    List<PictureOption> all = new ArrayList<>();
    all.add(new PictureOption("width", messages.text("score.option.width"), List.of(), "1280"));
    all.addAll(List.of(own));
    all.add(new PictureOption("year", messages.text("score.option.year"), List.of(), ""));
    all.add(
        new PictureOption(
            "frame", messages.text("score.option.frame"), List.of("true", "false"), "true"));
    all.add(
        new PictureOption(
            "fonts", messages.text("score.option.fonts"), List.of("true", "false"), "true"));
    return List.copyOf(all);
  }

  public static SheetOptions of(Map<String, String> options) {
    String year = options.getOrDefault("year", "").strip();
    if (!year.isEmpty() && !year.matches("\\d{4}")) {
      throw wrong("year", year, "four digits").exception();
    }
    return new SheetOptions(
        width(options.getOrDefault("width", "").strip()),
        year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
        flag(options, "frame", true),
        flag(options, "fonts", true));
  }

  /** The year as a span; all years when none is asked for. */
  public Years years() {
    return year.isPresent() ? Years.of(year.getAsInt(), year.getAsInt()) : Years.OPEN;
  }

  private static double width(String given) {
    if (given.isEmpty()) {
      return 1280;
    }
    if (given.matches("\\d{1,6}(\\.\\d+)?")) {
      double width = Double.parseDouble(given);
      if (width >= LEAST_WIDTH && width <= MOST_WIDTH) {
        return width;
      }
    }
    throw wrong("width", given, LEAST_WIDTH + " to " + MOST_WIDTH).exception();
  }

  /** The value of a setting that is true or false. */
  public static boolean flag(Map<String, String> options, String name, boolean otherwise) {
    String given = options.getOrDefault(name, "").strip();
    if (!List.of("", "true", "false").contains(given)) {
      throw wrong(name, given, "true, false").exception();
    }
    return given.isEmpty() ? otherwise : given.equals("true");
  }

  private static Problem wrong(String option, String value, String allowed) {
    return Problem.badInput("'" + value + "' is not a value of this setting")
        .at("option " + option)
        .allowing(allowed);
  }
}
