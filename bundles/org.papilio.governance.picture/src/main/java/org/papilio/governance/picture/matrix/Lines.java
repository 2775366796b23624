package org.papilio.governance.picture.matrix;

import java.util.ArrayList;
import java.util.List;
import org.papilio.governance.picture.PlainText;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;

/** Breaks text into lines of one face and size. */
public record Lines(Typefaces typefaces, Face face, double size) {

  /**
   * At most so many lines no wider than the room, parted at spaces and hyphens; a word that is too
   * long, and whatever has no line, ends in an ellipsis.
   *
   * @param room px, more than 0
   * @param most 1 or more
   */
  public List<String> broken(String text, double room, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    List<String> pieces = pieces(text);
    for (int i = 0; i < pieces.size(); i++) {
      String longer = line + pieces.get(i);
      if (!line.isEmpty() && width(longer.strip()) > room) {
        if (lines.size() == most - 1) {
          String rest = String.join("", pieces.subList(i, pieces.size()));
          lines.add(typefaces.fit(face, size, (line + rest).strip(), room));
          return lines;
        }
        lines.add(typefaces.fit(face, size, line.strip(), room));
        longer = pieces.get(i);
      }
      line = longer;
    }
    lines.add(typefaces.fit(face, size, line.strip(), room));
    return lines;
  }

  /** Words with the space after them; a word with hyphens may end at each of them. */
  private static List<String> pieces(String text) {
    return List.of(PlainText.clean(text).split("(?<= )|(?<=\\p{L}-)(?=\\p{L})"));
  }

  /** True if every word of a text has room, in at most so many lines. */
  boolean fits(String text, double room, int most) {
    return broken(text, room, most).stream().noneMatch(line -> line.endsWith("…"));
  }

  double width(String text) {
    return typefaces.width(face, size, text);
  }
}
