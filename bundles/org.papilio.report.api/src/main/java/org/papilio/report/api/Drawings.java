package org.papilio.report.api;

import java.io.StringReader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.xml.XmlInput;

/** Takes an SVG document into an HTML one: checks it and makes its ids its own. */
final class Drawings {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> REFUSED =
      Set.of(
          "script",
          "foreignObject",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "animate",
          "set",
          "handler",
          "image");
  private static final Set<String> REFERRING_TO_IDS =
      Set.of("aria-labelledby", "aria-describedby", "aria-controls");
  private static final Pattern OWN_URL =
      Pattern.compile("url\\(\\s*['\"]?#([^)'\"]+)['\"]?\\s*\\)");
  private static final Pattern ANY_URL =
      Pattern.compile(
          "url\\(\\s*['\"]?(?!#|data:(font|application/font))", Pattern.CASE_INSENSITIVE);

  private final String prefix;

  Drawings(String prefix) {
    this.prefix = prefix;
  }

  String checked(String svg, String label) {
    StringBuilder out = new StringBuilder(svg.length());
    try {
      XMLStreamReader in = XmlInput.factory().createXMLStreamReader(new StringReader(svg));
      int depth = 0;
      boolean style = false;
      while (in.hasNext()) {
        switch (in.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            requireAllowed(in);
            style = in.getLocalName().equals("style");
            open(in, out, depth == 0 ? label : "");
            depth++;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            style = false;
            out.append("</").append(in.getLocalName()).append('>');
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              out.append(style ? css(in.getText()) : Html.escape(in.getText()));
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw refused("it holds a document type or an entity");
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw Problem.badInput("a drawing for the report is no well-formed SVG: " + e.getMessage())
          .exception(e);
    }
    return out.toString();
  }

  private void requireAllowed(XMLStreamReader in) {
    String space = in.getNamespaceURI();
    if (space != null && !space.isEmpty() && !space.equals(SVG)) {
      throw refused("it holds <" + in.getLocalName() + "> of " + space);
    }
    if (REFUSED.contains(in.getLocalName())) {
      throw refused("it holds <" + in.getLocalName() + ">");
    }
  }

  private void open(XMLStreamReader in, StringBuilder out, String label) {
    out.append('<').append(in.getLocalName());
    boolean root = !label.isEmpty();
    if (root) {
      out.append(" role=\"img\" aria-label=\"").append(Html.escape(label)).append('"');
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      if (root && (name.equals("role") || name.startsWith("aria-"))) {
        continue;
      }
      String value = attribute(name, in.getAttributeValue(i));
      out.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"');
    }
    out.append('>');
  }

  private String attribute(String name, String value) {
    if (name.toLowerCase(java.util.Locale.ROOT).startsWith("on")) {
      throw refused("it holds the handler " + name);
    }
    if (name.equals("id")) {
      return prefix + "-" + value;
    }
    if (name.equals("href")) {
      if (!value.startsWith("#")) {
        throw refused("it refers to '" + value + "' outside of it");
      }
      return "#" + prefix + "-" + value.substring(1);
    }
    if (REFERRING_TO_IDS.contains(name)) {
      return value.strip().replaceAll("(\\S+)", Matcher.quoteReplacement(prefix) + "-$1");
    }
    return css(value);
  }

  private String css(String text) {
    if (ANY_URL.matcher(text).find() || text.contains("@import") || text.contains("</")) {
      throw refused("a style of it refers to something outside of it");
    }
    return OWN_URL.matcher(text).replaceAll("url(#" + Matcher.quoteReplacement(prefix) + "-$1)");
  }

  private static ProblemException refused(String why) {
    return Problem.badInput("a drawing cannot go into the report: " + why)
        .fix("draw it without scripts, handlers and outside references")
        .exception();
  }
}
