package org.papilio.literature.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of works as they stand in running text. */
final class Identifiers {

  private static final Pattern DOI =
      Pattern.compile(
          "(?i)(?:doi[:\\s]*|doi\\.org/|\\b)(10\\.\\d{4,9}/[^\\s\"<>{}|\\\\^`\\[\\]]{2,200})");
  private static final Pattern ARXIV =
      Pattern.compile("(?i)arxiv:\\s*([a-z-]+(?:\\.[A-Z]{2})?/\\d{7}|\\d{4}\\.\\d{4,5})(?:v\\d+)?");
  private static final Pattern ISBN =
      Pattern.compile("(?i)isbn(?:-1[03])?[:\\s]*((?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dXx])(?!\\d)");
  private static final Pattern ISSN = Pattern.compile("(?i)issn[:\\s]*(\\d{4}-\\d{3}[\\dXx])");

  private Identifiers() {}

  /** The first DOI, without address and without the stop behind it; else empty text. */
  static String doi(String text) {
    Matcher found = DOI.matcher(text);
    return found.find() ? trimmed(found.group(1)) : "";
  }

  private static String trimmed(String doi) {
    String text = doi.replaceAll("[.,;:'’”]+$", "");
    while (text.endsWith(")") && count(text, ')') > count(text, '(')) {
      text = text.substring(0, text.length() - 1).replaceAll("[.,;:]+$", "");
    }
    return text;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  static String arxiv(String text) {
    Matcher found = ARXIV.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  /** The first ISBN whose check digit is right; else empty text. */
  static String isbn(String text) {
    Matcher found = ISBN.matcher(text);
    while (found.find()) {
      String digits = found.group(1).replaceAll("[- ]", "").toUpperCase(java.util.Locale.ROOT);
      if (checks(digits)) {
        return found.group(1).strip();
      }
    }
    return "";
  }

  static String issn(String text) {
    Matcher found = ISSN.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  /** ISO 2108: weights 10 to 1 modulo 11, or 1 and 3 modulo 10. */
  private static boolean checks(String isbn) {
    int sum = 0;
    boolean ten = isbn.length() == 10;
    for (int i = 0; i < isbn.length(); i++) {
      int digit = isbn.charAt(i) == 'X' ? 10 : isbn.charAt(i) - '0';
      sum += ten ? digit * (10 - i) : digit * (i % 2 == 0 ? 1 : 3);
    }
    return ten ? sum % 11 == 0 : isbn.length() == 13 && sum % 10 == 0;
  }
}
