package org.papilio.literature.api.tagged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.papilio.literature.api.tagged.TaggedRecord.Tag;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.literature.api.xml.XmlNode;

/**
 * An XML record as a list of tags, so that what a format knows of it and what it does not know are
 * kept alike: the name is the path from the record down, the value the element as XML on one line.
 * Some elements are only steps of a path; their attributes become tags of their own ({@code
 * MedlineCitation/@Status}).
 */
public final class XmlUnits {

  /** Elements that CSL knows as inline markup, with CSL's name for each. */
  private static final Map<String, String> MARKUP =
      Map.of("i", "i", "b", "b", "sub", "sub", "sup", "sup", "sc", "sc", "em", "i", "strong", "b");

  private static final Pattern TAG = Pattern.compile("&lt;(/?(?:i|b|sub|sup|sc))&gt;");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Set<String> steps;
  private final List<String> order;

  /**
   * @param steps names of the elements that are steps of a path
   * @param order paths in the order in which the format wants them; others come behind those that
   *     they stand with
   */
  public XmlUnits(Set<String> steps, List<String> order) {
    this.steps = Set.copyOf(steps);
    this.order = List.copyOf(order);
  }

  /** The record as tags, in the order that the format wants. */
  public List<Tag> take(XmlElement record) {
    List<Tag> tags = new ArrayList<>();
    take(record, "", tags);
    return sorted(tags);
  }

  private void take(XmlElement element, String path, List<Tag> into) {
    element.attributes().forEach((name, value) -> into.add(new Tag(path + "@" + name, value)));
    for (XmlElement child : element.children()) {
      String name = child.name();
      if (steps.contains(name)) {
        take(child, path + name + "/", into);
      } else {
        into.add(new Tag(path + name, line(child)));
      }
    }
  }

  /**
   * The element that a value of {@link #take} stands for; one with the text alone if it is none.
   */
  public static XmlElement element(Tag tag) {
    return XmlElement.parse(tag.value())
        .orElseGet(
            () ->
                XmlElement.of(tag.name().substring(tag.name().lastIndexOf('/') + 1), tag.value()));
  }

  /**
   * The element as XML on one line: runs of blanks as one, none at its ends nor where lines end
   * between elements.
   */
  public static String line(XmlElement element) {
    StringBuilder out = new StringBuilder();
    write(element, out, true);
    return out.toString();
  }

  private static void write(XmlElement element, StringBuilder out, boolean outermost) {
    out.append('<').append(element.name());
    element
        .attributes()
        .forEach(
            (key, value) ->
                out.append(' ')
                    .append(key)
                    .append("=\"")
                    .append(XmlElement.escape(value))
                    .append('"'));
    int empty = out.length();
    out.append('>');
    int begin = out.length();
    List<XmlNode> nodes = element.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      switch (nodes.get(i)) {
        case XmlElement child -> write(child, out, false);
        case XmlNode.Text(String text) -> {
          String plain = XmlElement.escape(BLANKS.matcher(text).replaceAll(" "));
          plain = outermost && i == 0 ? plain.stripLeading() : plain;
          out.append(outermost && i == nodes.size() - 1 ? plain.stripTrailing() : plain);
        }
      }
    }
    if (out.length() == begin) {
      out.setLength(empty);
      out.append("/>");
    } else {
      out.append("</").append(element.name()).append('>');
    }
  }

  /** All text within, runs of blanks as one, with CSL's inline markup where the source has it. */
  public static String markup(XmlElement element) {
    StringBuilder all = new StringBuilder();
    collect(element, all);
    return BLANKS.matcher(all.toString().strip()).replaceAll(" ");
  }

  private static void collect(XmlElement element, StringBuilder into) {
    for (XmlNode node : element.nodes()) {
      switch (node) {
        case XmlNode.Text(String text) -> into.append(text);
        case XmlElement child -> {
          String tag = MARKUP.get(child.name());
          into.append(tag == null ? "" : "<" + tag + ">");
          collect(child, into);
          into.append(tag == null ? "" : "</" + tag + ">");
        }
      }
    }
  }

  /** An element whose text may carry CSL's inline markup, which becomes elements. */
  public static XmlElement marked(String name, String text) {
    if (text.indexOf('<') < 0) {
      return XmlElement.of(name, text);
    }
    String inside =
        TAG.matcher(XmlElement.escape(text)).replaceAll(found -> "<" + found.group(1) + ">");
    // Tags that do not pair are text.
    return XmlElement.parse("<" + name + ">" + inside + "</" + name + ">")
        .orElseGet(() -> XmlElement.of(name, text));
  }

  /** The record that such tags stand for. */
  public XmlElement build(String record, List<Tag> tags) {
    Node root = new Node(record);
    for (Tag tag : sorted(tags)) {
      Node at = root;
      String[] path = tag.name().split("/");
      for (int i = 0; i < path.length - 1; i++) {
        at = at.steps.computeIfAbsent(path[i], Node::new).in(at);
      }
      String last = path[path.length - 1];
      if (last.startsWith("@")) {
        at.attributes.put(last.substring(1), tag.value());
      } else {
        at.content.add(element(tag));
      }
    }
    return root.done();
  }

  private List<Tag> sorted(List<Tag> tags) {
    List<Tag> sorted = new ArrayList<>(tags);
    sorted.sort(Comparator.comparingInt(tag -> rank(tag.name())));
    return sorted;
  }

  private int rank(String path) {
    int exact = order.indexOf(path);
    if (exact >= 0) {
      return exact;
    }
    int last = order.size();
    for (String at = path; at.contains("/"); ) {
      at = at.substring(0, at.lastIndexOf('/'));
      for (int i = order.size() - 1; i >= 0; i--) {
        if (order.get(i).startsWith(at + "/")) {
          return i;
        }
      }
    }
    return last;
  }

  /** An element that is being built. */
  private static final class Node {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();
    private final Map<String, Node> steps = new LinkedHashMap<>();
    private boolean placed;

    Node(String name) {
      this.name = name;
    }

    Node in(Node parent) {
      if (!placed) {
        parent.content.add(this);
        placed = true;
      }
      return this;
    }

    XmlElement done() {
      List<XmlNode> all = new ArrayList<>();
      for (Object one : content) {
        all.add(one instanceof Node node ? node.done() : (XmlElement) one);
      }
      return new XmlElement(name, attributes, all);
    }
  }
}
