package org.papilio.governance.picture.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.papilio.governance.api.Years;
import org.papilio.governance.picture.Settings;
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
  private static final String NUMBER = "\\d{1,6}(\\.\\d+)?";

  /** The settings in words, with those of one kind of sheet after the width. */
  public static List<PictureOption> described(Messages messages, PictureOption... own) {
    List<PictureOption> all = new ArrayList<>();
    all.add(
        new PictureOption(
            "width", messages.text("score.option.width"), List.of(), Settings.DEFAULT_WIDTH));
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
    return new SheetOptions(
        width(options),
        Settings.year(options),
        Settings.flag(options, "frame"),
        Settings.flag(options, "fonts"));
  }

  /** The year as a span; all years when none is asked for. */
  public Years years() {
    return Settings.span(year);
  }

  private static double width(Map<String, String> options) {
    String given = options.getOrDefault("width", "").strip();
    if (!given.isEmpty() && !given.matches(NUMBER)) {
      throw Settings.wrong("width", given, Settings.widths(LEAST_WIDTH)).exception();
    }
    return Settings.width(options, LEAST_WIDTH);
  }
}
