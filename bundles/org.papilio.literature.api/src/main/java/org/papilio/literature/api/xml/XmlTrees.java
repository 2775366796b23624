package org.papilio.literature.api.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.papilio.platform.xml.XmlInput;

/** Makes trees of the texts of records. Without document types, entities and namespaces. */
final class XmlTrees {

  private static final int DEEPEST = 200;
  private static final Pattern BARE_AMPERSAND =
      Pattern.compile("&(?!(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][\\w.\\-]{0,40});)");
  private static final Pattern ENTITY =
      Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][\\w.\\-]*);");
  private static final Set<String> PREFIXES = Set.of("xml", "xlink", "xsi");

  private final XMLInputFactory factory = XmlInput.factory();

  XmlTrees() {
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
  }

  /** The tree of a record's text; what is easily mended is. */
  XmlRecords.Found parse(String raw, int line) {
    try {
      return new XmlRecords.Whole(tree(raw), line, List.of());
    } catch (XMLStreamException e) {
      List<String> repairs = new ArrayList<>();
      String mended = mend(raw, repairs);
      if (!repairs.isEmpty()) {
        try {
          return new XmlRecords.Whole(tree(mended), line, repairs);
        } catch (XMLStreamException again) {
          return new XmlRecords.Broken(line, reason(again, raw, line), raw);
        }
      }
      return new XmlRecords.Broken(line, reason(e, raw, line), raw);
    }
  }

  private static String reason(XMLStreamException e, String raw, int line) {
    Matcher entity = ENTITY.matcher(raw);
    if (entity.find()) {
      return "it uses the entity &"
          + entity.group(1)
          + "; entities other than XML's own five are not allowed, for they could stand for other"
          + " files";
    }
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    int said = message.indexOf("Message: ");
    int where = e.getLocation() == null ? line : line + e.getLocation().getLineNumber() - 1;
    return "not well-formed XML in line "
        + where
        + ": "
        + (said < 0 ? message : message.substring(said + 9)).replaceAll("\\s+", " ").strip();
  }

  private static String mend(String raw, List<String> repairs) {
    String mended = BARE_AMPERSAND.matcher(raw).replaceAll("&amp;");
    if (!mended.equals(raw)) {
      repairs.add("a bare '&' was read as '&amp;'");
    }
    StringBuilder clean = new StringBuilder(mended.length());
    for (int i = 0; i < mended.length(); i++) {
      if (XmlRecords.allowed(mended, i)) {
        clean.append(mended.charAt(i));
      }
    }
    if (clean.length() != mended.length()) {
      repairs.add(
          (mended.length() - clean.length()) + " characters that XML forbids were left out");
    }
    return clean.toString();
  }

  private XmlElement tree(String raw) throws XMLStreamException {
    XMLStreamReader in = factory.createXMLStreamReader(new StringReader(raw));
    try {
      return tree(in);
    } finally {
      in.close();
    }
  }

  private static XmlElement tree(XMLStreamReader in) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    XmlElement root = null;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() == DEEPEST) {
            throw new XMLStreamException("elements are nested deeper than " + DEEPEST);
          }
          open.push(new Open(local(in.getLocalName()), attributes(in)));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement element = open.pop().element();
          Open parent = open.peek();
          if (parent == null) {
            root = element;
          } else {
            parent.add(element);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          Open parent = open.peek();
          if (parent != null) {
            parent.add(in.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("the entity " + in.getLocalName() + " is not known");
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    if (root == null) {
      throw new XMLStreamException("there is no element");
    }
    return root;
  }

  private static Map<String, String> attributes(XMLStreamReader in) {
    int count = in.getAttributeCount();
    if (count == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new LinkedHashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      String name = in.getAttributeLocalName(i);
      int colon = name.indexOf(':');
      String prefix = colon < 0 ? "" : name.substring(0, colon);
      if (!name.equals("xmlns") && !prefix.equals("xmlns")) {
        attributes.put(
            PREFIXES.contains(prefix) ? name : name.substring(colon + 1), in.getAttributeValue(i));
      }
    }
    return attributes;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** An element that is being read. */
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlNode> nodes = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    Open(String name, Map<String, String> attributes) {
      this.name = name;
      this.attributes = attributes;
    }

    /** A comment within a text parts nothing. */
    void add(String text) {
      run.append(text);
    }

    void add(XmlElement element) {
      endRun();
      nodes.add(element);
    }

    private void endRun() {
      if (!run.isEmpty()) {
        nodes.add(new XmlNode.Text(run.toString()));
        run.setLength(0);
      }
    }

    XmlElement element() {
      endRun();
      boolean elements = nodes.stream().anyMatch(XmlElement.class::isInstance);
      boolean words = nodes.stream().anyMatch(node -> text(node) && !blank(node));
      if (elements) {
        // Between two elements within a sentence a blank parts words.
        nodes.removeIf(node -> blank(node) && !(words && betweenElements(node)));
      }
      return new XmlElement(name, attributes, nodes);
    }

    private static boolean text(XmlNode node) {
      return node instanceof XmlNode.Text;
    }

    private static boolean blank(XmlNode node) {
      return node instanceof XmlNode.Text run && run.value().isBlank();
    }

    private boolean betweenElements(XmlNode node) {
      return node != nodes.getFirst() && node != nodes.getLast();
    }
  }

  /** The element that a text holds; null where it is not well-formed. */
  static @Nullable XmlElement element(String xml) {
    try {
      return new XmlTrees().tree(xml);
    } catch (XMLStreamException e) {
      return null;
    }
  }
}
