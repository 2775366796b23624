package org.papilio.governance.picture.overlay;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.papilio.governance.picture.KeyEntry;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Overlay;
import org.papilio.workbench.api.Overlay.Confidence;
import org.papilio.workbench.api.Overlay.Mark;

/** Draws judgements: a tinted plate with the value, framed by how far it can be relied on. */
public final class OverlayMarks {

  /** Height of a plate in px. */
  public static final double HEIGHT = 18;

  private static final double LETTERS = 12;
  private static final double PAD = 6;

  private final Overlay overlay;
  private final Svg svg;
  private final Typefaces typefaces;
  private final Messages messages;
  private final NumberFormat numbers;
  private final String hatch;

  /**
   * @param prefix of XML ids
   */
  public OverlayMarks(Overlay overlay, Svg svg, Typefaces typefaces, Locale locale, String prefix) {
    this.overlay = overlay;
    this.svg = svg;
    this.typefaces = typefaces;
    this.messages = Messages.of(OverlayMarks.class, locale);
    this.numbers = NumberFormat.getInstance(locale);
    numbers.setMaximumFractionDigits(3);
    this.hatch = hatch(prefix);
  }

  private static String hatch(String prefix) {
    return prefix + "overlay-unknown";
  }

  /** Fill of an area and colour of letters on it. */
  public record Tint(String fill, String ink) {}

  /** The tint of a mark in a drawing with this prefix of XML ids. */
  public static Tint tint(Overlay overlay, Mark mark, String prefix) {
    if (mark.value().isEmpty()) {
      return new Tint("url(#" + hatch(prefix) + ")", Palette.INK);
    }
    int step = Ramp.step(overlay, mark.value().getAsDouble());
    return new Tint(Ramp.fill(step), Ramp.on(step));
  }

  /** Writes the hatching of what is not known; inside of {@code defs}. */
  public void define() {
    svg.begin("pattern", "id", hatch, "width", 6, "height", 6, "patternUnits", "userSpaceOnUse");
    svg.rect(0, 0, 6, 6, "fill", Palette.SURFACE);
    svg.path("M-1 1L1 -1M0 6L6 0M5 7L7 5", "stroke", Palette.BOX_BORDER, "stroke-width", 1);
    svg.end();
  }

  /** The fill of a mark; hatched when the value is not known. */
  public String fill(Mark mark) {
    return mark.value().isPresent()
        ? Ramp.fill(Ramp.step(overlay, mark.value().getAsDouble()))
        : "url(#" + hatch + ")";
  }

  /**
   * A plate with the value, the evidence and the confidence behind it.
   *
   * @param room px that plate and words may take
   */
  public void plate(Mark mark, double x, double y, double room) {
    String value =
        typefaces.fit(Face.STRONG, LETTERS, PlainText.clean(mark.shown()), room / 2 - 2 * PAD);
    double plate = Math.max(26, typefaces.width(Face.STRONG, LETTERS, value) + 2 * PAD);
    boolean known = mark.value().isPresent();
    svg.group("class", known ? "overlay" : "overlay overlay-unknown");
    shape(mark, x, y, plate);
    String ink = known ? Ramp.on(Ramp.step(overlay, mark.value().getAsDouble())) : Palette.INK;
    double middle = x + plate / 2;
    if (!known) { // hatching would run through the letters
      svg.rect(x + 3, y + 2.5, plate - 6, HEIGHT - 5, "rx", 2, "fill", Palette.SURFACE);
    }
    svg.text(Face.STRONG, LETTERS, middle, y + 13.3, value, "fill", ink, "text-anchor", "middle");
    String words = typefaces.fit(Face.TEXT, LETTERS, behind(mark), room - plate - 8);
    svg.text(Face.TEXT, LETTERS, x + plate + 8, y + 13.3, words, "fill", Palette.INK_2);
    svg.end();
  }

  /** The plate alone; its outline says the confidence. */
  private void shape(Mark mark, double x, double y, double width) {
    outlined(fill(mark), mark.confidence(), x, y, width);
  }

  private void outlined(String fill, Confidence confidence, double x, double y, double width) {
    boolean sure = confidence == Confidence.HIGH || confidence == Confidence.MODERATE;
    svg.rect(
        x + .8,
        y + .8,
        width - 1.6,
        HEIGHT - 1.6,
        "rx",
        3,
        "fill",
        fill,
        "stroke",
        confidence == Confidence.UNKNOWN ? Palette.CARD_BORDER : Palette.INK,
        "stroke-width",
        sure ? 1.6 : 1.1,
        "stroke-dasharray",
        switch (confidence) {
          case LOW -> "5 2.5";
          case VERY_LOW -> "1.5 2";
          case MODERATE -> "9 2";
          default -> "";
        });
  }

  /** How much stands behind a judgement, in a few words. */
  private String behind(Mark mark) {
    String evidence = messages.text("overlay.evidence", mark.evidence());
    return mark.confidence() == Confidence.UNKNOWN
        ? evidence
        : evidence + ", " + messages.text("overlay.confidence." + mark.confidence());
  }

  /** A mark in a sentence, for titles and descriptions. */
  public String says(Mark mark) {
    return PlainText.clean(overlay.title())
        + " "
        + PlainText.clean(mark.shown())
        + " ("
        + behind(mark)
        + ")"
        + (mark.about().isBlank() ? "" : ": " + PlainText.clean(mark.about()));
  }

  /** What the tints and outlines mean: only what occurs. */
  public List<KeyEntry> key() {
    List<KeyEntry> key = new ArrayList<>();
    String low = numbers.format(overlay.low());
    String high = numbers.format(overlay.high());
    double before = typefaces.width(Face.TEXT, LETTERS, low) + 5;
    double ramp = Ramp.steps() * 16.0;
    key.add(
        new KeyEntry(
            (ground, cards, x, y) -> {
              ground.text(Face.TEXT, LETTERS, x, y + 13, low, "fill", Palette.INK_2);
              for (int step = 0; step < Ramp.steps(); step++) {
                ground.rect(x + before + step * 16, y + 1, 16, 15, "fill", Ramp.fill(step));
              }
              ground.text(
                  Face.TEXT, LETTERS, x + before + ramp + 5, y + 13, high, "fill", Palette.INK_2);
            },
            before + ramp + 5 + typefaces.width(Face.TEXT, LETTERS, high) + 3,
            PlainText.clean(overlay.title())));
    if (overlay.marks().stream().anyMatch(mark -> mark.value().isEmpty())) {
      key.add(
          new KeyEntry(
              (ground, cards, x, y) ->
                  ground.rect(
                      x,
                      y,
                      24,
                      HEIGHT - 1,
                      "rx",
                      3,
                      "fill",
                      "url(#" + hatch + ")",
                      "stroke",
                      Palette.CARD_BORDER),
              25,
              messages.text("overlay.unknown")));
    }
    Set<Confidence> found = EnumSet.noneOf(Confidence.class);
    overlay.marks().forEach(mark -> found.add(mark.confidence()));
    found.remove(Confidence.UNKNOWN);
    for (Confidence confidence : found) {
      key.add(
          new KeyEntry(
              (ground, cards, x, y) -> outlined(Palette.SURFACE, confidence, x, y, 26),
              27,
              messages.text("overlay.confidence." + confidence)));
    }
    return key;
  }
}
