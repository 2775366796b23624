package org.papilio.governance.picture.ladders;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * The settings of the ladders.
 *
 * @param width px
 * @param sort a word of {@link CaseOrder}, or an indicator
 * @param year empty for the whole of each case
 * @param framed whether title, legend and sources are drawn
 * @param fonts whether the letters used are embedded
 */
record LaddersOptions(double width, String sort, OptionalInt year, boolean framed, boolean fonts) {

  private static final int LEAST_WIDTH = 320;
  private static final int MOST_WIDTH = 6000;

  static List<PictureOption> described(Messages messages) {
    return List.of(
        new PictureOption("width", messages.text("score.option.width"), List.of(), "1280"),
        new PictureOption(
            "sort",
            messages.text("ladders.option.sort") + ": " + String.join(", ", CaseOrder.words()),
            List.of(),
            "given"),
        new PictureOption("year", messages.text("score.option.year"), List.of(), ""),
        new PictureOption(
            "frame", messages.text("score.option.frame"), List.of("true", "false"), "true"),
        new PictureOption(
            "fonts", messages.text("score.option.fonts"), List.of("true", "false"), "true"));
  }

  static LaddersOptions of(Map<String, String> options) {
    String year = options.getOrDefault("year", "").strip();
    if (!year.isEmpty() && !year.matches("\\d{4}")) {
      throw wrong("year", year, "four digits").exception();
    }
    return new LaddersOptions(
        width(options.getOrDefault("width", "").strip()),
        options.getOrDefault("sort", "given").strip(),
        year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
        flag(options, "frame"),
        flag(options, "fonts"));
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

  private static boolean flag(Map<String, String> options, String name) {
    String given = options.getOrDefault(name, "true").strip();
    if (!List.of("", "true", "false").contains(given)) {
      throw wrong(name, given, "true, false").exception();
    }
    return !given.equals("false");
  }

  private static Problem wrong(String option, String value, String allowed) {
    return Problem.badInput("'" + value + "' is not a value of this setting")
        .at("option " + option)
        .allowing(allowed);
  }
}
