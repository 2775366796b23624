package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.picture.Settings;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * The settings of time strips, checked.
 *
 * @param width px, 640 to 6000
 * @param years two to six, in order; empty to choose them from the case
 * @param families families to show; empty for all
 */
record StripsOptions(
    double width, List<Integer> years, Set<FlowFamily> families, boolean framed, boolean fonts) {

  static final int LEAST_YEARS = 2;
  static final int MOST_YEARS = 6;

  static List<PictureOption> described(Messages messages) {
    List<PictureOption> all = new ArrayList<>(ScoreOptions.described(messages));
    all.removeIf(option -> Set.of("year", "phase", "prior").contains(option.name()));
    all.add(1, new PictureOption("years", messages.text("strips.option.years"), List.of(), ""));
    return List.copyOf(all);
  }

  static StripsOptions of(Map<String, String> options) {
    ScoreOptions score = ScoreOptions.of(options);
    return new StripsOptions(
        score.width(),
        years(options.getOrDefault("years", "").strip()),
        score.families(),
        score.framed(),
        score.fonts());
  }

  private static List<Integer> years(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    Set<Integer> years = new TreeSet<>();
    for (String word : text.split(",")) {
      if (!word.strip().matches("\\d{4}")) {
        throw wrong(text);
      }
      years.add(Integer.parseInt(word.strip()));
    }
    if (years.size() < LEAST_YEARS || years.size() > MOST_YEARS) {
      throw wrong(text);
    }
    return List.copyOf(years);
  }

  private static RuntimeException wrong(String text) {
    return Settings.wrong("years", text, "two to six different years, such as 2010,2014,2018")
        .exception();
  }
}
