package org.papilio.search.saved;

import java.util.List;
import java.util.Set;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.saved.SearchLog;

/**
 * Earlier lines in a query: {@code #1 AND (#2 OR housing)}. A number sign and a number count as a
 * line where a word could begin, outside quotes; after a backslash they are a word.
 */
final class LineReferences {

  private static final String OPENS = "\"“”„«»";

  private final List<SearchLog.Line> lines;
  private final Set<String> kinds;

  /**
   * @param lines earlier ones
   * @param kinds those that the new line searches
   */
  LineReferences(List<SearchLog.Line> lines, Set<String> kinds) {
    this.lines = lines;
    this.kinds = kinds;
  }

  /**
   * The query with the lines written out, each in parentheses.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT naming the place, for a line
   *     that is not there or searched other kinds
   */
  String writtenOut(String query) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    int at = 0;
    while (at < query.length()) {
      char sign = query.charAt(at);
      int end = endOfNumber(query, at);
      if (sign == '\\' && at + 1 < query.length()) {
        out.append(sign).append(query.charAt(at + 1));
        at += 2;
      } else if (!quoted && sign == '#' && end > at + 1 && begins(query, at) && ends(query, end)) {
        out.append('(').append(line(query.substring(at + 1, end), at).full()).append(')');
        at = end;
      } else {
        quoted = OPENS.indexOf(sign) >= 0 ? !quoted : quoted;
        out.append(sign);
        at++;
      }
    }
    return out.toString();
  }

  private static int endOfNumber(String query, int at) {
    int end = at + 1;
    while (end < query.length() && query.charAt(end) >= '0' && query.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static boolean begins(String query, int at) {
    return at == 0
        || Character.isWhitespace(query.charAt(at - 1))
        || "(+-".indexOf(query.charAt(at - 1)) >= 0;
  }

  private static boolean ends(String query, int at) {
    return at == query.length()
        || Character.isWhitespace(query.charAt(at))
        || ")^".indexOf(query.charAt(at)) >= 0;
  }

  private SearchLog.Line line(String digits, int at) {
    String place = "character " + (at + 1) + ", at «#" + digits + "»";
    int number = digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    if (number < 1 || number > lines.size()) {
      throw Problem.badInput("the log has no line " + digits)
          .at(place)
          .allowing(lines.isEmpty() ? "none yet" : "#1 to #" + lines.size())
          .fix("to search for the sign itself, write \\#" + digits)
          .exception();
    }
    SearchLog.Line line = lines.get(number - 1);
    if (!line.kinds().equals(kinds)) {
      throw Problem.badInput("line " + number + " searched " + String.join(", ", line.kinds()))
          .at(place)
          .allowing("lines that searched " + String.join(", ", kinds))
          .fix("search the same kinds in this line")
          .exception();
    }
    return line;
  }
}
