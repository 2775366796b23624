package org.papilio.search.api.query;

import java.util.List;
import java.util.stream.Collectors;
import org.papilio.search.api.query.Query.And;
import org.papilio.search.api.query.Query.Boost;
import org.papilio.search.api.query.Query.Everything;
import org.papilio.search.api.query.Query.Exists;
import org.papilio.search.api.query.Query.Field;
import org.papilio.search.api.query.Query.Fuzzy;
import org.papilio.search.api.query.Query.Near;
import org.papilio.search.api.query.Query.Not;
import org.papilio.search.api.query.Query.Or;
import org.papilio.search.api.query.Query.Phrase;
import org.papilio.search.api.query.Query.Prefix;
import org.papilio.search.api.query.Query.Range;
import org.papilio.search.api.query.Query.Term;
import org.papilio.search.api.query.Query.Wildcard;
import org.papilio.search.api.query.Query.Words;

/** Writes a query so that the parser reads the same tree again. */
final class QueryText {

  private static final String SPECIAL = "\\()\"“”„«»[]{}~^:*?,;<>=+";

  private QueryText() {}

  static String of(Query query) {
    return switch (query) {
      case Everything all -> "*";
      case Term term -> word(term.word());
      case Words words -> joined(words.parts(), " ");
      case Phrase phrase ->
          quoted(phrase.words()) + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case Prefix prefix -> word(prefix.start()) + "*";
      case Wildcard wildcard -> pattern(wildcard.pattern());
      case Fuzzy fuzzy -> word(fuzzy.word()) + "~" + fuzzy.edits();
      case Field field -> field.name() + ":" + inField(field.query());
      case Range range -> range(range);
      case Exists exists -> exists.field() + ":*";
      case Near near ->
          grouped(near.left()) + " NEAR/" + near.distance() + " " + grouped(near.right());
      case And and -> joined(and.parts(), " AND ");
      case Or or -> joined(or.parts(), " OR ");
      case Not not -> "NOT " + grouped(not.query());
      case Boost boost -> grouped(boost.query()) + "^" + number(boost.weight());
    };
  }

  private static String joined(List<Query> parts, String by) {
    return parts.stream().map(QueryText::grouped).collect(Collectors.joining(by));
  }

  private static String inField(Query query) {
    return query instanceof Everything ? "(*)" : grouped(query);
  }

  private static String grouped(Query query) {
    return switch (query) {
      case Words w -> "(" + of(w) + ")";
      case And a -> "(" + of(a) + ")";
      case Or o -> "(" + of(o) + ")";
      case Not n -> "(" + of(n) + ")";
      case Near n -> "(" + of(n) + ")";
      case Boost b -> "(" + of(b) + ")";
      default -> of(query);
    };
  }

  private static String range(Range range) {
    return (range.fromIncluded() ? "[" : "{")
        + end(range.from())
        + " TO "
        + end(range.to())
        + (range.toIncluded() ? "]" : "}");
  }

  private static String end(String value) {
    return value.isEmpty() ? "*" : quoted(value);
  }

  private static String quoted(String words) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < words.length(); i++) {
      char sign = words.charAt(i);
      boolean special = QuerySigns.isQuote(sign) || "\\{}".indexOf(sign) >= 0;
      text.append(special ? escaped(sign) : String.valueOf(sign));
    }
    return text.append('"').toString();
  }

  static String word(String word) {
    if (QuerySigns.isOperator(word)) {
      return "\\" + word;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      text.append(sign(word, i));
    }
    return text.toString();
  }

  /** Wildcards stay, a backslash makes the sign behind it an ordinary one. */
  private static String pattern(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char sign = pattern.charAt(i);
      if (sign == '*' || sign == '?') {
        text.append(sign);
      } else if (sign == '\\' && i + 1 < pattern.length()) {
        text.append(sign(pattern, ++i));
      } else {
        text.append(sign(pattern, i));
      }
    }
    return text.toString();
  }

  private static String sign(String word, int at) {
    char sign = word.charAt(at);
    boolean special =
        SPECIAL.indexOf(sign) >= 0
            || QuerySigns.isBlank(sign)
            || at == 0 && sign == '-'
            || sign == '.' && at > 0 && word.charAt(at - 1) == '.';
    return special ? escaped(sign) : String.valueOf(sign);
  }

  /** With empty braces behind, so that no letter that follows makes an accent of it. */
  private static String escaped(char sign) {
    return "\\" + sign + (Latex.isMark(sign) ? "{}" : "");
  }

  private static String number(double weight) {
    return weight == Math.rint(weight) ? Long.toString((long) weight) : Double.toString(weight);
  }
}
