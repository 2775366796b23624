package org.papilio.search.dialects;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.Query.Field;
import org.papilio.search.api.query.Query.Phrase;
import org.papilio.search.api.query.Query.Range;
import org.papilio.search.dialects.Tokens.Kind;
import org.papilio.search.dialects.Tokens.Token;

/** Reads Web of Science: {@code TS=(…)}, with NEAR before NOT, AND, OR. */
final class WosReader extends Infix {

  private static final int USUAL_DISTANCE = 15;

  private static final Map<String, List<String>> TAGS =
      Map.ofEntries(
          Map.entry("TS", Fields.TOPIC),
          Map.entry("TI", List.of("title")),
          Map.entry("AB", List.of("abstract")),
          Map.entry("AK", List.of("keyword")),
          Map.entry("KP", List.of("keyword")),
          Map.entry("AU", List.of("author")),
          Map.entry("SO", List.of("container-title")),
          Map.entry("PY", List.of("year")),
          Map.entry("DO", List.of("DOI")),
          Map.entry("IS", List.of("ISSN")),
          Map.entry("PMID", List.of("PMID")),
          Map.entry("LA", List.of("language")),
          Map.entry("PUB", List.of("publisher")),
          Map.entry("ALL", List.of()));

  WosReader(String text) {
    super(
        new Tokens(text, "="),
        List.of(
            EnumSet.of(Operator.Kind.OR),
            EnumSet.of(Operator.Kind.AND),
            EnumSet.of(Operator.Kind.NOT),
            NEAR));
  }

  @Override
  boolean isOperator() {
    Token next = tokens.peek();
    return next.is("AND")
        || next.is("OR")
        || next.is("NOT")
        || next.is("SAME")
        || next.is("NEAR")
        || next.kind() == Kind.WORD && distance(next.text(), "NEAR").isPresent();
  }

  @Override
  Optional<Operator> operator() {
    if (!isOperator()) {
      return Optional.empty();
    }
    Token word = tokens.take();
    if (word.is("SAME")) {
      warn("SAME", "asks for words of one sentence or address; both must be there");
      return Optional.of(Operator.of(Operator.Kind.AND, "SAME"));
    }
    if (word.lower().startsWith("near")) {
      int words = distance(word.text(), "NEAR").orElse(USUAL_DISTANCE);
      return Optional.of(new Operator(Operator.Kind.NEAR, words, word.text()));
    }
    return Optional.of(
        Operator.of(
            word.is("AND")
                ? Operator.Kind.AND
                : word.is("OR") ? Operator.Kind.OR : Operator.Kind.NOT,
            word.text()));
  }

  @Override
  Query part() {
    Token first = tokens.peek();
    if (first.kind() == Kind.OPEN) {
      return parenthesis();
    }
    tokens.take();
    if (first.kind() == Kind.WORD && tokens.peek().is("=")) {
      tokens.take();
      return field(first);
    }
    return switch (first.kind()) {
      case QUOTED -> Words.phrase(first.text());
      case WORD -> word(first, first.text().replace('$', Words.OPTIONAL), false);
      default ->
          throw tokens.wrong(first, "brackets mean nothing here", "a word, phrase or field tag");
    };
  }

  private Query field(Token tag) {
    List<String> fields = TAGS.get(tag.text().toUpperCase(java.util.Locale.ROOT));
    if (fields == null) {
      warn(tag.text() + "=", "has no field of ours; the words are sought everywhere");
      fields = List.of();
    }
    if (fields.equals(List.of("year"))) {
      return years();
    }
    Query inside = tokens.peek().kind() == Kind.OPEN ? parenthesis() : plainWords();
    if (fields.equals(List.of("DOI")) && inside instanceof Query.Term doi) {
      inside = new Phrase(doi.word(), 0);
    }
    return Fields.in(fields, inside);
  }

  /** Words behind a tag without parentheses, up to the next operator. */
  private Query plainWords() {
    Query all = null;
    while (tokens.peek().kind() != Kind.END
        && tokens.peek().kind() != Kind.CLOSE
        && !isOperator()
        && !tokens.peek(1).is("=")) {
      Query next = part();
      all = all == null ? next : Parts.both(all, next);
    }
    if (all == null) {
      throw tokens.wrong(tokens.peek(), "a field without words", "words behind the '='");
    }
    return all;
  }

  private Query years() {
    boolean open = tokens.peek().kind() == Kind.OPEN;
    if (open) {
      tokens.take();
    }
    Token years = tokens.take();
    if (!years.text().matches("\\d{4}(-\\d{4})?")) {
      throw tokens.wrong(years, "no year can be read here", "a year or years such as 2004-2010");
    }
    if (open && tokens.take().kind() != Kind.CLOSE) {
      throw tokens.wrong(years, "this parenthesis is not closed", "a ')' behind the years");
    }
    String[] ends = years.text().split("-");
    return new Field("year", new Range(ends[0], true, ends[ends.length - 1], true));
  }
}
