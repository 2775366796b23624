package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.picture.PlainText;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;

/** Breaks text into lines of one face and size. */
record Lines(Typefaces typefaces, Face face, double size) {

  /**
   * At most so many lines no wider than the room; a word that is too long, and whatever has no
   * line, ends in an ellipsis.
   *
   * @param room px, more than 0
   * @param most 1 or more
   */
  List<String> broken(String text, double room, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String[] words = PlainText.clean(text).split(" ");
    for (int i = 0; i < words.length; i++) {
      String longer = line.isEmpty() ? words[i] : line + " " + words[i];
      if (!line.isEmpty() && width(longer) > room) {
        if (lines.size() == most - 1) {
          String rest = String.join(" ", List.of(words).subList(i, words.length));
          lines.add(typefaces.fit(face, size, line + " " + rest, room));
          return lines;
        }
        lines.add(typefaces.fit(face, size, line.toString(), room));
        line.setLength(0);
        longer = words[i];
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(typefaces.fit(face, size, line.toString(), room));
    return lines;
  }

  /** True if every word of a text has room, in at most so many lines. */
  boolean fits(String text, double room, int most) {
    return broken(text, room, most).stream().noneMatch(line -> line.endsWith("…"));
  }

  double width(String text) {
    return typefaces.width(face, size, text);
  }
}
