package org.papilio.literature.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads volumes, issues, pages and identifiers as people type them. */
final class Locations {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern PAGE = Pattern.compile("(?i)(?<![\\p{L}\\d])([a-z]{0,3}\\d{1,9})");
  private static final Pattern PAGES =
      Pattern.compile("(?i)([a-z]{0,3}\\d{1,9})\\s*(?:-+|–|—|to)\\s*([a-z]{0,3}\\d{1,9})");
  private static final Pattern ISBN =
      Pattern.compile("(?<!\\d)(?:97[89][- ]?)?\\d(?:[- ]?\\d){8}[- ]?[\\dXx](?!\\d)");
  private static final Pattern ISSN = Pattern.compile("(?<!\\d)(\\d{4})-?(\\d{3}[\\dXx])(?!\\d)");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{3,9}/\\S+");

  private Locations() {}

  /** The first number of a text; empty text when it has none, or is the torn end of something. */
  static String number(String text) {
    if (text.indexOf(')') >= 0 && text.indexOf('(') < 0) {
      return "";
    }
    Matcher number = NUMBER.matcher(text);
    return number.find() ? trimmed(number.group()) : "";
  }

  /** The issue: its number, with an s before it where it is one of a supplement. */
  static String issue(String text) {
    String number = number(text);
    return text.toLowerCase(Locale.ROOT).contains("sup") ? "s" + number : number;
  }

  /** First and last page, "s299" or "221"; each empty when not known. */
  static String[] pages(String text) {
    Matcher span = PAGES.matcher(text);
    if (span.find()) {
      String first = page(span.group(1));
      String last = page(span.group(2));
      if (last.length() < first.length() && last.matches("\\d+")) {
        last = first.substring(0, first.length() - last.length()) + last;
      }
      return new String[] {first, last};
    }
    Matcher one = PAGE.matcher(text);
    return new String[] {one.find() ? page(one.group(1)) : "", ""};
  }

  private static String page(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("p") || lower.startsWith("pp")
        ? trimmed(lower.replaceFirst("^p+", ""))
        : trimmed(lower);
  }

  private static String trimmed(String digits) {
    int from = 0;
    while (from + 1 < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  /** Lower case, without address; DOIs are the same whatever their capitals. */
  static String doi(String text) {
    Matcher doi = DOI.matcher(text.strip().toLowerCase(Locale.ROOT));
    return doi.find() ? doi.group().replaceFirst("[.,;)\\]]+$", "") : "";
  }

  /** Numbers of books, all as 13 digits. */
  static List<String> isbns(String text) {
    List<String> found = new ArrayList<>();
    Matcher isbn = ISBN.matcher(text);
    while (isbn.find()) {
      String digits = isbn.group().replaceAll("[^0-9Xx]", "");
      if (digits.length() == 10) {
        digits = thirteen("978" + digits.substring(0, 9));
      }
      if (digits.length() == 13 && !found.contains(digits)) {
        found.add(digits);
      }
    }
    return found;
  }

  /** Numbers of journals, without hyphen. */
  static List<String> issns(String text) {
    List<String> found = new ArrayList<>();
    Matcher issn = ISSN.matcher(text);
    while (issn.find()) {
      found.add((issn.group(1) + issn.group(2)).toLowerCase(Locale.ROOT));
    }
    return found;
  }

  private static String thirteen(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }
}
