package org.papilio.governance.picture.score;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Palette;
import org.papilio.picture.api.Svg;
import org.papilio.platform.text.Messages;

/** The key below a map of brokers: only what occurs in it. */
final class BrokersKey {

  private final Brokers brokers;
  private final BrokerRing ring;
  private final Messages messages;

  BrokersKey(Brokers brokers, BrokerRing ring, Messages messages) {
    this.brokers = brokers;
    this.ring = ring;
    this.messages = messages;
  }

  /**
   * @param thin whether one pair alone holds any boundary
   */
  List<KeyEntry> entries(boolean thin) {
    List<KeyEntry> key = new ArrayList<>();
    if (!brokers.ranked().isEmpty()) {
      for (int i = 0; i < BrokerRing.ROLES.size(); i++) {
        int role = i;
        key.add(
            new KeyEntry(
                (ground, marks, x, y) -> ring.sample(role, x + 12, y + 9),
                24,
                messages.text("brokers.key." + BrokerRing.ROLES.get(i))));
      }
    }
    if (!brokers.cohesion().cutActors().isEmpty()) {
      key.add(frameEntry(false, "brokers.key.cut"));
    }
    if (brokers.removed().isPresent()) {
      key.add(frameEntry(true, "brokers.key.removed"));
    }
    if (!brokers.cohesion().bridges().isEmpty()) {
      key.add(
          new KeyEntry(
              (ground, marks, x, y) ->
                  ground.line(
                      x,
                      y + 9,
                      x + 28,
                      y + 9,
                      "stroke",
                      Palette.GAP,
                      "stroke-opacity",
                      ".4",
                      "stroke-width",
                      9),
              29,
              messages.text("brokers.key.bridge")));
    }
    if (thin) {
      key.add(
          new KeyEntry(
              (ground, marks, x, y) -> sign(ground, x + 10, y + 9),
              20,
              messages.text("brokers.key.thin")));
    }
    return key;
  }

  private KeyEntry frameEntry(boolean gone, String label) {
    return new KeyEntry(
        (ground, marks, x, y) ->
            ground.rect(
                x + 1,
                y + 1,
                26,
                16,
                "rx",
                6,
                "fill",
                "none",
                "stroke",
                Palette.GAP,
                "stroke-width",
                gone ? 1.2 : 2,
                "stroke-dasharray",
                gone ? "3 3" : ""),
        28,
        messages.text(label));
  }

  /** A warning, its middle there. */
  static void sign(Svg svg, double x, double y) {
    svg.path(
        "M%s %sl9 16h-18z".formatted(Svg.number(x), Svg.number(y - 9)),
        "fill",
        Palette.GAP_FILL,
        "stroke",
        Palette.GAP,
        "stroke-width",
        1.5,
        "stroke-linejoin",
        "round");
    svg.path(
        "M%s %sv6m0 2.6v.4".formatted(Svg.number(x), Svg.number(y - 4)),
        "stroke",
        Palette.INK,
        "stroke-width",
        1.8,
        "fill",
        "none",
        "stroke-linecap",
        "round");
  }
}
