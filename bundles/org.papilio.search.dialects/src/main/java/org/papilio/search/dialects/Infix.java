package org.papilio.search.dialects;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.dialect.Translated.Warning;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.dialects.Tokens.Kind;
import org.papilio.search.dialects.Tokens.Token;

/** Reads parts that are joined by operators, as far as databases do it alike. */
abstract class Infix {

  final Tokens tokens;
  final List<Warning> warnings = new ArrayList<>();
  private final Parts parts = new Parts(warnings);
  private final List<Set<Operator.Kind>> levels;
  private int depth;

  /**
   * @param levels operators from the loosest to the tightest; those of one level are taken from
   *     left to right
   */
  Infix(Tokens tokens, List<Set<Operator.Kind>> levels) {
    this.tokens = tokens;
    this.levels = levels;
  }

  static final Set<Operator.Kind> NEAR = EnumSet.of(Operator.Kind.NEAR, Operator.Kind.BEFORE);

  /** Takes the operator that stands next, if one does. */
  abstract Optional<Operator> operator();

  /** Takes the smallest part that stands next: a word, a phrase, a field with what is in it. */
  abstract Query part();

  /** What words side by side mean: all of them, unless the database says otherwise. */
  Query row(List<Query> sideBySide) {
    Query all = sideBySide.getFirst();
    for (Query next : sideBySide.subList(1, sideBySide.size())) {
      all = Parts.both(all, next);
    }
    return all;
  }

  /** Reads a whole search string; a blank one asks for everything. */
  static Translated<Query> read(String text, Function<String, Infix> reader) {
    if (text.isBlank()) {
      return new Translated<>(new Query.Everything(), List.of());
    }
    Infix infix = reader.apply(text);
    Query query = infix.whole();
    return new Translated<>(query, infix.warnings);
  }

  Query whole() {
    Query query = expression();
    if (tokens.peek().kind() != Kind.END) {
      throw tokens.wrong(tokens.peek(), "nothing opens this parenthesis", "an operator or the end");
    }
    return query;
  }

  Query expression() {
    if (++depth > QueryParser.MOST_DEPTH) {
      throw tokens.wrong(
          tokens.peek(),
          "parentheses are nested too deeply",
          "at most " + QueryParser.MOST_DEPTH + " levels");
    }
    List<Query> operands = new ArrayList<>();
    List<Operator> operators = new ArrayList<>();
    operands.add(operand());
    for (Optional<Operator> by = operator(); by.isPresent(); by = operator()) {
      operators.add(by.get());
      operands.add(operand());
    }
    depth--;
    for (int level = levels.size() - 1; level >= 0; level--) {
      fold(operands, operators, levels.get(level));
    }
    return operands.getFirst();
  }

  private void fold(List<Query> operands, List<Operator> operators, Set<Operator.Kind> level) {
    int at = 0;
    while (at < operators.size()) {
      if (level.contains(operators.get(at).kind())) {
        operands.set(
            at, parts.joined(operands.get(at), operators.remove(at), operands.remove(at + 1)));
      } else {
        at++;
      }
    }
  }

  private Query operand() {
    List<Query> sideBySide = new ArrayList<>();
    while (startsPart()) {
      sideBySide.add(part());
    }
    if (sideBySide.isEmpty()) {
      throw tokens.wrong(
          tokens.peek(), "something is missing here", "a word, a phrase or a parenthesis");
    }
    return sideBySide.size() == 1 ? sideBySide.getFirst() : row(sideBySide);
  }

  private boolean startsPart() {
    Token next = tokens.peek();
    return next.kind() != Kind.END && next.kind() != Kind.CLOSE && !isOperator();
  }

  /** Whether an operator stands next. */
  abstract boolean isOperator();

  /** What stands in parentheses; the opening one comes next. */
  Query parenthesis() {
    Token open = tokens.take();
    Query inside = expression();
    if (tokens.peek().kind() != Kind.CLOSE) {
      throw tokens.wrong(open, "this parenthesis is not closed", "a ')' further on");
    }
    tokens.take();
    return inside;
  }

  /**
   * A word or pattern in our signs, with {@link Words#OPTIONAL} for one letter or none.
   *
   * @param at where it stands
   * @param spelt whether the database takes a word as spelt, without inflections
   */
  Query word(Token at, String word, boolean spelt) {
    boolean empty =
        word.chars()
            .noneMatch(sign -> Character.isLetterOrDigit(sign) || sign == '*' || sign == '?');
    if (empty) {
      throw tokens.wrong(at, "this sign means nothing here", "a word, a phrase or an operator");
    }
    return Words.optionalLetter(word, spelt);
  }

  void warn(String part, String words) {
    warnings.add(new Warning(part, words));
  }

  /** A distance written behind an operator, as in {@code NEAR/5}; empty when there is none. */
  static Optional<Integer> distance(String word, String name) {
    String rest = word.length() > name.length() ? word.substring(name.length()) : "";
    return word.regionMatches(true, 0, name, 0, name.length()) && rest.matches("/?\\d{1,4}")
        ? Optional.of(Integer.valueOf(rest.replace("/", "")))
        : Optional.empty();
  }
}
