package org.papilio.screening.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** Lays the boxes of a flow out and draws them as SVG. */
final class PrismaPicture {

  static final double WIDTH = 760;

  private static final double MARGIN = 24;
  private static final double BAND = 32;
  private static final double MAIN_X = MARGIN + BAND + 16;
  private static final double BOX = 312;
  private static final double ASIDE_X = WIDTH - MARGIN - BOX;
  private static final double PADDING = 12;
  private static final double LINE = 19;
  private static final double TEXT = 13;
  private static final double GAP = 36;
  private static final String[] BANDS = {"#dbe7f0", "#e4ead9", "#f3e3c7"};
  private static final String INK = "#1f2933";
  private static final String EDGE = "#52606d";

  /**
   * A box as the page needs it.
   *
   * @param lines what stands in it
   */
  record Box(double x, double y, double width, double height, List<String> lines) {}

  private final Typefaces typefaces;
  private final Messages messages;
  private final StringBuilder out = new StringBuilder();
  private final Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);
  private final List<Box> boxes = new ArrayList<>();
  private double height;

  PrismaPicture(Typefaces typefaces, Messages messages) {
    this.typefaces = typefaces;
    this.messages = messages;
  }

  List<Box> boxes() {
    return boxes;
  }

  double height() {
    return height;
  }

  /** The whole drawing. */
  String draw(String title, FlowBoxes flow, String description) {
    text(Face.TITLE, 22, MARGIN, MARGIN + 20, typefaces.fit(Face.TITLE, 22, title, WIDTH - 48));
    double y = MARGIN + 48;
    Map<Integer, double[]> bands = new LinkedHashMap<>();
    double before = -1;
    for (FlowBoxes.Row row : flow.rows()) {
      List<String> main = fitted(row.main());
      List<String> aside = fitted(row.aside());
      double mainHeight = boxHeight(main);
      double rowHeight = Math.max(mainHeight, aside.isEmpty() ? 0 : boxHeight(aside));
      if (before >= 0) {
        arrow(MAIN_X + BOX / 2, before, MAIN_X + BOX / 2, y);
      }
      box(MAIN_X, y, mainHeight, main);
      if (!aside.isEmpty()) {
        double middle = y + Math.min(mainHeight, boxHeight(aside)) / 2;
        arrow(MAIN_X + BOX, middle, ASIDE_X, middle);
        box(ASIDE_X, y, boxHeight(aside), aside);
      }
      double top = y;
      double bottom = y + rowHeight;
      bands.merge(
          row.band(), new double[] {top, bottom}, (old, more) -> new double[] {old[0], bottom});
      before = y + mainHeight;
      y += rowHeight + GAP;
    }
    String[] names = {"identification", "screening", "included"};
    bands.forEach((band, span) -> band(names[band], BANDS[band], span[0], span[1]));
    String form = messages.text("form");
    text(Face.TEXT, 12, MARGIN, y, form);
    height = y + MARGIN;
    return document(title, description);
  }

  private String document(String title, String description) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + number(WIDTH)
        + "\" height=\""
        + number(height)
        + "\" viewBox=\"0 0 "
        + number(WIDTH)
        + " "
        + number(height)
        + "\" role=\"img\">\n<title>"
        + escape(title)
        + "</title>\n<desc>"
        + escape(description)
        + "</desc>\n<style>"
        + typefaces.embedded(used)
        + "</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + out
        + "</svg>\n";
  }

  private static double boxHeight(List<String> lines) {
    return 2 * PADDING + lines.size() * LINE - (LINE - TEXT);
  }

  private List<String> fitted(List<String> lines) {
    List<String> all = new ArrayList<>();
    for (String line : lines) {
      double indent = line.length() - line.stripLeading().length();
      all.addAll(broken(line.strip(), all.isEmpty(), (int) indent));
    }
    return all;
  }

  /** Breaks a line between words where it is too long for its box. */
  private List<String> broken(String line, boolean heading, int indent) {
    Face face = heading ? Face.STRONG : Face.TEXT;
    double room = BOX - 2 * PADDING - indent * 8;
    List<String> parts = new ArrayList<>();
    String part = "";
    for (String word : line.split(" ")) {
      String longer = part.isEmpty() ? word : part + " " + word;
      if (!part.isEmpty() && typefaces.width(face, TEXT, longer) > room) {
        parts.add(" ".repeat(indent) + part);
        part = word;
      } else {
        part = longer;
      }
    }
    parts.add(" ".repeat(indent) + typefaces.fit(face, TEXT, part, room));
    return parts;
  }

  private void box(double x, double y, double boxHeight, List<String> lines) {
    boxes.add(new Box(x, y, BOX, boxHeight, lines.stream().map(String::strip).toList()));
    out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" width=\"").append(number(BOX)).append("\" height=\"").append(number(boxHeight));
    out.append("\" rx=\"4\" fill=\"#ffffff\" stroke=\"").append(EDGE).append("\"/>\n");
    double line = y + PADDING + TEXT - 2;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      int indent = text.length() - text.stripLeading().length();
      text(i == 0 ? Face.STRONG : Face.TEXT, TEXT, x + PADDING + indent * 8, line, text.strip());
      line += LINE;
    }
  }

  private void band(String name, String colour, double top, double bottom) {
    out.append("<rect x=\"").append(number(MARGIN)).append("\" y=\"").append(number(top));
    out.append("\" width=\"").append(number(BAND)).append("\" height=\"");
    out.append(number(bottom - top)).append("\" rx=\"4\" fill=\"").append(colour).append("\"/>\n");
    String text = typefaces.fit(Face.STRONG, TEXT, messages.text("band." + name), bottom - top - 4);
    double x = MARGIN + BAND / 2 + 4;
    double y = (top + bottom) / 2;
    double begin = -typefaces.width(Face.STRONG, TEXT, text) / 2;
    out.append("<g transform=\"translate(").append(number(x)).append(' ').append(number(y));
    out.append(") rotate(-90)\">\n");
    text(Face.STRONG, TEXT, begin, 0, text);
    out.append("</g>\n");
  }

  private void arrow(double x1, double y1, double x2, double y2) {
    boolean down = x1 == x2;
    double endX = down ? x2 : x2 - 1;
    double endY = down ? y2 - 1 : y2;
    out.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1)).append(" L");
    out.append(number(endX)).append(' ').append(number(endY)).append("\" stroke=\"").append(EDGE);
    out.append("\" fill=\"none\"/>\n<path d=\"M").append(number(endX)).append(' ');
    out.append(number(endY)).append(down ? " l-5 -8 h10 z" : " l-8 -5 v10 z");
    out.append("\" fill=\"").append(EDGE).append("\"/>\n");
  }

  private void text(Face face, double size, double x, double y, String text) {
    use(face, text);
    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" font-family=\"").append(escape(face.stack())).append("\" font-weight=\"");
    out.append(face.weight()).append("\" font-size=\"").append(number(size)).append("\" fill=\"");
    out.append(INK).append("\">").append(escape(text)).append("</text>\n");
  }

  private void use(Face face, String text) {
    Set<Integer> codes = used.computeIfAbsent(face, any -> new TreeSet<>());
    text.codePoints().forEach(codes::add);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .filter(code -> code >= 0x20 && code != 0xFFFE && code != 0xFFFF)
        .forEach(
            code -> {
              switch (code) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(code);
              }
            });
    return escaped.toString();
  }
}
