package org.papilio.governance.picture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.papilio.picture.api.Face;
import org.papilio.picture.fonts.FontFiles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawing as somebody holds it: where its texts stand, and what must hold of all of them. */
public final class Paper {

  private static final FontFiles FONTS = new FontFiles();

  private final Document document;
  private final double width;
  private final double height;

  public Paper(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    this.document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    this.width = number(document.getDocumentElement(), "width");
    this.height = number(document.getDocumentElement(), "height");
  }

  /** A line of text on the paper. */
  public record Box(String text, double left, double top, double right, double bottom) {
    public boolean meets(Box other) {
      return left < other.right - .5
          && right > other.left + .5
          && top < other.bottom - .5
          && bottom > other.top + .5;
    }
  }

  public List<Element> elements(String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** Groups that have an attribute. */
  public List<Element> groups(String attribute) {
    return elements("g").stream().filter(group -> group.hasAttribute(attribute)).toList();
  }

  public List<Box> texts() {
    return elements("text").stream().map(Paper::box).toList();
  }

  public static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  /** Where a line stands: capitals above the base line, a fifth of an em below it. */
  public static Box box(Element text) {
    double size = number(text, "font-size");
    Face face =
        Stream.of(Face.values())
            .filter(f -> f.stack().equals(text.getAttribute("font-family")))
            .filter(f -> text.getAttribute("font-weight").equals("" + f.weight()))
            .findFirst()
            .orElseThrow();
    double length = FONTS.width(face, size, text.getTextContent());
    double x = number(text, "x");
    double y = number(text, "y");
    double above = size * .74;
    double below = size * .2;
    if (text.getAttribute("transform").startsWith("rotate(-90")) {
      return new Box(text.getTextContent(), x - above, y - length, x + below, y);
    }
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> x - length / 2;
          case "end" -> x - length;
          default -> x;
        };
    return new Box(text.getTextContent(), left, y - above, left + length, y + below);
  }

  /** No two lines overlap, none leaves the paper, none is smaller than 12 px. */
  public void assertReadable(Supplier<String> which) {
    List<Box> boxes = texts();
    for (int i = 0; i < boxes.size(); i++) {
      Box one = boxes.get(i);
      assertTrue(
          one.left() >= 0 && one.top() >= 0 && one.right() <= width && one.bottom() <= height,
          () -> which.get() + ": " + one + " leaves the paper of " + width + " × " + height);
      for (Box other : boxes.subList(i + 1, boxes.size())) {
        assertFalse(one.meets(other), () -> which.get() + ": " + one + " meets " + other);
      }
    }
    for (Element text : elements("text")) {
      assertTrue(number(text, "font-size") >= 12, () -> which.get() + ": " + text.getTextContent());
    }
  }
}
