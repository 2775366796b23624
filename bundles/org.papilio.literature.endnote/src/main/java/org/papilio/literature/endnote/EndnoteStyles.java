package org.papilio.literature.endnote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.literature.api.xml.XmlNode;

/** EndNote marks every run of text with its face; CSL knows four of them as inline markup. */
final class EndnoteStyles {

  private static final Map<String, String> TAGS =
      Map.of("italic", "i", "bold", "b", "superscript", "sup", "subscript", "sub");
  private static final Map<String, String> FACES =
      Map.of("i", "italic", "b", "bold", "sup", "superscript", "sub", "subscript");
  private static final Pattern MARKED = Pattern.compile("<(i|b|sup|sub)>([^<]*)</\\1>");

  private EndnoteStyles() {}

  /** The text, markup only where part of it is set apart from the rest. */
  static String read(XmlElement element) {
    boolean mixed =
        element.children("style").stream()
                .filter(style -> !style.text().isEmpty())
                .map(style -> style.attribute("face"))
                .distinct()
                .count()
            > 1;
    StringBuilder out = new StringBuilder();
    for (XmlNode node : element.nodes()) {
      switch (node) {
        case XmlNode.Text(String text) -> out.append(text);
        case XmlElement child -> {
          String tag = TAGS.get(child.attribute("face"));
          String inside = raw(child);
          boolean marked = mixed && tag != null && !inside.isBlank();
          out.append(marked ? "<" + tag + ">" + inside + "</" + tag + ">" : inside);
        }
      }
    }
    return out.toString().strip().replaceAll("\\s+", " ");
  }

  private static String raw(XmlElement element) {
    StringBuilder out = new StringBuilder();
    for (XmlNode node : element.nodes()) {
      switch (node) {
        case XmlNode.Text(String text) -> out.append(text);
        case XmlElement child -> out.append(raw(child));
      }
    }
    return out.toString();
  }

  static XmlElement write(String name, String text) {
    List<XmlElement> runs = new ArrayList<>();
    Matcher marked = MARKED.matcher(text);
    int from = 0;
    while (marked.find()) {
      run(runs, "normal", text.substring(from, marked.start()));
      run(runs, FACES.get(marked.group(1)), marked.group(2));
      from = marked.end();
    }
    run(runs, "normal", text.substring(from));
    return XmlElement.of(name, runs);
  }

  private static void run(List<XmlElement> runs, String face, String text) {
    if (!text.isEmpty()) {
      XmlElement style = XmlElement.of("style", text).with("face", face);
      runs.add(style.with("font", "default").with("size", "100%"));
    }
  }
}
