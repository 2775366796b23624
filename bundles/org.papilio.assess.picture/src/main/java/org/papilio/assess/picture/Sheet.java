package org.papilio.assess.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Svg;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;

/** Paper of one width on which a figure is drawn from top to bottom. */
final class Sheet {

  static final double WIDTH = 760;
  static final double MARGIN = 24;

  /** Size of labels; nothing on a sheet is set smaller than 11 px. */
  static final double LABEL = 12;

  static final double SMALL = 11;

  private static final double TITLE = 19;

  final Svg svg = new Svg();
  final Messages messages;
  final Locale locale;
  private final Typefaces typefaces;
  private double bottom = MARGIN;

  Sheet(Typefaces typefaces, Messages messages, Locale locale) {
    this.typefaces = typefaces;
    this.messages = messages;
    this.locale = locale;
  }

  /** Where the next thing may begin. */
  double bottom() {
    return bottom;
  }

  void used(double to) {
    bottom = Math.max(bottom, to);
  }

  double width(Face face, double size, String text) {
    return typefaces.width(face, size, text);
  }

  void title(String title) {
    for (String line : lines(Face.TITLE, TITLE, title, WIDTH - 2 * MARGIN)) {
      svg.text(Face.TITLE, TITLE, MARGIN, bottom + TITLE - 3, line, "fill", Paper.INK);
      bottom += TITLE + 5;
    }
    bottom += 12;
  }

  void caption(String caption) {
    bottom += 6;
    for (String line : lines(Face.TEXT, LABEL, caption, WIDTH - 2 * MARGIN)) {
      bottom += 17;
      svg.text(Face.TEXT, LABEL, MARGIN, bottom, line, "fill", Paper.INK_2);
    }
  }

  /** Text that begins at x. */
  void begin(double x, double y, double size, String text, String colour) {
    svg.text(Face.TEXT, size, x, y, text, "fill", colour);
  }

  /** Text that ends at x. */
  void end(double x, double y, double size, String text, String colour) {
    begin(x - width(Face.TEXT, size, text), y, size, text, colour);
  }

  /** Text around x. */
  void middle(double x, double y, double size, String text, String colour) {
    begin(x - width(Face.TEXT, size, text) / 2, y, size, text, colour);
  }

  /** The name of an axis, in the middle of the room below it. */
  void axisName(double left, double room, double y, String text) {
    String fitted = fit(Face.MEDIUM, LABEL, text, room);
    double x = left + (room - width(Face.MEDIUM, LABEL, fitted)) / 2;
    svg.text(Face.MEDIUM, LABEL, x, y, fitted, "fill", Paper.INK);
  }

  /** Text that is read upwards, around y. */
  void upwards(double x, double y, double room, String text) {
    String fitted = fit(Face.MEDIUM, LABEL, text, room);
    svg.group("transform", "translate(" + Svg.number(x) + " " + Svg.number(y) + ") rotate(-90)");
    svg.text(
        Face.MEDIUM, LABEL, -width(Face.MEDIUM, LABEL, fitted) / 2, 0, fitted, "fill", Paper.INK);
    svg.end();
  }

  String fit(Face face, double size, String text, double room) {
    return typefaces.fit(face, size, text, room);
  }

  /** Breaks a text between words; a word longer than the room ends in an ellipsis. */
  List<String> lines(Face face, double size, String text, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(face, size, longer) > room) {
        lines.add(line);
        line = fit(face, size, word, room);
      } else {
        line = width(face, size, longer) > room ? fit(face, size, longer, room) : longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** A number in a cell or beside a bar: two decimals at most, one from 10 on. */
  String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return String.format(locale, "%.0f", value == 0 ? 0.0 : value);
    }
    return String.format(locale, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
  }

  /** The whole document. */
  String document(String title, String description, boolean embedded) {
    double height = Math.ceil(bottom + MARGIN);
    String size = Svg.number(WIDTH) + "\" height=\"" + Svg.number(height);
    String fonts = embedded ? typefaces.embedded(svg.used()) : "";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + size
        + "\" viewBox=\"0 0 "
        + Svg.number(WIDTH)
        + " "
        + Svg.number(height)
        + "\" role=\"img\">\n<title>"
        + Svg.escape(title)
        + "</title>\n<desc>"
        + Svg.escape(description)
        + "</desc>\n"
        + (fonts.isEmpty() ? "" : "<style>" + fonts + "</style>\n")
        + "<rect width=\""
        + size
        + "\" fill=\""
        + Paper.SURFACE
        + "\"/>\n"
        + svg.done()
        + "</svg>\n";
  }
}
