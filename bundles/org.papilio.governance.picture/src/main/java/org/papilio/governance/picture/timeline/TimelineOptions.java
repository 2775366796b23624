package org.papilio.governance.picture.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.papilio.governance.picture.Settings;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * The settings of a timeline, checked.
 *
 * @param sheet those of every sheet; its year is where the time handle stands
 * @param up what stands above the middle of a lane
 * @param down what stands below it; another than {@code up}
 * @param strengths true to add up strengths, false to count relations
 */
record TimelineOptions(SheetOptions sheet, Wing up, Wing down, boolean strengths) {

  private static final List<String> WINGS =
      Stream.of(Wing.values()).map(wing -> wing.name().toLowerCase(Locale.ROOT)).toList();

  private static final List<String> MEASURES = List.of("relations", "strength");

  static List<PictureOption> described(Messages messages) {
    return SheetOptions.described(
        messages,
        new PictureOption("up", messages.text("timeline.option.up"), WINGS, WINGS.get(0)),
        new PictureOption("down", messages.text("timeline.option.down"), WINGS, WINGS.get(1)),
        new PictureOption(
            "measure", messages.text("timeline.option.measure"), MEASURES, MEASURES.getFirst()));
  }

  static TimelineOptions of(Map<String, String> options) {
    Wing up = wing(options, "up", Wing.AUTHORITY);
    Wing down = wing(options, "down", Wing.RESOURCES);
    if (up == down) {
      throw Settings.wrong("down", name(down), "another than 'up', of " + String.join(", ", WINGS))
          .exception();
    }
    String measure = options.getOrDefault("measure", "").strip();
    if (!measure.isEmpty() && !MEASURES.contains(measure)) {
      throw Settings.wrong("measure", measure, String.join(", ", MEASURES)).exception();
    }
    return new TimelineOptions(
        SheetOptions.of(options), up, down, measure.equals(MEASURES.getLast()));
  }

  private static Wing wing(Map<String, String> options, String side, Wing usual) {
    String word = options.getOrDefault(side, "").strip();
    if (word.isEmpty()) {
      return usual;
    }
    return Stream.of(Wing.values())
        .filter(wing -> name(wing).equals(word))
        .findFirst()
        .orElseThrow(() -> Settings.wrong(side, word, String.join(", ", WINGS)).exception());
  }

  private static String name(Wing wing) {
    return wing.name().toLowerCase(Locale.ROOT);
  }
}
