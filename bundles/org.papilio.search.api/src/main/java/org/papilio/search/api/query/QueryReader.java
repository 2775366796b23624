package org.papilio.search.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papilio.search.api.query.Query.And;
import org.papilio.search.api.query.Query.Boost;
import org.papilio.search.api.query.Query.Everything;
import org.papilio.search.api.query.Query.Fuzzy;
import org.papilio.search.api.query.Query.Near;
import org.papilio.search.api.query.Query.Not;
import org.papilio.search.api.query.Query.Or;
import org.papilio.search.api.query.Query.Phrase;
import org.papilio.search.api.query.Query.Prefix;
import org.papilio.search.api.query.Query.Term;
import org.papilio.search.api.query.Query.Wildcard;
import org.papilio.search.api.query.Query.Words;

/**
 * One reading of one query, by recursive descent: OR, then AND, then rows, then NEAR, then parts.
 */
final class QueryReader {

  private static final Pattern OPERATOR =
      Pattern.compile("(AND|OR|NOT|NEAR(?:/(\\d{1,9}))?)(?=[\\s()\"“”„«»]|$)");
  private static final int USUAL_DISTANCE = 10;

  private final String text;
  private final FieldReader fields;
  private int at;
  private int depth;
  private int parts;

  QueryReader(String text, FieldRule rule) {
    this.text = text;
    this.fields = new FieldReader(this, text, rule);
  }

  Query read() {
    Query query = or();
    skip();
    if (at < text.length()) {
      throw wrong(
          at, at + 1, "a closing parenthesis without an opening one", "the end of the query");
    }
    return query == null ? new Everything() : query;
  }

  /** A group inside parentheses, from the sign behind the opening one; for fields as well. */
  Query group(int opening) {
    at = opening + 1;
    deeper(opening);
    Query inside = or();
    skip();
    if (at >= text.length()) {
      throw wrong(opening, opening + 1, "this parenthesis is not closed", "a ')' further on");
    }
    if (inside == null) {
      throw wrong(opening, at + 1, "nothing stands in the parentheses", "a word or phrase");
    }
    at++;
    depth--;
    return inside;
  }

  private @Nullable Query or() {
    List<Query> alternatives = new ArrayList<>();
    Query first = and();
    if (first != null) {
      alternatives.add(first);
    }
    while (operator("OR")) {
      int place = at;
      requireLeft(first, "OR");
      take("OR");
      alternatives.add(requireRight(and(), place, "OR"));
    }
    return joined(alternatives, Or::new);
  }

  private @Nullable Query and() {
    List<Query> all = new ArrayList<>();
    Query first = row();
    if (first != null) {
      all.add(first);
    }
    while (operator("AND")) {
      int place = at;
      requireLeft(first, "AND");
      take("AND");
      all.add(requireRight(row(), place, "AND"));
    }
    return joined(all, And::new);
  }

  /** Parts side by side: plain ones make one row of words, all others must hold as well. */
  private @Nullable Query row() {
    List<Query> plain = new ArrayList<>();
    List<Query> all = new ArrayList<>();
    int placeOfPlain = 0;
    for (RowPart part = rowPart(); part != null; part = rowPart()) {
      if (part.plain()) {
        placeOfPlain = plain.isEmpty() ? all.size() : placeOfPlain;
        plain.addAll(part.query() instanceof Words row ? row.parts() : List.of(part.query()));
      } else {
        all.add(part.query());
      }
    }
    Query words = joined(plain, Words::new);
    if (words != null) {
      all.add(placeOfPlain, words);
    }
    if (all.size() > 1) {
      all.removeIf(Everything.class::isInstance);
      if (all.isEmpty()) {
        all.add(new Everything());
      }
    }
    return joined(all, And::new);
  }

  private record RowPart(Query query, boolean plain) {}

  private @Nullable RowPart rowPart() {
    skip();
    if (at >= text.length() || text.charAt(at) == ')' || operator("AND") || operator("OR")) {
      return null;
    }
    int place = at;
    if (operator("NEAR")) {
      throw wrong(place, place + 4, "NEAR has nothing on its left", "a word or phrase before it");
    }
    if (operator("NOT")) {
      take("NOT");
      return new RowPart(negated(place, "NOT"), false);
    }
    if (isSignedPart('-')) {
      at++;
      return new RowPart(negated(place, "-"), false);
    }
    if (isSignedPart('+')) {
      at++;
      return new RowPart(requireRight(near(), place, "+"), false);
    }
    Query query = near();
    if (query == null) {
      return rowPart();
    }
    boolean plain = query instanceof Term || query instanceof Phrase || query instanceof Words;
    return new RowPart(query, plain);
  }

  private Query negated(int place, String operator) {
    deeper(place);
    skip();
    Query query;
    if (operator("NOT")) {
      int inner = at;
      take("NOT");
      query = negated(inner, "NOT");
    } else {
      query = requireRight(near(), place, operator);
    }
    depth--;
    return new Not(query);
  }

  private @Nullable Query near() {
    int place = at;
    Query left = weighted();
    if (left == null || !operator("NEAR")) {
      return left;
    }
    int operatorPlace = at;
    Matcher matcher = operatorHere();
    int distance = matcher.group(2) == null ? USUAL_DISTANCE : Integer.parseInt(matcher.group(2));
    at = matcher.end();
    if (distance > QueryParser.MOST_SLOP) {
      throw wrong(
          operatorPlace,
          at,
          "a distance of " + distance,
          "0 to " + QueryParser.MOST_SLOP + " words");
    }
    skip();
    int rightPlace = at;
    Query right = requireRight(weighted(), operatorPlace, "NEAR");
    requireNearable(left, place, operatorPlace);
    requireNearable(right, rightPlace, at);
    if (operator("NEAR")) {
      throw wrong(at, at + 4, "NEAR joins two parts only", "AND between two NEAR");
    }
    return new Near(left, right, distance);
  }

  private void requireNearable(Query query, int start, int end) {
    boolean fits =
        switch (query) {
          case Term t -> true;
          case Phrase p -> true;
          case Prefix p -> true;
          case Wildcard w -> true;
          case Fuzzy f -> true;
          case Or or -> {
            or.parts().forEach(part -> requireNearable(part, start, end));
            yield true;
          }
          default -> false;
        };
    if (!fits) {
      throw wrong(
          start,
          end,
          "NEAR cannot measure the distance to this",
          "a word, phrase, prefix, pattern or fuzzy word, or several of them with OR");
    }
  }

  private @Nullable Query weighted() {
    Query query = part();
    while (query != null && at < text.length() && text.charAt(at) == '^') {
      Matcher number = Pattern.compile("\\^(\\d{1,6}(?:\\.\\d{1,6})?)").matcher(text);
      if (!number.find(at) || number.start() != at) {
        return query;
      }
      double weight = Double.parseDouble(number.group(1));
      if (!(weight >= 0.1 && weight <= 100)) {
        throw wrong(at, number.end(), "a weight of " + number.group(1), "0.1 to 100");
      }
      query = new Boost(query, weight);
      at = number.end();
    }
    return query;
  }

  /** One part; null when nothing but punctuation stands here, which is taken. */
  private @Nullable Query part() {
    skip();
    if (at >= text.length() || text.charAt(at) == ')') {
      return null;
    }
    char sign = text.charAt(at);
    if (sign == '(') {
      return group(at);
    }
    if (QuerySigns.isQuote(sign)) {
      return phrase();
    }
    Query field = fields.read(at);
    return field != null ? field : word();
  }

  /** A word with its wildcards and its {@code ~}; null when it is punctuation only. */
  @Nullable Query word() {
    int start = at;
    WordReader word = WordReader.at(text, at);
    at = word.end();
    if (at == start) {
      at++;
      return null;
    }
    Query query = word.query();
    if (query != null) {
      count(start);
    }
    Matcher fuzzy = Pattern.compile("~(\\d{0,9})(?=[\\s()^]|$)").matcher(text);
    if (fuzzy.find(at) && fuzzy.start() == at && query instanceof Term term) {
      int edits = edits(fuzzy.group(1), term.word(), start, fuzzy.end());
      at = fuzzy.end();
      return new Fuzzy(term.word(), edits);
    }
    return query;
  }

  private int edits(String typed, String word, int start, int end) {
    if (typed.isEmpty()) {
      return word.codePointCount(0, word.length()) < 6 ? 1 : 2;
    }
    if (!typed.equals("1") && !typed.equals("2")) {
      throw wrong(start, end, "a fuzzy word with " + typed + " edits", "~1 or ~2");
    }
    return Integer.parseInt(typed);
  }

  /** A phrase with its slop, from its opening quote on. */
  Query phrase() {
    int start = at;
    String words = quoted();
    if (!QuerySigns.isFindable(words)) {
      throw wrong(start, at, "the phrase holds no word", "at least one letter or digit in quotes");
    }
    count(start);
    Matcher slop = Pattern.compile("~(\\d{1,9})").matcher(text);
    if (slop.find(at) && slop.start() == at) {
      int moves = Integer.parseInt(slop.group(1));
      if (moves > QueryParser.MOST_SLOP) {
        throw wrong(start, slop.end(), "a slop of " + moves, "0 to " + QueryParser.MOST_SLOP);
      }
      at = slop.end();
      return new Phrase(words, moves);
    }
    return new Phrase(words, 0);
  }

  /** The text between quotes, from the opening quote on; the place moves behind the closing one. */
  String quoted() {
    int start = at;
    StringBuilder words = new StringBuilder();
    for (at++; at < text.length() && !QuerySigns.isQuote(text.charAt(at)); ) {
      char sign = text.charAt(at);
      Latex.Accent accent = sign == '\\' ? Latex.at(text, at) : null;
      if (accent != null) {
        words.append(accent.letter());
        at += accent.length();
      } else if (sign == '\\' && at + 1 < text.length()) {
        words.append(text.charAt(at + 1));
        at += 2;
      } else {
        if (sign != '{' && sign != '}') {
          words.append(QuerySigns.isBlank(sign) ? ' ' : sign);
        }
        at++;
      }
    }
    if (at >= text.length()) {
      throw wrong(start, start + 1, "the phrase that starts here is not closed", "a closing quote");
    }
    at++;
    return words.toString().strip();
  }

  void moveTo(int place) {
    at = place;
  }

  int place() {
    return at;
  }

  void count(int place) {
    if (++parts > QueryParser.MOST_PARTS) {
      throw wrong(
          place,
          place,
          "the query has more than " + QueryParser.MOST_PARTS + " parts",
          "at most " + QueryParser.MOST_PARTS + " words, phrases and ranges");
    }
  }

  QuerySyntaxException wrong(int start, int end, String what, String expected) {
    return new QuerySyntaxException(text, start, end, what, expected);
  }

  private void deeper(int place) {
    if (++depth > QueryParser.MOST_DEPTH) {
      throw wrong(
          place,
          place + 1,
          "the query is nested deeper than " + QueryParser.MOST_DEPTH,
          "at most " + QueryParser.MOST_DEPTH + " parentheses or NOT inside each other");
    }
  }

  private boolean isSignedPart(char sign) {
    return text.charAt(at) == sign
        && at + 1 < text.length()
        && !QuerySigns.isBlank(text.charAt(at + 1))
        && text.charAt(at + 1) != ')'
        && text.charAt(at + 1) != sign;
  }

  private boolean operator(String name) {
    skip();
    Matcher matcher = operatorHere();
    return matcher.lookingAt()
        && matcher.group(1).startsWith(name)
        && (name.equals("NEAR") || matcher.group(1).equals(name));
  }

  private void take(String operator) {
    at += operator.length();
  }

  private Matcher operatorHere() {
    Matcher matcher = OPERATOR.matcher(text).region(at, text.length());
    matcher.lookingAt();
    return matcher;
  }

  private void requireLeft(@Nullable Query left, String operator) {
    if (left == null) {
      throw wrong(
          at,
          at + operator.length(),
          operator + " has nothing on its left",
          "a word or phrase before it; write \""
              + operator.toLowerCase(java.util.Locale.ROOT)
              + "\" in small letters for the word");
    }
  }

  private Query requireRight(@Nullable Query right, int place, String operator) {
    if (right == null) {
      throw wrong(
          place,
          place + operator.length(),
          operator + " has nothing on its right",
          "a word or phrase behind it");
    }
    return right;
  }

  private void skip() {
    while (at < text.length() && QuerySigns.isBlank(text.charAt(at))) {
      at++;
    }
  }

  private interface Joining {
    Query of(List<Query> parts);
  }

  private static @Nullable Query joined(List<Query> parts, Joining joining) {
    return switch (parts.size()) {
      case 0 -> null;
      case 1 -> parts.getFirst();
      default -> joining.of(parts);
    };
  }
}
