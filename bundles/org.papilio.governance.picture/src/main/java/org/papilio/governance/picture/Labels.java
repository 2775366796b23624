package org.papilio.governance.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;

/**
 * Breaks the labels of cards into one line or two, and sizes the cards after them. A label that
 * needs more ends in an ellipsis; the whole of it is in the card's title.
 */
public final class Labels {

  public static final Face FACE = Face.MEDIUM;
  public static final double SIZE = 12.5;

  /** Size and line height of labels on two lines. */
  public static final double SMALL = 12;

  public static final double LEADING = 14;

  /** From the left edge of a card to its text, and from the text to the right edge. */
  public static final double BEFORE = 35;

  public static final double AFTER = 12;

  private static final double ONE_LINE = 152;
  private static final double TWO_LINES = 158;
  private static final double LEAST_CARD = 78;

  private final Typefaces typefaces;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private final Map<String, Double> widths = new LinkedHashMap<>();
  private boolean anyTwo;

  public Labels(GovernanceGraph graph, Typefaces typefaces) {
    this.typefaces = typefaces;
    for (GovernanceNode node : graph.nodes()) {
      List<String> broken = breakUp(PlainText.clean(node.label()));
      lines.put(node.id(), broken);
      double size = size(broken.size());
      double text = broken.stream().mapToDouble(line -> width(size, line)).max().orElse(0);
      widths.put(node.id(), Math.max(LEAST_CARD, Math.ceil(BEFORE + text + AFTER)));
      anyTwo |= broken.size() > 1;
    }
  }

  public List<String> lines(String node) {
    return lines.get(node);
  }

  public Map<String, Double> widths() {
    return widths;
  }

  public double cardHeight() {
    return anyTwo ? 36 : 34;
  }

  /** Font size of a label on so many lines. */
  public static double size(int lines) {
    return lines > 1 ? SMALL : SIZE;
  }

  private double width(double size, String text) {
    return typefaces.width(FACE, size, text);
  }

  private List<String> breakUp(String label) {
    if (width(SIZE, label) <= ONE_LINE) {
      return List.of(label);
    }
    String[] words = label.split(" ");
    List<String> best = null;
    double bestWidth = Double.MAX_VALUE;
    for (int k = 1; k < words.length; k++) {
      String first = String.join(" ", List.of(words).subList(0, k));
      String second = String.join(" ", List.of(words).subList(k, words.length));
      double wider = Math.max(width(SMALL, first), width(SMALL, second));
      if (wider < bestWidth) {
        bestWidth = wider;
        best = List.of(first, second);
      }
    }
    if (best != null && bestWidth <= TWO_LINES) {
      return best;
    }
    return cut(words);
  }

  /** As many words as fit into the first line, the rest with an ellipsis into the second. */
  private List<String> cut(String[] words) {
    int taken = 0;
    StringBuilder first = new StringBuilder();
    while (taken < words.length) {
      String longer = first.isEmpty() ? words[taken] : first + " " + words[taken];
      if (width(SMALL, longer) > TWO_LINES) {
        break;
      }
      first.setLength(0);
      first.append(longer);
      taken++;
    }
    List<String> result = new ArrayList<>();
    if (taken == 0) {
      return List.of(typefaces.fit(FACE, SIZE, String.join(" ", words), TWO_LINES));
    }
    result.add(first.toString());
    String rest = String.join(" ", List.of(words).subList(taken, words.length));
    if (!rest.isEmpty()) {
      result.add(typefaces.fit(FACE, SMALL, rest, TWO_LINES));
    }
    return result;
  }
}
