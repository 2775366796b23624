package org.papilio.governance.picture.alluvial;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.picture.Settings;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.PictureOption;

/**
 * The settings of an alluvial, checked.
 *
 * @param byRole true for columns of funders, intermediaries and providers, false for scales
 * @param money true for widths by money, false by strength
 * @param currency of the money; empty for that of most flows
 * @param kinds which resources are shown
 */
record AlluvialOptions(
    SheetOptions sheet, boolean byRole, boolean money, String currency, Set<FlowKind> kinds) {

  private static final List<String> COLUMNS = List.of("scale", "role");
  private static final List<String> WEIGHTS = List.of("strength", "money");
  private static final Map<String, FlowKind> KINDS =
      Map.of("finance", FlowKind.FINANCE, "staff", FlowKind.STAFF, "material", FlowKind.MATERIAL);

  static List<PictureOption> described(Messages messages) {
    return SheetOptions.described(
        messages,
        new PictureOption(
            "columns", messages.text("alluvial.option.columns"), COLUMNS, COLUMNS.getFirst()),
        new PictureOption(
            "weight", messages.text("alluvial.option.weight"), WEIGHTS, WEIGHTS.getFirst()),
        new PictureOption("currency", messages.text("alluvial.option.currency"), List.of(), ""),
        new PictureOption("kind", messages.text("alluvial.option.kind"), List.of(), ""));
  }

  static AlluvialOptions of(Map<String, String> options) {
    String currency = options.getOrDefault("currency", "").strip();
    if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) {
      throw Settings.wrong("currency", currency, "three capitals, such as EUR").exception();
    }
    return new AlluvialOptions(
        SheetOptions.of(options),
        second(options, "columns", COLUMNS),
        second(options, "weight", WEIGHTS),
        currency,
        kinds(options.getOrDefault("kind", "")));
  }

  /** Whether the second of two words is asked for. */
  private static boolean second(Map<String, String> options, String name, List<String> words) {
    String word = options.getOrDefault(name, "").strip();
    if (!word.isEmpty() && !words.contains(word)) {
      throw Settings.wrong(name, word, String.join(", ", words)).exception();
    }
    return word.equals(words.getLast());
  }

  private static Set<FlowKind> kinds(String text) {
    Set<FlowKind> kinds = EnumSet.noneOf(FlowKind.class);
    for (String word : text.split(",")) {
      if (word.isBlank()) {
        continue;
      }
      FlowKind kind = KINDS.get(word.strip().toLowerCase(Locale.ROOT));
      if (kind == null) {
        throw Settings.wrong("kind", word.strip(), "finance, staff, material").exception();
      }
      kinds.add(kind);
    }
    return kinds.isEmpty() ? EnumSet.copyOf(KINDS.values()) : kinds;
  }
}
