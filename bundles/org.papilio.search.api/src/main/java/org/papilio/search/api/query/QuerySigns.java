package org.papilio.search.api.query;

import java.util.regex.Pattern;

/** What single signs mean in a query. */
final class QuerySigns {

  private static final String QUOTES = "\"“”„«»";
  private static final Pattern OPERATOR = Pattern.compile("AND|OR|NOT|NEAR(/\\d+)?");

  private QuerySigns() {}

  /** Parts words: white space, and control signs that somebody pasted along. */
  static boolean isBlank(char sign) {
    return Character.isWhitespace(sign)
        || Character.isISOControl(sign)
        || Character.isSpaceChar(sign);
  }

  static boolean isQuote(char sign) {
    return QUOTES.indexOf(sign) >= 0;
  }

  static boolean isOperator(String word) {
    return OPERATOR.matcher(word).matches();
  }

  /** Whether something in the text can be found at all: a letter, a digit or a sign of a script. */
  static boolean isFindable(String text) {
    return text.codePoints().anyMatch(QuerySigns::isWordSign);
  }

  static boolean isWordSign(int sign) {
    return Character.isLetterOrDigit(sign)
        || Character.getType(sign) == Character.NON_SPACING_MARK
        || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
  }

  /** The text without what stands before its first and behind its last word sign. */
  static String trimmed(String text) {
    int start = 0;
    while (start < text.length() && !isWordSign(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    int end = text.length();
    while (end > start && !isWordSign(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }
}
