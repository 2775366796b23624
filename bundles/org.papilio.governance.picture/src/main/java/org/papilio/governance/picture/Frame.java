package org.papilio.governance.picture;

import java.util.ArrayList;
import java.util.List;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** What stands around every picture: title and legend above it, key and sources below it. */
public final class Frame {

  /** Px from the edge of the paper to title, legend, key and sources. */
  public static final double SIDE = 18;

  private static final double CHIP = 26;
  private static final double KEY_ROW = 24;
  private static final double LINE = 15;
  private static final int SOURCE_LINES = 3;
  private static final int SHORT_HASH = 12;

  /** Px kept free at the end of a line of sources for "and 12 more". */
  private static final double MORE = 90;

  private final Svg svg;
  private final Typefaces typefaces;
  private final double width;

  /**
   * @param width of the paper in px
   */
  public Frame(Svg svg, Typefaces typefaces, double width) {
    this.svg = svg;
    this.typefaces = typefaces;
    this.width = width;
  }

  /**
   * One chip of the legend: a sign and its name.
   *
   * @param data attributes of its group as name, value, name, value
   * @param sign draws at a point 11 px from the left edge of the chip, in the middle of its height
   */
  public record Chip(String label, List<Object> data, Sign sign) {
    public Chip {
      data = List.copyOf(data);
    }
  }

  /** Draws the sign of a chip, up to 30 px wide. */
  @FunctionalInterface
  public interface Sign {
    void draw(double x, double y);
  }

  /** Title, subtitle and the chips of the legend. Returns where the picture begins. */
  public double header(String title, String subtitle, List<Chip> legend) {
    double chips = legend.stream().mapToDouble(this::chipWidth).sum();
    double left =
        Math.max(typefaces.width(Face.TITLE, 20, title), typefaces.width(Face.TEXT, 12, subtitle));
    boolean oneRow = SIDE + left + 30 + chips + SIDE <= width;
    List<List<Chip>> rows = oneRow ? List.of(legend) : wrap(legend);
    double height = oneRow ? 66 : 62 + rows.size() * (CHIP + 6);
    svg.group("class", "frame-header");
    svg.rect(0, 0, width, height, "class", "frame", "fill", Palette.SURFACE);
    line(Face.TITLE, 20, 31, title, "title", Palette.INK);
    line(Face.TEXT, 12, 50, subtitle, "subtitle", Palette.INK_2);
    double y = oneRow ? 20 : 62;
    for (List<Chip> row : rows) {
      double x = oneRow ? width - SIDE - chips + 6 : SIDE;
      for (Chip chip : row) {
        draw(chip, x, y);
        x += chipWidth(chip);
      }
      y += CHIP + 6;
    }
    svg.line(0, height - .5, width, height - .5, "stroke", Palette.RULE, "stroke-width", 1);
    svg.end();
    return height;
  }

  private void line(Face face, double size, double y, String text, String style, String colour) {
    String fitted = typefaces.fit(face, size, text, width - 2 * SIDE);
    svg.text(face, size, SIDE, y, fitted, "class", style, "fill", colour);
  }

  private List<List<Chip>> wrap(List<Chip> legend) {
    List<List<Chip>> rows = new ArrayList<>();
    double x = width;
    for (Chip chip : legend) {
      if (x + chipWidth(chip) > width - SIDE) {
        rows.add(new ArrayList<>());
        x = SIDE;
      }
      rows.getLast().add(chip);
      x += chipWidth(chip);
    }
    return rows;
  }

  private double chipWidth(Chip chip) {
    return 30 + 12 + 20 + typefaces.width(Face.MEDIUM, 12, chip.label()) + 6;
  }

  private void draw(Chip chip, double x, double y) {
    svg.group(chip.data().toArray());
    svg.rect(x, y, chipWidth(chip) - 6, CHIP, "rx", 13, "fill", Palette.PAPER);
    chip.sign().draw(x + 11, y + CHIP / 2);
    svg.text(Face.MEDIUM, 12, x + 49, y + CHIP / 2 + 4, chip.label(), "fill", Palette.INK);
    svg.end();
  }

  /**
   * The key of marks, then lines of text such as {@link #cited}. Returns where the drawing ends.
   *
   * @param y where the picture ends
   * @param entries of the key; what occurs in the picture
   */
  public double footer(double y, List<KeyEntry> entries, List<String> lines) {
    CardMarks cards = new CardMarks(svg);
    double room = width - 2 * SIDE;
    List<KeyEntry> key = entries.stream().map(entry -> entry.within(typefaces, room)).toList();
    svg.group("class", "frame-footer");
    int rows = 1;
    double x = SIDE;
    for (KeyEntry entry : key) {
      if (x > SIDE && x + entry.width(typefaces) > width - SIDE) {
        rows++;
        x = SIDE;
      }
      x += entry.width(typefaces);
    }
    double height = 12 + rows * KEY_ROW + 8 + lines.size() * LINE + 10;
    svg.rect(0, y, width, height, "class", "frame", "fill", Palette.SURFACE);
    svg.line(0, y + .5, width, y + .5, "stroke", Palette.RULE, "stroke-width", 1);
    x = SIDE;
    double at = y + 12;
    for (KeyEntry entry : key) {
      if (x > SIDE && x + entry.width(typefaces) > width - SIDE) {
        at += KEY_ROW;
        x = SIDE;
      }
      entry.draw(svg, cards, x, at);
      x += entry.width(typefaces);
    }
    at += KEY_ROW + 16;
    for (String line : lines) {
      String fitted = typefaces.fit(Face.TEXT, 12, line, room);
      svg.text(Face.TEXT, 12, SIDE, at, fitted, "class", "sources", "fill", Palette.INK_2);
      at += LINE;
    }
    svg.end();
    return y + height;
  }

  /**
   * Items after a word, parted by semicolons, in at most three lines; what has no room is counted.
   *
   * @param before what stands before the first item: "Sources:"
   */
  public List<String> cited(String before, List<String> items, Messages messages) {
    double room = width - 2 * SIDE - MORE;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(before);
    int shown = 0;
    for (String item : items) {
      String next = line + (shown == 0 ? " " : "; ") + PlainText.clean(item);
      if (typefaces.width(Face.TEXT, 12, next) > room) {
        if (lines.size() == SOURCE_LINES - 1 || typefaces.width(Face.TEXT, 12, item) > room) {
          break;
        }
        lines.add(line + ";");
        line.setLength(0);
        line.append(PlainText.clean(item));
      } else {
        line.setLength(0);
        line.append(next);
      }
      shown++;
    }
    if (shown < items.size()) {
      line.append("; ").append(messages.text("score.sources.more", items.size() - shown));
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * The last lines below every picture of one case: what is cited, and which revision was drawn.
   *
   * @param none key of what is said when nothing is cited
   * @param hash of the revision; empty when there is none
   */
  public List<String> closing(
      List<String> cited, String none, String caseId, String hash, Messages messages) {
    List<String> lines =
        new ArrayList<>(
            cited(messages.text(cited.isEmpty() ? none : "score.sources"), cited, messages));
    if (!hash.isEmpty()) {
      String brief = hash.substring(0, Math.min(SHORT_HASH, hash.length()));
      lines.add(messages.text("score.revision", caseId, brief));
    }
    return lines;
  }
}
