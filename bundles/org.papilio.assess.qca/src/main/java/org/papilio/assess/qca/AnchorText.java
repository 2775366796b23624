package org.papilio.assess.qca;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A calibration as it was written, such as {@code 400,550,900}, whose anchors can be moved. */
final class AnchorText {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");

  private final String text;
  private final List<MatchResult> anchors;

  AnchorText(String text) {
    this.text = text;
    // The digits in a name of an anchor, such as e1=, are no anchor.
    this.anchors =
        NUMBER.matcher(text).results().filter(n -> !text.startsWith("=", n.end())).toList();
  }

  int count() {
    return anchors.size();
  }

  /**
   * @param anchor place of the anchor in the text, from 0
   */
  double value(int anchor) {
    return Double.parseDouble(anchors.get(anchor).group());
  }

  /**
   * The text with one anchor elsewhere.
   *
   * @param anchor place of the anchor in the text, from 0
   */
  String with(int anchor, double value) {
    MatchResult number = anchors.get(anchor);
    return text.substring(0, number.start()) + value + text.substring(number.end());
  }
}
