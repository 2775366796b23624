package org.papilio.search.sru;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.search.api.query.Query;
import org.papilio.search.sru.CqlTokens.Token;

/**
 * Reads CQL 1.2 and 2.0 (Library of Congress, The Contextual Query Language) into our own query:
 * indexes, relations, Booleans with nesting, proximity in words, masking. What it does not know it
 * refuses with the number of the diagnostic; nothing is passed over.
 */
final class CqlReader {

  private static final int DEEPEST = 50;
  private static final Set<String> BOOLEANS = Set.of("and", "or", "not", "prox");
  private static final Set<String> SIGNS = Set.of("=", "==", "<", ">", "<=", ">=", "<>");
  private static final Set<String> WORDS =
      Set.of("any", "all", "adj", "exact", "within", "scr", "cql.any", "cql.all", "cql.adj");

  private final CqlTokens tokens;
  private int depth;

  private CqlReader(CqlTokens tokens) {
    this.tokens = tokens;
  }

  static Query read(String cql) throws Diagnostic {
    CqlReader reader = new CqlReader(CqlTokens.of(cql));
    Query query = reader.clauses();
    Token rest = reader.tokens.peek();
    if (rest == null) {
      return query;
    }
    if (rest.is("sortby")) {
      throw new Diagnostic(Diagnostic.SORT_NOT_SUPPORTED, "sortBy", "results come best first");
    }
    throw syntax(rest, "nothing was expected here");
  }

  private static Diagnostic syntax(Token token, String what) {
    return new Diagnostic(Diagnostic.QUERY_SYNTAX, token.text(), what);
  }

  /** Booleans have the same rank and are read from the left. */
  private Query clauses() throws Diagnostic {
    Query left = clause();
    Token next = tokens.peek();
    while (next != null && !next.quoted() && isBoolean(next)) {
      String sign = tokens.take().text().toLowerCase(Locale.ROOT);
      int distance = sign.equals("prox") ? proximity() : noModifiers(sign);
      Query right = clause();
      left =
          switch (sign) {
            case "and" -> new Query.And(List.of(left, right));
            case "or" -> new Query.Or(List.of(left, right));
            case "not" -> new Query.And(List.of(left, new Query.Not(right)));
            default -> near(left, right, distance);
          };
      next = tokens.peek();
    }
    return left;
  }

  private static boolean isBoolean(Token token) {
    return BOOLEANS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  private int noModifiers(String sign) throws Diagnostic {
    if (tokens.isNext("/")) {
      throw new Diagnostic(
          Diagnostic.UNSUPPORTED_BOOLEAN, sign + "/", "Booleans take no modifiers here");
    }
    return 0;
  }

  /** {@code prox/unit=word/distance<=5}; adjacent when nothing is said. */
  private int proximity() throws Diagnostic {
    int distance = 1;
    while (tokens.take("/")) {
      Token name = tokens.take();
      Token sign = tokens.take();
      Token value = tokens.take();
      boolean unit = name.is("unit") && sign.is("=") && value.is("word");
      boolean number = name.is("distance") && (sign.is("<=") || sign.is("<") || sign.is("="));
      if (number && value.text().matches("\\d{1,4}")) {
        distance = Integer.parseInt(value.text()) - (sign.is("<") ? 1 : 0);
      } else if (!unit) {
        throw new Diagnostic(
            Diagnostic.UNSUPPORTED_PROXIMITY,
            name.text() + sign.text() + value.text(),
            "allowed are unit=word and distance<=N");
      }
    }
    return Math.max(1, distance);
  }

  private static Query near(Query left, Query right, int distance) throws Diagnostic {
    try {
      if (left instanceof Query.Field a
          && right instanceof Query.Field b
          && a.name().equals(b.name())) {
        return new Query.Field(a.name(), new Query.Near(a.query(), b.query(), distance - 1));
      }
      return new Query.Near(left, right, distance - 1);
    } catch (IllegalArgumentException e) {
      throw new Diagnostic(
          Diagnostic.UNSUPPORTED_PROXIMITY, "distance", String.valueOf(e.getMessage()));
    }
  }

  private Query clause() throws Diagnostic {
    if (++depth > DEEPEST) {
      throw new Diagnostic(
          Diagnostic.QUERY_SYNTAX, "(", "it is nested deeper than " + DEEPEST + " times");
    }
    try {
      if (tokens.take("(")) {
        Query inner = clauses();
        if (!tokens.take(")")) {
          throw new Diagnostic(Diagnostic.QUERY_SYNTAX, "(", "a bracket is not closed");
        }
        return inner;
      }
      return searched();
    } finally {
      depth--;
    }
  }

  private Query searched() throws Diagnostic {
    Token first = tokens.take();
    if (!first.quoted() && ("()/".contains(first.text()) || SIGNS.contains(first.text()))) {
      throw syntax(first, "a term or an index was expected");
    }
    Token relation = tokens.peek();
    if (relation == null || relation.quoted() || !isRelation(relation)) {
      return term(CqlIndex.ANY, "=", first);
    }
    String sign = tokens.take().text().toLowerCase(Locale.ROOT).replace("cql.", "");
    if (tokens.isNext("/")) {
      throw new Diagnostic(
          Diagnostic.UNSUPPORTED_MODIFIER, sign + "/", "relations take no modifiers here");
    }
    CqlIndex index = CqlIndex.of(first.text());
    Token value = tokens.take();
    if (!value.quoted() && ("()/".contains(value.text()) || SIGNS.contains(value.text()))) {
      throw syntax(value, "a term was expected");
    }
    return term(index, sign, value);
  }

  /** A word that names a relation is one only where a term follows it. */
  private boolean isRelation(Token token) {
    String name = token.text().toLowerCase(Locale.ROOT);
    if (SIGNS.contains(name)) {
      return true;
    }
    @Nullable Token behind = tokens.second();
    boolean term = behind != null && (behind.quoted() || !behind.text().equals(")"));
    return WORDS.contains(name) && term;
  }

  private static Query term(CqlIndex index, String relation, Token token) throws Diagnostic {
    String text = token.text().strip();
    if (text.isEmpty()) {
      throw new Diagnostic(Diagnostic.EMPTY_TERM, index.name(), "a term is empty");
    }
    if (index == CqlIndex.ALL_RECORDS) {
      return new Query.Everything();
    }
    Query query = index.isYear() ? CqlTerms.year(relation, text) : CqlTerms.words(relation, text);
    if (index.fields().isEmpty()) {
      return query;
    }
    List<Query> alternatives = new ArrayList<>();
    index.fields().forEach(field -> alternatives.add(new Query.Field(field, query)));
    return alternatives.size() == 1 ? alternatives.getFirst() : new Query.Or(alternatives);
  }
}
