package org.papilio.report.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of HTML that cannot be unsafe: text is escaped, elements and attributes are those that a
 * printed page needs, a link stays in the document or leads to http, https or mailto, a drawing has
 * been checked. Immutable.
 *
 * <pre>{@code
 * Html.element("p", Html.text("reach "), Html.element("strong", Html.text("2 of 3")))
 * }</pre>
 */
public final class Html {

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "article",
          "aside",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "footer",
          "h2",
          "h3",
          "h4",
          "h5",
          "header",
          "hr",
          "li",
          "nav",
          "ol",
          "p",
          "q",
          "section",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "ul");
  private static final Set<String> VOID = Set.of("br", "col", "hr");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "aria-describedby",
          "aria-hidden",
          "aria-label",
          "aria-labelledby",
          "class",
          "colspan",
          "datetime",
          "headers",
          "href",
          "id",
          "lang",
          "open",
          "role",
          "rowspan",
          "scope",
          "span",
          "start",
          "tabindex",
          "title");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]*");
  private static final Pattern LINK =
      Pattern.compile("#[A-Za-z][A-Za-z0-9_.:-]*|(https?://|mailto:)[^\\s\"'<>]+");

  private static final Html EMPTY = new Html("", Map.of(), List.of(), "");

  private final String element;
  private final Map<String, String> attributes;
  private final List<Html> children;
  private final String markup;

  private Html(String element, Map<String, String> attributes, List<Html> children, String markup) {
    this.element = element;
    this.attributes = attributes;
    this.children = children;
    this.markup = markup;
  }

  /** Nothing. */
  public static Html empty() {
    return EMPTY;
  }

  /** Text as it is; signs that mean something in HTML are escaped. */
  public static Html text(String text) {
    return new Html("", Map.of(), List.of(), escape(text));
  }

  /**
   * An element.
   *
   * @throws IllegalArgumentException if the element is not among the allowed ones, or is one that
   *     holds nothing and was given something
   */
  public static Html element(String name, Html... children) {
    return element(name, List.of(children));
  }

  /** An element with these children. */
  public static Html element(String name, List<Html> children) {
    if (!ELEMENTS.contains(name)) {
      throw new IllegalArgumentException(
          "element <" + name + "> is not allowed in a report; allowed are " + sorted(ELEMENTS));
    }
    if (VOID.contains(name) && !children.isEmpty()) {
      throw new IllegalArgumentException("element <" + name + "> holds nothing");
    }
    return new Html(name, Map.of(), List.copyOf(children), "");
  }

  /** An element that holds a text. */
  public static Html element(String name, String text) {
    return element(name, text(text));
  }

  /** Several pieces one after the other. */
  public static Html all(Html... parts) {
    return all(List.of(parts));
  }

  public static Html all(List<Html> parts) {
    return new Html("", Map.of(), List.copyOf(parts), "");
  }

  public static Html all(Stream<Html> parts) {
    return all(parts.toList());
  }

  /**
   * A link.
   *
   * @param target {@code #anchor} or an address of http, https or mailto
   * @throws IllegalArgumentException for any other target
   */
  public static Html link(String target, Html... text) {
    return element("a", text).with("href", target);
  }

  /** Whether a text could be the target of a link. */
  public static boolean isLink(String target) {
    return LINK.matcher(target).matches();
  }

  /**
   * A drawing in the line of the document.
   *
   * @param prefix put before each id in the drawing, so that drawings do not meet in one document
   * @param svg a whole SVG document
   * @param label what the drawing shows, for those who cannot see it
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT if it is no SVG, or holds a
   *     script, a handler, foreign content or a reference to something outside of it
   */
  public static Html drawing(String prefix, String svg, String label) {
    requireName("id", prefix);
    return new Html("", Map.of(), List.of(), new Drawings(prefix).checked(svg, label));
  }

  /**
   * The same element with an attribute.
   *
   * @throws IllegalArgumentException if this is no element, or the attribute or its value is not
   *     allowed
   */
  public Html with(String attribute, String value) {
    if (element.isEmpty()) {
      throw new IllegalArgumentException("only an element has attributes, not a text");
    }
    if (!ATTRIBUTES.contains(attribute)) {
      throw new IllegalArgumentException(
          "attribute '"
              + attribute
              + "' is not allowed in a report; allowed are "
              + sorted(ATTRIBUTES));
    }
    if (attribute.equals("href") && !isLink(value)) {
      throw new IllegalArgumentException(
          "link to '" + value + "' is not allowed; use #anchor, http, https or mailto");
    }
    if (attribute.equals("id")) {
      requireName(attribute, value);
    }
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Html(element, more, children, "");
  }

  /** The same element with an id, as target of links. */
  public Html id(String name) {
    return with("id", name);
  }

  /** The same element with a class of the report's stylesheet. */
  public Html style(String classes) {
    return with("class", classes);
  }

  /** The same element with more children at its end. */
  public Html and(Html... more) {
    List<Html> together = new ArrayList<>(children);
    together.addAll(List.of(more));
    return element.isEmpty() && !markup.isEmpty()
        ? all(Stream.concat(Stream.of(this), Stream.of(more)))
        : new Html(element, attributes, List.copyOf(together), "");
  }

  public boolean isEmpty() {
    return element.isEmpty() && markup.isEmpty() && children.stream().allMatch(Html::isEmpty);
  }

  /** The markup, in UTF-8 characters, without line breaks of its own. */
  public String markup() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    if (!element.isEmpty()) {
      out.append('<').append(element);
      attributes.forEach(
          (name, value) ->
              out.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
      out.append('>');
    }
    out.append(markup);
    children.forEach(child -> child.write(out));
    if (!element.isEmpty() && !VOID.contains(element)) {
      out.append("</").append(element).append('>');
    }
  }

  @Override
  public String toString() {
    return markup();
  }

  /** Escapes what means something in text and attributes; drops signs that HTML cannot hold. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (sign >= ' ' || sign == '\n' || sign == '\t') {
            out.append(sign);
          }
        }
      }
    }
    return out.toString();
  }

  private static void requireName(String attribute, String value) {
    if (!NAME.matcher(value).matches()) {
      throw new IllegalArgumentException(
          attribute
              + " '"
              + value
              + "' is not allowed; use a letter, then letters, digits, hyphens,"
              + " dots, colons and underscores");
    }
  }

  private static String sorted(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
