package org.papilio.literature.repec;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.text.Lines;

/**
 * Finds the papers of a message: each begins with its number and title. A message lists its
 * contents first, between "In this issue we have" and the second rule of dashes; those lines begin
 * alike and are passed over. Holds one paper in memory.
 */
final class NepPapers {

  private static final Pattern TITLE = Pattern.compile("(\\d{1,4})\\. (\\S.*)");
  private static final int LONGEST_LINE = 1 << 20;

  private final Lines lines;
  private boolean contents;
  private int rules;

  NepPapers(Reader in) {
    this.lines = new Lines(in, LONGEST_LINE);
  }

  /** The next paper, or null at the end. */
  @Nullable NepPaper next() throws IOException {
    NepPaper paper = null;
    String line;
    while ((line = lines.next()) != null) {
      if (line.startsWith("In this issue we have")) {
        contents = true;
        rules = 0;
      } else if (line.startsWith("-----")) {
        rules++;
        contents &= rules < 2;
      } else if (!contents) {
        Matcher title = lines.cut() ? null : title(line);
        if (title != null) {
          if (paper != null) {
            lines.putBack(line);
            return paper;
          }
          paper = new NepPaper(lines.number(), title.group(2).strip());
        } else if (paper != null) {
          paper.add(line);
        }
      }
    }
    return paper;
  }

  private static @Nullable Matcher title(String line) {
    Matcher title = TITLE.matcher(line);
    return title.matches() ? title : null;
  }
}
