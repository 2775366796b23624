package org.papilio.governance.picture.sheet;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.picture.Palette;
import org.papilio.governance.picture.PlainText;
import org.papilio.governance.picture.SvgDocument;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** A sheet of paper for a picture of several cases: a title and a legend above, notes below. */
public final class Sheet {

  /** From the edges of the sheet to what stands on it, in px. */
  public static final double SIDE = 16;

  private static final double LINE = 16;
  private static final int SOURCE_LINES = 3;

  private final Svg svg = new Svg();
  private final Typefaces typefaces;
  private final Messages messages;
  private final double width;

  /**
   * @param width px
   */
  public Sheet(Typefaces typefaces, Messages messages, double width) {
    this.typefaces = typefaces;
    this.messages = messages;
    this.width = width;
  }

  /**
   * An entry of the legend.
   *
   * @param fill of a small square
   */
  public record Sign(String fill, String label) {}

  /** The finished drawing. */
  public record Drawn(String svg, double width, double height) {}

  public Svg svg() {
    return svg;
  }

  public double width() {
    return width;
  }

  /** Title, subtitle and legend. Returns where the picture begins. */
  public double header(String title, String subtitle, List<Sign> legend) {
    List<String> lines = wrap(subtitle);
    double below = 36 + lines.size() * LINE + 6;
    List<double[]> places = places(legend, below);
    double height = (places.isEmpty() ? below : places.getLast()[1] + 18) + 10;
    svg.group("class", "frame-header");
    svg.rect(0, 0, width, height, "fill", Palette.SURFACE);
    svg.text(Face.TITLE, 20, SIDE, 31, title, "fill", Palette.INK);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(Face.TEXT, 12, SIDE, 50 + i * LINE, lines.get(i), "fill", Palette.INK_2);
    }
    for (int i = 0; i < legend.size(); i++) {
      double x = places.get(i)[0];
      double y = places.get(i)[1];
      svg.rect(
          x + .5, y + .5, 15, 13, "rx", 2, "fill", legend.get(i).fill(), "stroke", Palette.RULE);
      svg.text(Face.MEDIUM, 12, x + 22, y + 11.5, legend.get(i).label(), "fill", Palette.INK);
    }
    svg.line(0, height - .5, width, height - .5, "stroke", Palette.RULE);
    svg.end();
    return height;
  }

  private List<double[]> places(List<Sign> legend, double top) {
    List<double[]> places = new ArrayList<>();
    double x = SIDE;
    double y = top;
    for (Sign sign : legend) {
      double room = 22 + typefaces.width(Face.MEDIUM, 12, sign.label()) + 18;
      if (x > SIDE && x + room > width - SIDE) {
        x = SIDE;
        y += 20;
      }
      places.add(new double[] {x, y});
      x += room;
    }
    return places;
  }

  /** Notes below the picture, each broken into lines. Returns where the sheet ends. */
  public double footer(double top, List<String> notes) {
    List<String> lines = notes.stream().flatMap(note -> wrap(note).stream()).toList();
    double height = 12 + lines.size() * LINE + 8;
    svg.group("class", "frame-footer");
    svg.rect(0, top, width, height, "fill", Palette.SURFACE);
    svg.line(0, top + .5, width, top + .5, "stroke", Palette.RULE);
    for (int i = 0; i < lines.size(); i++) {
      svg.text(Face.TEXT, 12, SIDE, top + 22 + i * LINE, lines.get(i), "fill", Palette.INK_2);
    }
    svg.end();
    return top + height;
  }

  /** A sentence that names the sources in three lines at most, and says how many more there are. */
  public String sources(List<String> cited) {
    if (cited.isEmpty()) {
      return messages.text("score.sources.none");
    }
    List<String> clean = cited.stream().map(PlainText::clean).toList();
    for (int shown = clean.size(); shown > 0; shown--) {
      String all =
          messages.text("score.sources")
              + " "
              + String.join("; ", clean.subList(0, shown))
              + (shown < clean.size()
                  ? "; " + messages.text("score.sources.more", clean.size() - shown)
                  : "");
      if (wrap(all).size() <= SOURCE_LINES) {
        return all;
      }
    }
    return messages.text("sheet.sources.count", clean.size());
  }

  /** A sentence broken into lines of the sheet's width. */
  private List<String> wrap(String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && typefaces.width(Face.TEXT, 12, longer) > width - 2 * SIDE) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(typefaces.fit(Face.TEXT, 12, line.toString(), width - 2 * SIDE));
    return lines;
  }

  /**
   * The document with all that was drawn.
   *
   * @param name class of the document, and first part of its ids
   * @param fonts whether the letters used are embedded
   */
  public Drawn document(
      String name, String title, String description, double height, boolean fonts) {
    Svg paper = new Svg();
    paper.element("rect", "width", "100%", "height", "100%", "fill", Palette.PAPER);
    String drawn = paper.done() + svg.done();
    String rules = fonts ? typefaces.embedded(svg.used()) : "";
    String document =
        new SvgDocument(name + "-", name, width, height).of(title, description, rules, drawn);
    return new Drawn(document, width, height);
  }
}
