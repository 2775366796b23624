package org.papilio.governance.picture.ladders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.Crossings;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.overlay.OverlayMarks;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.workbench.api.Overlay;

/** Draws one ladder on its card. */
final class LadderMarks {

  private static final double PAD = 12;
  private static final double HEAD = 62;
  private static final double SORTED = 17;
  private static final double JUDGED = OverlayMarks.HEIGHT + 12;
  private static final double RUNG = 30;
  private static final double NAMES = 92;
  private static final double COUNT = 24;
  private static final double BAR = 17;
  private static final double SMALL = 11;

  /** Room for a number of two digits beside the longest bar. */
  private static final double NUMBER = 18;

  private final Svg svg;
  private final Typefaces typefaces;
  private final LaddersText text;
  private final Hatching hatching;
  private final List<Scale> rungs;
  private final double width;
  private final int most;
  private final boolean sorted;
  private final Optional<OverlayMarks> overlay;

  /**
   * @param rungs the scales of all ladders, highest first
   * @param width px of a card
   * @param most the longest bar of all ladders, in relations
   * @param sorted whether each card says the value by which it is sorted
   * @param overlay draws the judgement on each case
   */
  LadderMarks(
      Svg svg,
      Typefaces typefaces,
      LaddersText text,
      Hatching hatching,
      List<Scale> rungs,
      double width,
      int most,
      boolean sorted,
      Optional<OverlayMarks> overlay) {
    this.svg = svg;
    this.typefaces = typefaces;
    this.text = text;
    this.hatching = hatching;
    this.rungs = rungs;
    this.width = width;
    this.most = Math.max(1, most);
    this.sorted = sorted;
    this.overlay = overlay;
  }

  /** Height of a card in px. */
  double height() {
    return head() + (rungs.size() - 1) * RUNG + 18;
  }

  private double head() {
    return HEAD + (sorted ? SORTED : 0) + (overlay.isPresent() ? JUDGED : 0);
  }

  /** Draws a card with its left upper corner at a place. */
  void draw(LaddersRequest request, CaseOrder.Placed placed, double x, double y) {
    Ladder ladder = placed.ladder();
    Optional<Overlay.Mark> mark = request.mark(ladder);
    svg.group("class", "ladder", "data-case", ladder.graph().caseId());
    svg.content("title", text.ladder(request, placed));
    svg.rect(
        x + .5,
        y + .5,
        width - 1,
        height() - 1,
        "class",
        "card-shape",
        "rx",
        8,
        "fill",
        Palette.SURFACE,
        "stroke",
        Palette.RULE);
    if (overlay.isPresent() && mark.isPresent()) {
      OverlayMarks judged = overlay.get();
      svg.rect(x + 1, y + 9, 5, height() - 18, "rx", 2, "fill", judged.fill(mark.get()));
      judged.plate(mark.get(), x + PAD, y + HEAD - 8 + (sorted ? SORTED : 0), width - 2 * PAD);
    }
    heading(ladder, x, y);
    if (sorted) {
      String value = request.sortedBy() + " " + placed.shown();
      line(Face.TEXT, x + PAD, y + 55, fit(Face.TEXT, value, width - 2 * PAD), Palette.INK_2);
    }
    double top = y + head();
    double left = x + PAD + NAMES + COUNT;
    double axis = (left + x + width - PAD) / 2;
    names(ladder, x, top, left);
    if (ladder.pattern() == Pattern.UNKNOWN) {
      notKnown(left, top, x + width - PAD - left);
    } else {
      line(
          Face.TEXT, axis - 5, top - 8, text.messages().text("ladders.down"), Palette.INK_2, "end");
      line(
          Face.TEXT, axis + 5, top - 8, text.messages().text("ladders.up"), Palette.INK_2, "start");
      for (Crossings boundary : ladder.boundaries()) {
        boundary(boundary, top, left, axis, x + width - PAD);
      }
      svg.line(
          axis,
          top,
          axis,
          top + (rungs.size() - 1) * RUNG,
          "stroke",
          Palette.INK_2,
          "stroke-width",
          1.2);
    }
    svg.end();
  }

  private void heading(Ladder ladder, double x, double y) {
    double room = width - 2 * PAD;
    svg.text(
        Face.TITLE,
        14.5,
        x + PAD,
        y + 22,
        typefaces.fit(Face.TITLE, 14.5, PlainText.clean(ladder.graph().title()), room),
        "fill",
        Palette.INK);
    String word = text.pattern(ladder);
    double wordWidth = typefaces.width(Face.STRONG, SMALL, word);
    line(Face.STRONG, x + width - PAD, y + 39, word, Palette.INK, "end");
    String place = ladder.graph().place();
    if (!place.isBlank()) {
      line(
          Face.TEXT,
          x + PAD,
          y + 39,
          fit(Face.TEXT, PlainText.clean(place), room - wordWidth - 10),
          Palette.INK_2);
    }
  }

  private void names(Ladder ladder, double x, double top, double left) {
    for (int r = 0; r < rungs.size(); r++) {
      Scale scale = rungs.get(r);
      double y = top + r * RUNG;
      Integer actors = ladder.actors().get(scale);
      boolean cut = ladder.notReached().contains(scale);
      String colour = cut ? Palette.GAP : actors == null ? Palette.INK_2 : Palette.INK;
      line(
          Face.TEXT,
          x + PAD + NAMES - 4,
          y + 4,
          fit(Face.TEXT, text.scale(scale), NAMES - 4),
          colour,
          "end");
      line(
          Face.STRONG,
          x + PAD + NAMES + COUNT / 2,
          y + 4,
          actors == null ? "–" : actors.toString(),
          colour,
          "middle");
      svg.line(
          left,
          y,
          x + width - PAD,
          y,
          "stroke",
          cut ? Palette.GAP : Palette.RULE,
          "stroke-dasharray",
          actors == null ? "2 4" : "");
      if (cut) {
        String note = text.messages().text("ladders.notreached");
        line(Face.STRONG, x + width - PAD - 6, y - 4, note, Palette.GAP, "end");
      }
    }
  }

  /**
   * A case whose relations are not recorded says so; an empty ladder would look like one without.
   */
  private void notKnown(double left, double top, double room) {
    double height = (rungs.size() - 1) * RUNG;
    svg.rect(
        left,
        top,
        room,
        height,
        "fill",
        "none",
        "stroke",
        Palette.CARD_BORDER,
        "stroke-dasharray",
        "3 3");
    String note = text.messages().text("ladders.notknown");
    line(
        Face.TEXT,
        left + room / 2,
        top + height / 2 + 4,
        fit(Face.TEXT, note, room - 8),
        Palette.INK_2,
        "middle");
  }

  private void boundary(Crossings boundary, double top, double left, double axis, double right) {
    double from = top + rungs.indexOf(boundary.upper()) * RUNG;
    double to = top + rungs.indexOf(boundary.lower()) * RUNG;
    svg.group("class", "boundary");
    svg.content(
        "title",
        text.messages()
            .text(
                "score.crossing",
                text.scale(boundary.upper()),
                text.scale(boundary.lower()),
                Crossings.total(boundary.down()),
                Crossings.total(boundary.up())));
    if (Pattern.count(boundary) == 0) {
      svg.rect(left, from + 1, right - left, to - from - 2, "fill", Palette.GAP_FILL);
      line(
          Face.STRONG,
          right - 6,
          (from + to) / 2 + 4,
          text.messages().text("score.gap"),
          Palette.GAP,
          "end");
    } else {
      double y = (from + to) / 2 - BAR / 2;
      double unit = (axis - left - NUMBER) / most;
      bar(boundary.down(), axis, y, unit, -1);
      bar(boundary.up(), axis, y, unit, 1);
    }
    svg.end();
  }

  /**
   * @param way -1 to the left, 1 to the right
   */
  private void bar(Map<FlowFamily, Integer> counts, double axis, double y, double unit, int way) {
    double at = 1;
    for (FlowFamily family : FlowFamily.values()) {
      double length = counts.getOrDefault(family, 0) * unit;
      if (length > 0) {
        double x = way < 0 ? axis - at - length : axis + at;
        svg.rect(
            x,
            y,
            length,
            BAR,
            "data-family",
            family,
            "fill",
            hatching.fill(family),
            "stroke",
            Palette.SURFACE,
            "stroke-width",
            .8);
        at += length;
      }
    }
    int total = Crossings.total(counts);
    if (total > 0) {
      line(
          Face.TEXT,
          axis + way * (at + 4),
          y + BAR / 2 + 4,
          Integer.toString(total),
          Palette.INK_2,
          way < 0 ? "end" : "start");
    }
  }

  private String fit(Face face, String words, double room) {
    return typefaces.fit(face, SMALL, words, room);
  }

  private void line(Face face, double x, double y, String words, String colour) {
    line(face, x, y, words, colour, "start");
  }

  private void line(Face face, double x, double y, String words, String colour, String anchor) {
    svg.text(
        face,
        SMALL,
        x,
        y,
        words,
        "fill",
        colour,
        "text-anchor",
        anchor.equals("start") ? "" : anchor);
  }
}
