package org.papilio.governance.picture.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.picture.Settings;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * The settings of an actor matrix, checked.
 *
 * @param phase kind or number of a phase; empty for all
 * @param first the family in the upper left half of each cell
 * @param second the family in the lower right half; another than {@code first}
 */
record ActorsOptions(
    SheetOptions sheet, String phase, FlowFamily first, FlowFamily second, Order order) {

  /** How actors follow each other; in each order, actors alike stand by name. */
  enum Order {
    /** Largest scale first, then by sector. */
    SCALE,
    SECTOR,
    /** Most relations first. */
    DEGREE,
    NAME
  }

  private static final List<String> FAMILIES =
      Stream.of(FlowFamily.values())
          .filter(family -> family != FlowFamily.TIE)
          .map(ActorsOptions::word)
          .toList();
  private static final List<String> ORDERS =
      Stream.of(Order.values()).map(ActorsOptions::word).toList();
  private static final List<String> USUAL = List.of("learning", "authority");

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static List<PictureOption> described(Messages messages) {
    return SheetOptions.described(
        messages,
        new PictureOption(
            "families",
            messages.text("actors.option.families") + ": " + String.join(", ", FAMILIES),
            List.of(),
            String.join(",", USUAL)),
        new PictureOption("order", messages.text("actors.option.order"), ORDERS, ORDERS.getFirst()),
        new PictureOption("phase", messages.text("score.option.phase"), List.of(), ""));
  }

  static ActorsOptions of(Map<String, String> options) {
    String given = options.getOrDefault("families", "").strip();
    List<String> words = new ArrayList<>();
    for (String word : given.isEmpty() ? USUAL : List.of(given.split(","))) {
      words.add(word.strip().toLowerCase(Locale.ROOT));
    }
    if (words.size() != 2
        || words.getFirst().equals(words.getLast())
        || !FAMILIES.containsAll(words)) {
      throw Settings.wrong(
              "families", given, "two different ones of " + String.join(", ", FAMILIES))
          .exception();
    }
    String order = options.getOrDefault("order", "").strip();
    if (!order.isEmpty() && !ORDERS.contains(order)) {
      throw Settings.wrong("order", order, String.join(", ", ORDERS)).exception();
    }
    return new ActorsOptions(
        SheetOptions.of(options),
        options.getOrDefault("phase", "").strip(),
        family(words.getFirst()),
        family(words.getLast()),
        order.isEmpty() ? Order.SCALE : Order.valueOf(order.toUpperCase(Locale.ROOT)));
  }

  private static FlowFamily family(String word) {
    return FlowFamily.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
