package org.papilio.search.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.api.query.QuerySyntaxException;

/** Parts a search string into words, quoted words, parentheses, and tags in square brackets. */
final class Tokens {

  /** What a token is. */
  enum Kind {
    WORD,
    QUOTED,
    EXACT,
    TAG,
    OPEN,
    CLOSE,
    END
  }

  /**
   * @param text without quotes, brackets or braces
   * @param start first sign in the search string
   * @param end behind its last sign
   */
  record Token(Kind kind, String text, int start, int end) {
    boolean is(String word) {
      return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  private final String query;
  private final String parting;
  private final List<Token> all = new ArrayList<>();
  private int next;

  /**
   * @param parting signs that are words of their own, such as {@code =} or {@code :}
   * @throws QuerySyntaxException for a quote, bracket or brace that is not closed, or a search
   *     string that is too long
   */
  Tokens(String query, String parting) {
    this.query = query;
    this.parting = parting;
    if (query.length() > QueryParser.MOST_SIGNS) {
      throw new QuerySyntaxException(
          query,
          QueryParser.MOST_SIGNS,
          query.length(),
          "the search string has " + query.length() + " characters",
          "at most " + QueryParser.MOST_SIGNS);
    }
    split();
  }

  private void split() {
    int at = 0;
    while (at < query.length()) {
      char sign = query.charAt(at);
      int start = at;
      if (Character.isWhitespace(sign)) {
        at++;
      } else if (sign == '(' || sign == ')') {
        at++;
        all.add(
            new Token(
                sign == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(sign), start, start + 1));
      } else if (isQuote(sign)) {
        at = closed(start, Kind.QUOTED, sign == '“' || sign == '”' ? "”“\"" : "\"");
      } else if (sign == '[') {
        at = closed(start, Kind.TAG, "]");
      } else if (sign == '{') {
        at = closed(start, Kind.EXACT, "}");
      } else if (sign == ']' || sign == '}') {
        throw new QuerySyntaxException(
            query, at, at + 1, "nothing opens this " + sign, "words, phrases or operators");
      } else if (parting.indexOf(sign) >= 0) {
        at++;
        all.add(new Token(Kind.WORD, String.valueOf(sign), start, at));
      } else {
        at = wordEnd(at);
        all.add(new Token(Kind.WORD, query.substring(start, at), start, at));
      }
    }
    all.add(new Token(Kind.END, "", query.length(), query.length()));
  }

  private static boolean isQuote(char sign) {
    return sign == '"' || sign == '“' || sign == '”';
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < query.length()
        && !Character.isWhitespace(query.charAt(at))
        && "()[]{}".indexOf(query.charAt(at)) < 0
        && !isQuote(query.charAt(at))
        && parting.indexOf(query.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private int closed(int start, Kind kind, String closing) {
    int at = start + 1;
    while (at < query.length() && closing.indexOf(query.charAt(at)) < 0) {
      at++;
    }
    if (at == query.length()) {
      throw new QuerySyntaxException(
          query,
          start,
          start + 1,
          "this " + query.charAt(start) + " is not closed",
          "a " + closing.charAt(0) + " further on");
    }
    String inside = query.substring(start + 1, at).strip();
    if (inside.isEmpty()) {
      throw new QuerySyntaxException(query, start, at + 1, "nothing stands in here", "words");
    }
    all.add(new Token(kind, inside, start, at + 1));
    return at + 1;
  }

  Token peek() {
    return peek(0);
  }

  /** The token some places further on; the last one beyond the end. */
  Token peek(int further) {
    return all.get(Math.min(next + further, all.size() - 1));
  }

  Token take() {
    Token token = peek();
    next = Math.min(next + 1, all.size() - 1);
    return token;
  }

  /** Takes the next token if it is this word. */
  boolean takes(String word) {
    if (peek().is(word)) {
      take();
      return true;
    }
    return false;
  }

  QuerySyntaxException wrong(Token at, String what, String expected) {
    return new QuerySyntaxException(query, at.start(), at.end(), what, expected);
  }
}
