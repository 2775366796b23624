package org.papilio.literature.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that an export wrote as HTML does: {@code &#237;}, {@code &amp;}. */
final class References {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp)|(quot)|(apos)|(nbsp));?");

  private References() {}

  /** The text with the characters themselves. Angle brackets stay, for they would be markup. */
  static String resolve(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(java.util.regex.MatchResult found) {
    if (found.group(3) != null) {
      return "&";
    }
    if (found.group(4) != null) {
      return "\"";
    }
    if (found.group(5) != null) {
      return "'";
    }
    if (found.group(6) != null) {
      return " ";
    }
    int code =
        found.group(1) == null
            ? Integer.parseInt(found.group(2), 16)
            : Integer.parseInt(found.group(1));
    boolean allowed = code >= ' ' && code != '<' && code != '>' && Character.isDefined(code);
    return allowed ? Character.toString(code) : found.group();
  }
}
