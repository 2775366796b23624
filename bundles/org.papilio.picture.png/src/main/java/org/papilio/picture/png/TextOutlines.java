package org.papilio.picture.png;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.xml.XmlInput;

/**
 * Replaces the text of a drawing by outlines. Text that names none of our typefaces is left as it
 * is. Embedded font data and descriptions are dropped, because painting needs neither.
 */
final class TextOutlines {

  private static final Set<String> DROPPED = Set.of("style", "title", "desc", "metadata");
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Typefaces typefaces;
  private final Map<Face, List<Font>> fonts = new EnumMap<>(Face.class);

  TextOutlines(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  String outlined(String svg) {
    StringWriter out = new StringWriter(svg.length());
    try {
      XMLStreamReader in = XmlInput.factory().createXMLStreamReader(new StringReader(svg));
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      while (in.hasNext()) {
        copy(in, writer);
      }
      writer.flush();
    } catch (XMLStreamException e) {
      throw Problem.badInput("the drawing is no well-formed SVG: " + e.getMessage()).exception(e);
    }
    return out.toString();
  }

  private void copy(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
    switch (in.next()) {
      case XMLStreamConstants.START_ELEMENT -> start(in, out);
      case XMLStreamConstants.END_ELEMENT -> out.writeEndElement();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          out.writeCharacters(in.getText());
      default -> {
        // Comments, instructions and a document type are of no use to the painter.
      }
    }
  }

  private void start(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
    String name = in.getLocalName();
    if (DROPPED.contains(name)) {
      skip(in);
      return;
    }
    if (name.equals("text") && face(in) != null) {
      outline(in, out);
      return;
    }
    out.writeStartElement(name);
    if (name.equals("svg")) {
      out.writeDefaultNamespace("http://www.w3.org/2000/svg");
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeNamespace(i) == null || in.getAttributeNamespace(i).isEmpty()) {
        out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
      }
    }
  }

  private static void skip(XMLStreamReader in) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private static @Nullable Face face(XMLStreamReader in) {
    String family = in.getAttributeValue(null, "font-family");
    if (family == null) {
      return null;
    }
    int weight = (int) number(in.getAttributeValue(null, "font-weight"), 400);
    Face best = null;
    for (Face face : Face.values()) {
      boolean nearer =
          best == null || Math.abs(face.weight() - weight) < Math.abs(best.weight() - weight);
      if (family.toLowerCase(Locale.ROOT).startsWith(face.family().toLowerCase(Locale.ROOT))
          && nearer) {
        best = face;
      }
    }
    return best;
  }

  private static double number(@Nullable String text, double otherwise) {
    try {
      return text == null ? otherwise : Double.parseDouble(text.replace("px", ""));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private void outline(XMLStreamReader in, XMLStreamWriter out) throws XMLStreamException {
    Face face = face(in);
    double size = number(in.getAttributeValue(null, "font-size"), 12);
    double x = number(in.getAttributeValue(null, "x"), 0);
    double y = number(in.getAttributeValue(null, "y"), 0);
    String anchor = in.getAttributeValue(null, "text-anchor");
    String fill = in.getAttributeValue(null, "fill");
    String stroke = in.getAttributeValue(null, "stroke");
    String strokeWidth = in.getAttributeValue(null, "stroke-width");
    String transform = in.getAttributeValue(null, "transform");
    String text = in.getElementText();
    double width = typefaces.width(face, size, text);
    double start = "middle".equals(anchor) ? x - width / 2 : "end".equals(anchor) ? x - width : x;
    String d = data(shape(face, size, text, start, y));
    if (d.isEmpty()) {
      return;
    }
    if (stroke != null) {
      out.writeEmptyElement("path");
      out.writeAttribute("d", d);
      out.writeAttribute("fill", stroke);
      out.writeAttribute("stroke", stroke);
      out.writeAttribute("stroke-width", strokeWidth == null ? "1" : strokeWidth);
      out.writeAttribute("stroke-linejoin", "round");
      turned(transform, out);
    }
    out.writeEmptyElement("path");
    out.writeAttribute("d", d);
    if (fill != null) {
      out.writeAttribute("fill", fill);
    }
    turned(transform, out);
  }

  private static void turned(@Nullable String transform, XMLStreamWriter out)
      throws XMLStreamException {
    if (transform != null) {
      out.writeAttribute("transform", transform);
    }
  }

  private Shape shape(Face face, double size, String text, double x, double y) {
    Path2D.Double shape = new Path2D.Double();
    if (text.isEmpty()) {
      return shape;
    }
    if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      Font any = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
      TextLayout layout = new TextLayout(text, any, CONTEXT);
      return layout.getOutline(AffineTransform.getTranslateInstance(x, y));
    }
    double at = x;
    for (int code : text.codePoints().toArray()) {
      String letter = Character.toString(code);
      Font font = font(face, code).deriveFont((float) size);
      shape.append(
          font.createGlyphVector(CONTEXT, letter).getOutline((float) at, (float) y), false);
      at += typefaces.width(face, size, letter);
    }
    return shape;
  }

  private Font font(Face face, int code) {
    for (Font font : fonts(face)) {
      if (font.canDisplay(code)) {
        return font;
      }
    }
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
  }

  private List<Font> fonts(Face face) {
    synchronized (fonts) {
      return fonts.computeIfAbsent(
          face,
          f -> {
            List<Font> both = new ArrayList<>();
            both.add(read(f, false));
            both.add(read(f, true));
            return both;
          });
    }
  }

  private Font read(Face face, boolean extended) {
    try {
      return Font.createFont(
          Font.TRUETYPE_FONT, new ByteArrayInputStream(typefaces.trueType(face, extended)));
    } catch (FontFormatException | IOException e) {
      throw Problem.failure("Java cannot read the typeface " + face.family()).exception(e);
    }
  }

  private static String data(Shape shape) {
    StringBuilder d = new StringBuilder();
    double[] p = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(p);
      d.append("MLQCZ".charAt(kind));
      int count = new int[] {2, 2, 4, 6, 0}[kind];
      for (int k = 0; k < count; k++) {
        d.append(k == 0 ? "" : " ").append(Math.round(p[k] * 1000) / 1000.0);
      }
    }
    return d.toString();
  }
}
