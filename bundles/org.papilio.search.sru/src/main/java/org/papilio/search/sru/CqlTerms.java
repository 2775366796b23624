package org.papilio.search.sru;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.search.api.query.Query;

/** What the relations of CQL mean for a term. */
final class CqlTerms {

  private static final Pattern YEAR = Pattern.compile("-?\\d{1,4}");
  private static final Pattern WITHIN = Pattern.compile("(-?\\d{1,4})\\s+(-?\\d{1,4})");

  private CqlTerms() {}

  /** Years and spans of years. */
  static Query year(String relation, String text) throws Diagnostic {
    if (relation.equals("within")) {
      Matcher both = WITHIN.matcher(text);
      if (!both.matches()) {
        throw invalid(text, "within takes two years: \"2004 2010\"");
      }
      return new Query.Range(both.group(1), true, both.group(2), true);
    }
    // A date is searched by its year.
    String year = text.matches("\\d{4}-\\d{2}(-\\d{2})?") ? text.substring(0, 4) : text;
    if (!YEAR.matcher(year).matches()) {
      throw invalid(text, "a year was expected");
    }
    return switch (relation) {
      case "=", "==", "exact", "any", "all", "scr" -> new Query.Range(year, true, year, true);
      case "<" -> new Query.Range("", true, year, false);
      case "<=" -> new Query.Range("", true, year, true);
      case ">" -> new Query.Range(year, false, "", true);
      case ">=" -> new Query.Range(year, true, "", true);
      case "<>" -> new Query.Not(new Query.Range(year, true, year, true));
      default -> throw unsupported(relation);
    };
  }

  /** Words, phrases and patterns. */
  static Query words(String relation, String text) throws Diagnostic {
    List<Query> parts = new ArrayList<>();
    switch (relation) {
      case "any", "all" -> {
        for (String word : text.split("\\s+")) {
          parts.add(word(word));
        }
        if (parts.size() == 1) {
          return parts.getFirst();
        }
        return relation.equals("any") ? new Query.Or(parts) : new Query.And(parts);
      }
      case "=", "==", "exact", "adj", "scr" -> {
        if (isMasked(text) || !text.contains(" ")) {
          return masked(text);
        }
        requireLetter(text);
        return new Query.Phrase(plain(text), 0);
      }
      case "<>" -> {
        return new Query.Not(words("=", text));
      }
      default -> throw unsupported(relation);
    }
  }

  /** Several words with masks: each of them, since a phrase holds no patterns. */
  private static Query masked(String text) throws Diagnostic {
    return words("all", text);
  }

  private static boolean isMasked(String text) {
    return unescaped(text, '*') || unescaped(text, '?');
  }

  private static boolean unescaped(String text, char sign) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == sign) {
        return true;
      }
    }
    return false;
  }

  /** A word, a beginning of words, or a pattern. */
  private static Query word(String masked) throws Diagnostic {
    String word = masked.replaceFirst("^\\^", "").replaceFirst("(?<!\\\\)\\^$", "");
    boolean star = unescaped(word, '*');
    boolean mark = unescaped(word, '?');
    requireLetter(word);
    if (!star && !mark) {
      return new Query.Term(plain(word));
    }
    String begin = word.substring(0, word.length() - 1);
    boolean onlyEnd = word.endsWith("*") && !unescaped(begin, '*') && !mark;
    return onlyEnd ? new Query.Prefix(plain(begin)) : new Query.Wildcard(word);
  }

  /** Signs alone are in no index. */
  private static void requireLetter(String text) throws Diagnostic {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw invalid(text, "there is no letter in it");
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\\\(.)", "$1").replaceFirst("\\\\$", "");
  }

  private static Diagnostic invalid(String term, String why) {
    return new Diagnostic(Diagnostic.INVALID_TERM, term, why);
  }

  private static Diagnostic unsupported(String relation) {
    return new Diagnostic(
        Diagnostic.UNSUPPORTED_RELATION, relation, "this index does not know the relation");
  }
}
