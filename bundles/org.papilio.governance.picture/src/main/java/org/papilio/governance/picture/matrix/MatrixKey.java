package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.platform.text.Messages;

/** The key below a matrix: only what occurs in it. */
final class MatrixKey {

  private final MatrixRequest request;
  private final MatrixText text;
  private final Messages messages;
  private final String hatch;

  MatrixKey(MatrixRequest request, MatrixText text, String hatch) {
    this.request = request;
    this.text = text;
    this.messages = text.messages();
    this.hatch = hatch;
  }

  /**
   * @param most the largest number in a cell
   * @param single whether each of several cases has a stroke of its own
   */
  List<KeyEntry> entries(int most, boolean single) {
    List<KeyEntry> entries = new ArrayList<>();
    if (request.mode() == Mode.DIFFERENCE) {
      entries.add(side(true));
      entries.add(side(false));
      entries.add(same());
    } else if (most > 0) {
      entries.add(
          Tints.ramp(
              most,
              messages.text(
                  request.mode() == Mode.SEVERAL && request.byCase()
                      ? "matrix.key.cases"
                      : "matrix.key.number")));
    }
    if (request.mode() == Mode.SEVERAL) {
      entries.add(
          single
              ? strokes(messages.text("matrix.key.strokes"))
              : share(messages.text("matrix.key.share")));
    }
    entries.add(
        new KeyEntry(
            (svg, cards, x, y) ->
                svg.element("circle", "cx", x + 4, "cy", y + 9, "r", 1.5, "fill", Palette.RULE),
            8,
            messages.text("matrix.key.none")));
    if (!request.matrix().row(Row.UNKNOWN).empty()) {
      entries.add(Hatching.unknown(hatch, messages.text("matrix.key.unknown")));
      entries.add(open());
    }
    return entries;
  }

  private static void digit(Svg svg, double x, double y, String digit, String ink) {
    svg.text(Face.STRONG, 12, x, y + 13.3, digit, "fill", ink, "text-anchor", "middle");
  }

  private KeyEntry side(boolean first) {
    return new KeyEntry(
        (svg, cards, x, y) -> {
          svg.rect(x, y, 24, 18, "rx", 3, "fill", Tints.difference(first ? 1 : -1));
          svg.rect(first ? x : x + 20, y, 4, 18, "rx", 1.5, "fill", Tints.side(first));
          digit(svg, x + 12, y, first ? "+" : "−", Palette.INK);
        },
        24,
        messages.text("matrix.key.more", text.owner(first ? 0 : 1)));
  }

  private KeyEntry same() {
    return new KeyEntry(
        (svg, cards, x, y) -> {
          svg.rect(x, y, 24, 18, "rx", 3, "fill", Tints.difference(0));
          digit(svg, x + 12, y, "=", Palette.INK);
        },
        24,
        messages.text("matrix.key.same"));
  }

  private static KeyEntry share(String label) {
    return new KeyEntry(
        (svg, cards, x, y) -> {
          svg.rect(x, y + 7, 30, 4, "rx", 1, "fill", Palette.INK, "fill-opacity", ".22");
          svg.rect(x, y + 7, 12, 4, "rx", 1, "fill", Palette.INK);
        },
        30,
        label);
  }

  private static KeyEntry strokes(String label) {
    return new KeyEntry(
        (svg, cards, x, y) -> {
          for (int i = 0; i < 4; i++) {
            svg.rect(
                x + i * 9,
                y + 7,
                7.5,
                4,
                "rx",
                1,
                "fill",
                Palette.INK,
                "fill-opacity",
                i % 2 == 0 ? "" : ".2");
          }
        },
        35,
        label);
  }

  private KeyEntry open() {
    return new KeyEntry(
        (svg, cards, x, y) -> digit(svg, x + 4, y, "?", Palette.INK_2),
        8,
        messages.text("matrix.key.open"));
  }
}
