package org.papilio.search.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.dialect.Translated.Warning;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.api.query.QuerySyntaxException;

/** A search history of Ovid, line by line; the last line is what is asked for. */
final class OvidLines {

  private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,4})[.)\\t ]\\s*(?=\\S)");

  private OvidLines() {}

  static Translated<Query> read(String text) {
    Map<Integer, Query> lines = new TreeMap<>();
    List<Warning> warnings = new ArrayList<>();
    Query last = new Query.Everything();
    boolean several = text.lines().filter(line -> !line.isBlank()).count() > 1;
    int offset = 0;
    int count = 0;
    for (String line : text.split("\\n", -1)) {
      if (!line.isBlank()) {
        count++;
        Matcher number = NUMBERED.matcher(line);
        boolean numbered = several && number.find() && number.group(1).equals("" + count);
        int skipped = numbered ? number.end() : 0;
        last = read(text, line.substring(skipped), offset + skipped, lines, warnings);
        lines.put(count, last);
      }
      offset += line.length() + 1;
    }
    return new Translated<>(last, warnings);
  }

  private static Query read(
      String text, String line, int offset, Map<Integer, Query> earlier, List<Warning> warnings) {
    try {
      OvidReader reader = new OvidReader(line, earlier);
      Query query = reader.whole();
      warnings.addAll(reader.warnings);
      if (query.text().length() > QueryParser.MOST_SIGNS) {
        throw new QuerySyntaxException(
            line, 0, line.length(), "this line stands for too long a query", "fewer lines in it");
      }
      return query;
    } catch (QuerySyntaxException wrong) {
      throw new QuerySyntaxException(
          text,
          Math.min(text.length(), offset + wrong.start()),
          Math.min(text.length(), offset + wrong.end()),
          wrong.what(),
          wrong.expected());
    }
  }
}
