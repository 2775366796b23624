package org.papilio.search.sru;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a CQL query into its words and signs. */
final class CqlTokens {

  /**
   * A word or sign.
   *
   * @param text without quotes; escapes of quotes resolved, others kept
   * @param quoted whether it stood between quotes
   */
  record Token(String text, boolean quoted) {
    boolean is(String sign) {
      return !quoted && text.equalsIgnoreCase(sign);
    }
  }

  private static final String SIGNS = "()/=<>";

  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private CqlTokens() {}

  static CqlTokens of(String query) throws Diagnostic {
    CqlTokens cut = new CqlTokens();
    int i = 0;
    while (i < query.length()) {
      char sign = query.charAt(i);
      if (Character.isWhitespace(sign)) {
        i++;
      } else if (sign == '"') {
        i = cut.quoted(query, i + 1);
      } else if (SIGNS.indexOf(sign) >= 0) {
        String two = query.substring(i, Math.min(query.length(), i + 2));
        boolean pair = two.equals("<=") || two.equals(">=") || two.equals("<>") || two.equals("==");
        cut.tokens.add(new Token(pair ? two : String.valueOf(sign), false));
        i += pair ? 2 : 1;
      } else {
        int end = i;
        while (end < query.length()
            && !Character.isWhitespace(query.charAt(end))
            && query.charAt(end) != '"'
            && SIGNS.indexOf(query.charAt(end)) < 0) {
          end += query.charAt(end) == '\\' && end + 1 < query.length() ? 2 : 1;
        }
        cut.tokens.add(new Token(query.substring(i, Math.min(end, query.length())), false));
        i = end;
      }
    }
    return cut;
  }

  private int quoted(String query, int from) throws Diagnostic {
    StringBuilder text = new StringBuilder();
    int i = from;
    while (i < query.length() && query.charAt(i) != '"') {
      if (query.charAt(i) == '\\' && i + 1 < query.length()) {
        if (query.charAt(i + 1) != '"') {
          text.append('\\');
        }
        i++;
      }
      text.append(query.charAt(i++));
    }
    if (i >= query.length()) {
      throw new Diagnostic(
          Diagnostic.QUERY_SYNTAX, query.substring(from - 1), "a quote is not closed");
    }
    tokens.add(new Token(text.toString(), true));
    return i + 1;
  }

  /** The next token without taking it; null at the end. */
  @Nullable Token peek() {
    return at < tokens.size() ? tokens.get(at) : null;
  }

  /** The token behind the next one; null when there is none. */
  @Nullable Token second() {
    return at + 1 < tokens.size() ? tokens.get(at + 1) : null;
  }

  boolean isNext(String sign) {
    Token token = peek();
    return token != null && token.is(sign);
  }

  boolean take(String sign) {
    boolean there = isNext(sign);
    at += there ? 1 : 0;
    return there;
  }

  Token take() throws Diagnostic {
    Token token = peek();
    if (token == null) {
      throw new Diagnostic(Diagnostic.QUERY_SYNTAX, "", "the query ends too early");
    }
    at++;
    return token;
  }
}
