package org.papilio.governance.picture.score;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.layout.LayoutRequest.PriorPlace;
import org.papilio.governance.picture.Settings;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * The settings of a score, checked.
 *
 * @param families families to show; empty for all
 * @param phase kind or number of a phase; empty for all
 */
record ScoreOptions(
    double width,
    Set<FlowFamily> families,
    OptionalInt year,
    String phase,
    boolean framed,
    boolean fonts,
    Map<String, PriorPlace> prior) {

  static List<PictureOption> described(Messages messages) {
    List<String> families =
        Stream.of(FlowFamily.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
    return List.of(
        new PictureOption(
            "width", messages.text("score.option.width"), List.of(), Settings.DEFAULT_WIDTH),
        new PictureOption(
            "family",
            messages.text("score.option.family") + ": " + String.join(", ", families),
            List.of(),
            ""),
        new PictureOption("year", messages.text("score.option.year"), List.of(), ""),
        new PictureOption("phase", messages.text("score.option.phase"), List.of(), ""),
        new PictureOption(
            "frame", messages.text("score.option.frame"), List.of("true", "false"), "true"),
        new PictureOption(
            "fonts", messages.text("score.option.fonts"), List.of("true", "false"), "true"),
        new PictureOption("prior", messages.text("score.option.prior"), List.of(), ""));
  }

  static ScoreOptions of(Map<String, String> options) {
    return new ScoreOptions(
        Settings.width(options),
        families(options.getOrDefault("family", "")),
        Settings.year(options),
        options.getOrDefault("phase", "").strip(),
        Settings.flag(options, "frame"),
        Settings.flag(options, "fonts"),
        prior(options.getOrDefault("prior", "")));
  }

  private static Set<FlowFamily> families(String text) {
    Set<FlowFamily> families = EnumSet.noneOf(FlowFamily.class);
    for (String word : text.split(",")) {
      if (!word.isBlank()) {
        families.add(
            Stream.of(FlowFamily.values())
                .filter(family -> family.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(
                    () ->
                        Settings.wrong(
                                "family",
                                word.strip(),
                                Stream.of(FlowFamily.values())
                                    .map(f -> f.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")))
                            .exception()));
      }
    }
    return families;
  }

  private static Map<String, PriorPlace> prior(String text) {
    Map<String, PriorPlace> prior = new LinkedHashMap<>();
    for (String entry : text.split(",")) {
      if (entry.isBlank()) {
        continue;
      }
      int equals = entry.lastIndexOf('=');
      int colon = entry.lastIndexOf(':');
      try {
        String node = entry.substring(0, equals).strip();
        double x = Double.parseDouble(entry.substring(equals + 1, colon));
        int row = Integer.parseInt(entry.substring(colon + 1).strip());
        if (!Double.isFinite(x) || row < 0 || row > 1000) {
          throw new NumberFormatException(entry);
        }
        prior.put(node, new PriorPlace(x, row));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw Settings.wrong("prior", entry, "node=left:row, separated by commas").exception(e);
      }
    }
    return prior;
  }
}
