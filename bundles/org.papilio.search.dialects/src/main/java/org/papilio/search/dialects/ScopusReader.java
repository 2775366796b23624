package org.papilio.search.dialects;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.Query.Everything;
import org.papilio.search.api.query.Query.Field;
import org.papilio.search.api.query.Query.Phrase;
import org.papilio.search.api.query.Query.Range;
import org.papilio.search.dialects.Tokens.Kind;
import org.papilio.search.dialects.Tokens.Token;

/** Reads Scopus: {@code TITLE-ABS-KEY(…)}, with W/n before OR, AND, AND NOT. */
final class ScopusReader extends Infix {

  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("TITLE-ABS-KEY", Fields.TOPIC),
          Map.entry("TITLE-ABS-KEY-AUTH", List.of("title", "abstract", "keyword", "author")),
          Map.entry("TITLE-ABS", Fields.TITLE_ABSTRACT),
          Map.entry("TITLE", List.of("title")),
          Map.entry("ABS", List.of("abstract")),
          Map.entry("KEY", List.of("keyword")),
          Map.entry("AUTHKEY", List.of("keyword")),
          Map.entry("INDEXTERMS", List.of("keyword")),
          Map.entry("AUTH", List.of("author")),
          Map.entry("AUTHOR-NAME", List.of("author")),
          Map.entry("AUTHLASTNAME", List.of("author")),
          Map.entry("SRCTITLE", List.of("container-title")),
          Map.entry("EXACTSRCTITLE", List.of("container-title")),
          Map.entry("LANGUAGE", List.of("language")),
          Map.entry("DOI", List.of("DOI")),
          Map.entry("ISSN", List.of("ISSN")),
          Map.entry("ISBN", List.of("ISBN")),
          Map.entry("PMID", List.of("PMID")),
          Map.entry("PUBLISHER", List.of("publisher")),
          Map.entry("VOLUME", List.of("volume")),
          Map.entry("ALL", List.of()));

  ScopusReader(String text) {
    super(
        new Tokens(text, "=<>,"),
        List.of(
            EnumSet.of(Operator.Kind.NOT),
            EnumSet.of(Operator.Kind.AND),
            EnumSet.of(Operator.Kind.OR),
            NEAR));
  }

  @Override
  boolean isOperator() {
    Token next = tokens.peek();
    return next.is("AND")
        || next.is("OR")
        || next.kind() == Kind.WORD
            && (distance(next.text(), "W").filter(any -> next.text().contains("/")).isPresent()
                || distance(next.text(), "PRE")
                    .filter(any -> next.text().contains("/"))
                    .isPresent());
  }

  @Override
  Optional<Operator> operator() {
    if (!isOperator()) {
      return Optional.empty();
    }
    Token word = tokens.take();
    if (word.is("AND")) {
      return Optional.of(
          tokens.takes("NOT")
              ? Operator.of(Operator.Kind.NOT, "AND NOT")
              : Operator.of(Operator.Kind.AND, word.text()));
    }
    if (word.is("OR")) {
      return Optional.of(Operator.of(Operator.Kind.OR, word.text()));
    }
    boolean before = word.lower().startsWith("pre");
    int words = distance(word.text(), before ? "PRE" : "W").orElseThrow();
    return Optional.of(
        new Operator(before ? Operator.Kind.BEFORE : Operator.Kind.NEAR, words, word.text()));
  }

  @Override
  Query part() {
    Token first = tokens.peek();
    if (first.kind() == Kind.OPEN) {
      return parenthesis();
    }
    tokens.take();
    String name = first.text().toUpperCase(Locale.ROOT);
    if (first.kind() == Kind.WORD && name.equals("PUBYEAR")) {
      return years(first);
    }
    if (first.kind() == Kind.WORD && tokens.peek().kind() == Kind.OPEN) {
      return field(first, name);
    }
    return switch (first.kind()) {
      case QUOTED, EXACT -> Words.phrase(first.text());
      case WORD -> word(first, first.text(), false);
      default -> throw tokens.wrong(first, "brackets mean nothing here", "a word or phrase");
    };
  }

  private Query field(Token first, String name) {
    if (name.equals("LIMIT-TO") || name.equals("EXCLUDE")) {
      return limit(first, name);
    }
    List<String> fields = FIELDS.get(name);
    if (fields == null) {
      warn(first.text() + "()", "has no field of ours; the words are sought everywhere");
      fields = List.of();
    }
    Query inside = parenthesis();
    if (fields.equals(List.of("DOI")) && inside instanceof Query.Term doi) {
      inside = new Phrase(doi.word(), 0);
    }
    return Fields.in(fields, inside);
  }

  /** {@code LIMIT-TO(PUBYEAR, 2010)}: years are kept, all else is told and passed over. */
  private Query limit(Token first, String name) {
    Token open = tokens.take();
    Token field = tokens.take();
    tokens.takes(",");
    Token value = tokens.take();
    if (tokens.take().kind() != Kind.CLOSE) {
      throw tokens.wrong(open, "this parenthesis is not closed", "a ')' behind the value");
    }
    Query limit = null;
    if (field.is("PUBYEAR") && value.text().matches("\\d{4}")) {
      limit = new Field("year", new Range(value.text(), true, value.text(), true));
    } else if (field.is("LANGUAGE")) {
      limit = new Field("language", new Phrase(value.text(), 0));
    }
    if (limit == null) {
      warn(
          name + "(" + field.text() + ", " + value.text() + ")",
          "limits by something that we do not hold alike; it is left out");
      return new Everything();
    }
    return name.equals("EXCLUDE") ? new Query.Not(limit) : limit;
  }

  private Query years(Token first) {
    Token sign = tokens.take();
    boolean orEqual = tokens.takes("=");
    Token year = tokens.take();
    if (!year.text().matches("\\d{4}")) {
      throw tokens.wrong(year, "no year can be read here", "PUBYEAR > 2003 or the like");
    }
    Range range =
        switch (sign.text().toUpperCase(Locale.ROOT)) {
          case ">", "AFT" -> new Range(year.text(), orEqual, "", true);
          case "<", "BEF" -> new Range("", true, year.text(), orEqual);
          case "=", "IS" -> new Range(year.text(), true, year.text(), true);
          default ->
              throw tokens.wrong(sign, "PUBYEAR cannot be asked so", "=, <, >, IS, BEF or AFT");
        };
    return new Field("year", range);
  }
}
