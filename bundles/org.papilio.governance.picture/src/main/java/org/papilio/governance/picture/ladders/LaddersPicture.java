package org.papilio.governance.picture.ladders;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.Hatching;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.sheet.Sheet;
import org.papilio.governance.picture.sheet.SheetOptions;
import org.papilio.picture.api.Typefaces;

/** Puts the ladders of several cases on one sheet, aligned by scale and drawn to one measure. */
final class LaddersPicture {

  private static final String NAME = "case-ladders";
  private static final double GUTTER = 12;

  /** Below this width a card could not hold the names of scales beside its bars. */
  private static final double LEAST_CARD = 268;

  private final List<CaseOrder.Placed> placed;
  private final List<Ladder> ladders;
  private final SheetOptions options;
  private final String sortedBy;
  private final String revision;
  private final Typefaces typefaces;
  private final LaddersText text;
  private final Sheet sheet;
  private final Hatching hatching;

  /**
   * @param sortedBy name of the indicator that the ladders are sorted by; empty for none
   */
  LaddersPicture(
      List<CaseOrder.Placed> placed,
      SheetOptions options,
      String sortedBy,
      String revision,
      Typefaces typefaces,
      LaddersText text) {
    this.placed = placed;
    this.ladders = placed.stream().map(CaseOrder.Placed::ladder).toList();
    this.options = options;
    this.sortedBy = sortedBy;
    this.revision = revision;
    this.typefaces = typefaces;
    this.text = text;
    this.sheet = new Sheet(typefaces, text.messages(), options.width());
    this.hatching = new Hatching(sheet.svg(), NAME + "-");
  }

  Sheet.Drawn draw() {
    sheet.svg().begin("defs");
    hatching.define();
    sheet.svg().end();
    String title = text.messages().text("ladders.title");
    double top =
        options.framed()
            ? sheet.header(
                title,
                subtitle(),
                families().stream()
                    .map(f -> new Sheet.Sign(hatching.fill(f), text.family(f)))
                    .toList())
            : 0;
    double bottom = cards(top + GUTTER);
    double height = options.framed() ? sheet.footer(bottom, notes()) : bottom;
    return sheet.document(NAME, title, text.description(placed, sortedBy), height, options.fonts());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(text.messages().text("ladders.key"));
    notes.addAll(text.rules(ladders));
    notes.add(sheet.sources(LaddersText.sources(ladders)));
    if (!revision.isEmpty()) {
      notes.add(
          text.messages()
              .text("ladders.revision", revision.substring(0, Math.min(12, revision.length()))));
    }
    return notes;
  }

  /** The five scales that every picture shows, and those that any of the cases has besides. */
  private List<Scale> rungs() {
    Set<Scale> scales = new TreeSet<>(Scale.core());
    ladders.forEach(ladder -> scales.addAll(ladder.actors().keySet()));
    return List.copyOf(scales).reversed();
  }

  private double cards(double top) {
    int columns =
        Math.max(1, (int) ((sheet.width() - 2 * Sheet.SIDE + GUTTER) / (LEAST_CARD + GUTTER)));
    double card = (sheet.width() - 2 * Sheet.SIDE - (columns - 1) * GUTTER) / columns;
    LadderMarks marks =
        new LadderMarks(
            sheet.svg(),
            typefaces,
            text,
            hatching,
            rungs(),
            card,
            ladders.stream().mapToInt(Ladder::most).max().orElse(0),
            !sortedBy.isEmpty());
    for (int i = 0; i < placed.size(); i++) {
      double x = Sheet.SIDE + i % columns * (card + GUTTER);
      double y = top + (double) (i / columns) * (marks.height() + GUTTER);
      marks.draw(placed.get(i), text.ladder(placed.get(i), sortedBy), sortedBy, x, y);
    }
    int rows = (placed.size() + columns - 1) / columns;
    return top + rows * (marks.height() + GUTTER);
  }

  private String subtitle() {
    List<String> parts = new ArrayList<>();
    parts.add(text.messages().text("ladders.subtitle", ladders.size()));
    options
        .year()
        .ifPresent(
            year -> parts.add(text.messages().text("score.filter.year", Integer.toString(year))));
    if (!sortedBy.isEmpty()) {
      parts.add(text.messages().text("ladders.sorted", sortedBy));
    }
    ladders.stream()
        .map(ladder -> ladder.graph().note())
        .filter(note -> !note.isBlank())
        .map(PlainText::clean)
        .distinct()
        .forEach(parts::add);
    return String.join(" · ", parts);
  }

  /** The families that cross a boundary of any case. */
  private List<FlowFamily> families() {
    Set<FlowFamily> found = EnumSet.noneOf(FlowFamily.class);
    for (Ladder ladder : ladders) {
      ladder
          .boundaries()
          .forEach(
              b -> {
                found.addAll(b.down().keySet());
                found.addAll(b.up().keySet());
              });
    }
    return List.copyOf(found);
  }
}
