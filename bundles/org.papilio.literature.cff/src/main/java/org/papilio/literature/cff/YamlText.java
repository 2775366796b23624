package org.papilio.literature.cff;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.papilio.literature.cff.YamlNode.Mapping;
import org.papilio.literature.cff.YamlNode.Scalar;
import org.papilio.literature.cff.YamlNode.Sequence;

/** Writes YAML: as indented lines for people, or on one line to be kept. */
final class YamlText {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9 _./()+]*[A-Za-z0-9_/()+]|[A-Za-z]");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|nan|inf");

  private YamlText() {}

  /** A scalar as it stands, anything else as JSON, which is YAML too. */
  static String line(YamlNode node) {
    if (node instanceof Scalar(String value)) {
      return value;
    }
    StringBuilder out = new StringBuilder();
    json(node, out);
    return out.toString();
  }

  private static void json(YamlNode node, StringBuilder out) {
    switch (node) {
      case Scalar(String value) -> quoted(value, out);
      case Sequence(List<YamlNode> items) -> {
        String separator = "[";
        for (YamlNode item : items) {
          out.append(separator);
          json(item, out);
          separator = ", ";
        }
        out.append(items.isEmpty() ? "[]" : "]");
      }
      case Mapping(Map<String, YamlNode> entries) -> {
        String separator = "{";
        for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
          out.append(separator);
          quoted(entry.getKey(), out);
          out.append(": ");
          json(entry.getValue(), out);
          separator = ", ";
        }
        out.append(entries.isEmpty() ? "{}" : "}");
      }
    }
  }

  /** An entry of a mapping, with a line end. */
  static void entry(String key, YamlNode value, String indent, StringBuilder out) {
    out.append(indent).append(PLAIN.matcher(key.replace('-', '_')).matches() ? key : quoted(key));
    out.append(':');
    value(value, indent, out);
  }

  private static void value(YamlNode value, String indent, StringBuilder out) {
    switch (value) {
      case Scalar(String text) -> out.append(' ').append(scalar(text)).append('\n');
      case Sequence(List<YamlNode> items) -> {
        out.append(items.isEmpty() ? " []\n" : "\n");
        items.forEach(item -> item(item, indent + "  ", out));
      }
      case Mapping(Map<String, YamlNode> entries) -> {
        out.append(entries.isEmpty() ? " {}\n" : "\n");
        entries.forEach((key, inner) -> entry(key, inner, indent + "  ", out));
      }
    }
  }

  /** An item of a sequence, with a line end. */
  static void item(YamlNode item, String indent, StringBuilder out) {
    if (item instanceof Mapping(Map<String, YamlNode> entries) && !entries.isEmpty()) {
      int begin = out.length();
      entries.forEach((key, value) -> entry(key, value, indent + "  ", out));
      out.setCharAt(begin + indent.length(), '-');
    } else if (item instanceof Scalar(String text)) {
      out.append(indent).append("- ").append(scalar(text)).append('\n');
    } else {
      out.append(indent).append("- ").append(line(item)).append('\n');
    }
  }

  private static String scalar(String text) {
    boolean plain =
        NUMBER.matcher(text).matches()
            || text.length() < 200
                && PLAIN.matcher(text).matches()
                && !RESERVED.matcher(text).matches();
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    quoted(text, out);
    return out.toString();
  }

  private static void quoted(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          boolean printable = c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xFFFE && c != 0xFEFF;
          boolean breaks = c == 0x2028 || c == 0x2029 || c == 0x85;
          if (printable && !breaks) {
            out.append(c);
          } else {
            out.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    out.append('"');
  }
}
