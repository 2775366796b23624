package org.papilio.search.api.query;

import org.jspecify.annotations.Nullable;
import org.papilio.search.api.query.Query.Prefix;
import org.papilio.search.api.query.Query.Term;
import org.papilio.search.api.query.Query.Wildcard;

/**
 * Reads the signs of one word: up to a blank, a bracket, a quote, or a comma that does not stand
 * between digits; accents written as in LaTeX become letters, braces vanish.
 */
final class WordReader {

  private final String text;
  private final StringBuilder literal = new StringBuilder();
  private final StringBuilder pattern = new StringBuilder();
  private int wildcards;
  private int next;

  private WordReader(String text, int start) {
    this.text = text;
    this.next = start;
  }

  static WordReader at(String text, int start) {
    WordReader reader = new WordReader(text, start);
    while (reader.next < text.length() && reader.takesSign()) {
      // each call takes one sign
    }
    return reader;
  }

  /** Place behind the word. */
  int end() {
    return next;
  }

  /** The word with escapes resolved and wildcards left out. */
  String literal() {
    return literal.toString();
  }

  boolean hasWildcards() {
    return wildcards > 0;
  }

  /** What the word asks for: a term, prefix or pattern; null when nothing in it can be found. */
  @Nullable Query query() {
    String shape = withoutPunctuationAtTheEnds(pattern.toString());
    if (!QuerySigns.isFindable(shape)) {
      return shape.indexOf('*') >= 0 ? new Query.Everything() : null;
    }
    int stars = trailingStars(shape);
    String start = shape.substring(0, shape.length() - stars);
    if (wildcards == 0 || !hasOpenWildcard(start)) {
      String word = QuerySigns.trimmed(unescaped(start));
      return stars > 0 ? new Prefix(word) : new Term(word);
    }
    return new Wildcard(shape);
  }

  private boolean takesSign() {
    char sign = text.charAt(next);
    if (QuerySigns.isBlank(sign) || QuerySigns.isQuote(sign) || "()[]~^".indexOf(sign) >= 0) {
      return false;
    }
    if ((sign == ',' || sign == ';') && !betweenDigits()) {
      return false;
    }
    if (sign == '\\') {
      takeEscape();
    } else if (sign == '*' || sign == '?') {
      pattern.append(sign);
      wildcards++;
      next++;
    } else {
      if (sign != '{' && sign != '}') {
        add(sign);
      }
      next++;
    }
    return true;
  }

  private void takeEscape() {
    Latex.Accent accent = Latex.at(text, next);
    if (accent != null) {
      accent.letter().chars().forEach(sign -> add((char) sign));
      next += accent.length();
    } else if (next + 1 < text.length()) {
      add(text.charAt(next + 1));
      next += 2;
    } else {
      next++;
    }
  }

  private void add(char sign) {
    literal.append(sign);
    if (sign == '*' || sign == '?' || sign == '\\') {
      pattern.append('\\');
    }
    pattern.append(sign);
  }

  private boolean betweenDigits() {
    return next > 0
        && next + 1 < text.length()
        && Character.isDigit(text.charAt(next - 1))
        && Character.isDigit(text.charAt(next + 1));
  }

  /** A question mark at the end is punctuation, and so are stops and brackets around the word. */
  private static String withoutPunctuationAtTheEnds(String shape) {
    int start = 0;
    while (start < shape.length() && isEdge(shape.charAt(start)) && shape.charAt(start) != '?') {
      start++;
    }
    int end = shape.length();
    while (end > start
        && isEdge(shape.charAt(end - 1))
        && !(end > 1 && shape.charAt(end - 2) == '\\')) {
      end--;
    }
    return shape.substring(start, end);
  }

  private static boolean isEdge(char sign) {
    return sign != '*'
        && sign != '\\'
        && !Character.isSurrogate(sign)
        && !QuerySigns.isWordSign(sign);
  }

  private static int trailingStars(String shape) {
    int stars = 0;
    while (stars < shape.length()
        && shape.charAt(shape.length() - 1 - stars) == '*'
        && !(stars + 1 < shape.length() && shape.charAt(shape.length() - 2 - stars) == '\\')) {
      stars++;
    }
    return stars;
  }

  private static boolean hasOpenWildcard(String shape) {
    for (int i = 0; i < shape.length(); i++) {
      char sign = shape.charAt(i);
      if (sign == '\\') {
        i++;
      } else if (sign == '*' || sign == '?') {
        return true;
      }
    }
    return false;
  }

  private static String unescaped(String shape) {
    return shape.replaceAll("\\\\(.)", "$1");
  }
}
