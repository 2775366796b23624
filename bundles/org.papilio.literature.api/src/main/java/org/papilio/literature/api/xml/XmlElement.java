package org.papilio.literature.api.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a record. Prefixes of elements are left out: what a record says does not hang on
 * them, and many files do without the namespaces they should have.
 *
 * @param name without prefix
 * @param attributes by name; prefixes other than {@code xml}, {@code xlink} and {@code xsi} and the
 *     declarations of namespaces are left out
 * @param nodes texts and elements in order; blank texts between elements are left out
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlNode> nodes)
    implements XmlNode {

  public XmlElement {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    nodes = List.copyOf(nodes);
  }

  /** An element with a text alone; without nodes when that is empty. */
  public static XmlElement of(String name, String text) {
    return new XmlElement(
        name, Map.of(), text.isEmpty() ? List.of() : List.of(new XmlNode.Text(text)));
  }

  /** An element with elements. */
  public static XmlElement of(String name, List<XmlElement> children) {
    return new XmlElement(name, Map.of(), List.copyOf(children));
  }

  /** The element that a text is, as {@link #xml} gives it; empty where it is not well-formed. */
  public static Optional<XmlElement> parse(String xml) {
    return Optional.ofNullable(XmlTrees.element(xml));
  }

  /** This element with one more attribute. */
  public XmlElement with(String attribute, String value) {
    Map<String, String> all = new LinkedHashMap<>(attributes);
    all.put(attribute, value);
    return new XmlElement(name, all, nodes);
  }

  /** Value of an attribute, whatever its prefix; empty text when there is none. */
  public String attribute(String local) {
    String value = attributes.get(local);
    if (value != null) {
      return value;
    }
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      if (attribute.getKey().endsWith(":" + local)) {
        return attribute.getValue();
      }
    }
    return "";
  }

  public List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>(nodes.size());
    for (XmlNode node : nodes) {
      if (node instanceof XmlElement element) {
        children.add(element);
      }
    }
    return children;
  }

  /** Child elements of one name, in order. */
  public List<XmlElement> children(String child) {
    return children().stream().filter(element -> element.name.equals(child)).toList();
  }

  public Optional<XmlElement> child(String child) {
    return children().stream().filter(element -> element.name.equals(child)).findFirst();
  }

  /** The text of the first child of that name; empty text when there is none. */
  public String childText(String child) {
    return child(child).map(XmlElement::text).orElse("");
  }

  /** Elements at the end of a path of names. */
  public Stream<XmlElement> path(String... names) {
    Stream<XmlElement> found = Stream.of(this);
    for (String step : names) {
      found = found.flatMap(element -> element.children(step).stream());
    }
    return found;
  }

  /** All text below, as it stands. */
  public String rawText() {
    if (nodes.size() == 1 && nodes.getFirst() instanceof XmlNode.Text only) {
      return only.value();
    }
    StringBuilder text = new StringBuilder();
    for (XmlNode node : nodes) {
      text.append(
          switch (node) {
            case XmlNode.Text run -> run.value();
            case XmlElement element -> element.rawText();
          });
    }
    return text.toString();
  }

  /** All text below, runs of white space as one blank, none at the ends. */
  public String text() {
    String raw = rawText();
    boolean clean = true;
    for (int i = 0; i < raw.length() && clean; i++) {
      char c = raw.charAt(i);
      boolean end = i == 0 || i == raw.length() - 1;
      clean = c > ' ' || c == ' ' && !end && raw.charAt(i - 1) != ' ';
    }
    return clean ? raw : raw.strip().replaceAll("\\s+", " ");
  }

  /** The element as XML, without declarations and without line breaks of its own. */
  public String xml() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    if (nodes.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (XmlNode node : nodes) {
      switch (node) {
        case XmlNode.Text run -> out.append(escape(run.value()));
        case XmlElement element -> element.write(out);
      }
    }
    out.append("</").append(name).append('>');
  }

  /**
   * A text as it may stand in an element or between double quotes; what XML forbids is left out.
   */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> {
          if (XmlRecords.allowed(text, i)) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
