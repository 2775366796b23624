package org.papilio.picture.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes SVG elements, escapes what is given to it, and remembers the characters of each typeface.
 * Numbers have two decimals at most, so that equal drawings have equal bytes on every machine; an
 * attribute whose value is the empty text is left out. Not safe for several threads.
 */
public final class Svg {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);

  /** Opens a group; attributes as name, value, name, value. */
  public Svg group(Object... attributes) {
    return begin("g", attributes);
  }

  public Svg begin(String name, Object... attributes) {
    tag(name, attributes);
    out.append(">\n");
    open.push(name);
    return this;
  }

  public Svg end() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element without content. */
  public Svg element(String name, Object... attributes) {
    tag(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element that holds text alone. */
  public Svg content(String name, String text, Object... attributes) {
    tag(name, attributes);
    out.append('>').append(escape(text)).append("</").append(name).append(">\n");
    return this;
  }

  public Svg rect(double x, double y, double width, double height, Object... attributes) {
    return element("rect", with(attributes, "x", x, "y", y, "width", width, "height", height));
  }

  public Svg path(String d, Object... attributes) {
    return element("path", with(attributes, "d", d));
  }

  public Svg line(double x1, double y1, double x2, double y2, Object... attributes) {
    return element("line", with(attributes, "x1", x1, "y1", y1, "x2", x2, "y2", y2));
  }

  /**
   * One line of text. Its direction is isolated, so that right-to-left labels stay in their place.
   *
   * @param y base line
   */
  public Svg text(Face face, double size, double x, double y, String text, Object... attributes) {
    Set<Integer> codes = used.computeIfAbsent(face, f -> new TreeSet<>());
    text.codePoints().forEach(codes::add);
    return content(
        "text",
        text,
        with(
            attributes,
            "x",
            x,
            "y",
            y,
            "font-family",
            face.stack(),
            "font-size",
            size,
            "font-weight",
            face.weight()));
  }

  /** The characters written so far in each typeface, for {@link Typefaces#embedded}. */
  public Map<Face, Set<Integer>> used() {
    return used;
  }

  /**
   * What was written.
   *
   * @throws IllegalStateException if an element is still open
   */
  public String done() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("element " + open.peek() + " is still open");
    }
    return out.toString();
  }

  private static Object[] with(Object[] given, Object... first) {
    Object[] all = new Object[first.length + given.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(given, 0, all, first.length, given.length);
    return all;
  }

  private void tag(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String text =
          value instanceof Number number ? number(number.doubleValue()) : value.toString();
      if (!text.isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"").append(escape(text)).append('"');
      }
    }
  }

  /** A number with two decimals at most, without trailing zeros. */
  public static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long abs = Math.abs(hundredths);
    String whole = sign + abs / 100;
    long rest = abs % 100;
    if (rest == 0) {
      return abs == 0 ? "0" : whole;
    }
    return whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
  }

  /** Text for XML: markup escaped, characters that XML forbids replaced. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            code -> {
              switch (code) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(code) ? code : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean allowed(int code) {
    return code == 0x9
        || code == 0xA
        || code == 0xD
        || code >= 0x20 && code <= 0xD7FF
        || code >= 0xE000 && code <= 0xFFFD
        || code >= 0x10000;
  }
}
