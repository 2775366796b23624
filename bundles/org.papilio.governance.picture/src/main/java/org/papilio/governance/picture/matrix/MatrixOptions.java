package org.papilio.governance.picture.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.papilio.governance.picture.Settings;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * The settings of a matrix, checked.
 *
 * @param width px, 320 to 6000
 * @param phase kind or number of a phase; empty for all
 * @param difference true to show what the first of two cases has more or less than the second
 * @param byCase with several cases: true to count cases, false to count instruments
 * @param place by which of their scales policies are placed
 */
record MatrixOptions(
    double width,
    OptionalInt year,
    String phase,
    boolean difference,
    boolean byCase,
    PolicyScale place,
    boolean framed,
    boolean fonts) {

  /** A narrower pane scrolls: the matrix takes what it needs. */
  private static final int LEAST_WIDTH = 320;

  private static final List<String> COUNTS = List.of("instruments", "cases");

  private static final List<String> PLACES =
      Stream.of(PolicyScale.values()).map(p -> p.name().toLowerCase(Locale.ROOT)).toList();

  static List<PictureOption> described(Messages messages) {
    List<String> flags = List.of("true", "false");
    return List.of(
        option(messages, "width", List.of(), Settings.DEFAULT_WIDTH),
        option(messages, "year", List.of(), ""),
        option(messages, "phase", List.of(), ""),
        option(messages, "difference", flags, "false"),
        option(messages, "count", COUNTS, COUNTS.getFirst()),
        option(messages, "policies", PLACES, PLACES.getFirst()),
        Overlays.option(messages),
        option(messages, "frame", flags, "true"),
        option(messages, "fonts", flags, "true"));
  }

  private static PictureOption option(
      Messages messages, String name, List<String> allowed, String usual) {
    return new PictureOption(name, messages.text("matrix.option." + name), allowed, usual);
  }

  static MatrixOptions of(Map<String, String> options) {
    return new MatrixOptions(
        Settings.width(options, LEAST_WIDTH),
        Settings.year(options),
        options.getOrDefault("phase", "").strip(),
        Settings.flag(options, "difference", false),
        byCase(options.getOrDefault("count", "").strip()),
        place(options.getOrDefault("policies", "").strip()),
        Settings.flag(options, "frame"),
        Settings.flag(options, "fonts"));
  }

  private static boolean byCase(String word) {
    if (!word.isEmpty() && !COUNTS.contains(word)) {
      throw Settings.wrong("count", word, String.join(", ", COUNTS)).exception();
    }
    return word.equals(COUNTS.getLast());
  }

  private static PolicyScale place(String word) {
    if (word.isEmpty()) {
      return PolicyScale.PROVIDED;
    }
    return Stream.of(PolicyScale.values())
        .filter(place -> place.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> Settings.wrong("policies", word, String.join(", ", PLACES)).exception());
  }
}
