package org.papilio.search.dialects;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.Query.Field;
import org.papilio.search.api.query.Query.Near;
import org.papilio.search.api.query.Query.Phrase;
import org.papilio.search.api.query.Query.Range;
import org.papilio.search.dialects.Tokens.Kind;
import org.papilio.search.dialects.Tokens.Token;

/** Reads PubMed: words with a tag behind them, operators from left to right. */
final class PubmedReader extends Infix {

  private static final Map<String, List<String>> TAGS =
      Map.ofEntries(
          Map.entry("ti", List.of("title")),
          Map.entry("title", List.of("title")),
          Map.entry("tiab", Fields.TITLE_ABSTRACT),
          Map.entry("title/abstract", Fields.TITLE_ABSTRACT),
          Map.entry("ab", List.of("abstract")),
          Map.entry("tw", Fields.TOPIC),
          Map.entry("text word", Fields.TOPIC),
          Map.entry("ot", List.of("keyword")),
          Map.entry("mh", List.of("keyword")),
          Map.entry("mesh", List.of("keyword")),
          Map.entry("mesh terms", List.of("keyword")),
          Map.entry("majr", List.of("keyword")),
          Map.entry("au", List.of("author")),
          Map.entry("author", List.of("author")),
          Map.entry("1au", List.of("author")),
          Map.entry("fau", List.of("author")),
          Map.entry("ed", List.of("editor")),
          Map.entry("ta", List.of("container-title")),
          Map.entry("journal", List.of("container-title")),
          Map.entry("dp", List.of("year")),
          Map.entry("pdat", List.of("year")),
          Map.entry("date - publication", List.of("year")),
          Map.entry("la", List.of("language")),
          Map.entry("lang", List.of("language")),
          Map.entry("language", List.of("language")),
          Map.entry("aid", List.of("DOI")),
          Map.entry("doi", List.of("DOI")),
          Map.entry("pmid", List.of("PMID")),
          Map.entry("uid", List.of("PMID")),
          Map.entry("is", List.of("ISSN")),
          Map.entry("vi", List.of("volume")),
          Map.entry("ip", List.of("issue")),
          Map.entry("all", List.of()),
          Map.entry("all fields", List.of()));

  PubmedReader(String text) {
    super(
        new Tokens(text, ":"),
        List.of(EnumSet.of(Operator.Kind.AND, Operator.Kind.OR, Operator.Kind.NOT)));
  }

  @Override
  boolean isOperator() {
    Token next = tokens.peek();
    return next.is("AND") || next.is("OR") || next.is("NOT");
  }

  @Override
  Optional<Operator> operator() {
    if (!isOperator()) {
      return Optional.empty();
    }
    Token word = tokens.take();
    return Optional.of(
        Operator.of(
            word.is("AND")
                ? Operator.Kind.AND
                : word.is("OR") ? Operator.Kind.OR : Operator.Kind.NOT,
            word.text()));
  }

  @Override
  Query part() {
    Token next = tokens.peek();
    if (next.kind() == Kind.OPEN) {
      return parenthesis();
    }
    if (next.kind() == Kind.TAG) {
      throw tokens.wrong(next, "a tag without a word before it", "a word or phrase");
    }
    Token first = tokens.take();
    StringBuilder words = new StringBuilder(first.text());
    boolean quoted = first.kind() == Kind.QUOTED;
    // A tag belongs to all plain words before it.
    int further = 0;
    while (!quoted && isPlain(tokens.peek(further))) {
      further++;
    }
    if (tokens.peek(further).kind() == Kind.TAG) {
      for (int i = 0; i < further; i++) {
        words.append(' ').append(tokens.take().text());
      }
    }
    if (tokens.peek().is(":")) {
      return dates(words.toString());
    }
    return tokens.peek().kind() == Kind.TAG
        ? tagged(words.toString(), quoted, tokens.take())
        : quoted ? Words.phrase(words.toString()) : word(first, words.toString(), false);
  }

  private boolean isPlain(Token token) {
    return token.kind() == Kind.WORD
        && !token.is("AND")
        && !token.is("OR")
        && !token.is("NOT")
        && !token.is(":");
  }

  /** {@code 2004:2010[dp]}, {@code "2004/01/01"[dp] : "2010"[dp]}. */
  private Query dates(String from) {
    tokens.take();
    Token to = tokens.take();
    if (to.kind() != Kind.WORD && to.kind() != Kind.QUOTED) {
      throw tokens.wrong(to, "a range without its end", "a year such as 2010");
    }
    if (tokens.peek().kind() != Kind.TAG) {
      throw tokens.wrong(tokens.peek(), "a range without a tag", "[dp]");
    }
    Token tag = tokens.take();
    if (!"year".equals(fields(tag).stream().findFirst().orElse(""))) {
      throw tokens.wrong(tag, "ranges can be asked of dates of publication alone", "[dp]");
    }
    return years(from, to.text(), tag);
  }

  private Query years(String from, String to, Token tag) {
    for (String end : List.of(from, to)) {
      if (!end.matches("\\d{4}(/\\d{1,2}){0,2}")) {
        throw tokens.wrong(tag, "'" + end + "' is no date", "dates such as 2004 or 2004/03/31");
      }
      if (end.length() > 4) {
        warn(end, "names a day or month; whole years are sought");
      }
    }
    String last = to.startsWith("3000") ? "" : to.substring(0, 4);
    return new Field("year", new Range(from.substring(0, 4), true, last, true));
  }

  private Query tagged(String words, boolean quoted, Token tag) {
    String name = tag.lower();
    int near = name.indexOf(":~");
    if (near > 0) {
      return near(words, tag, name.substring(0, near), name.substring(near + 2));
    }
    List<String> fields = fields(tag);
    if (fields.equals(List.of("year"))) {
      if (tokens.peek().is(":")) {
        return dates(words);
      }
      return years(words, words, tag);
    }
    if (name.startsWith("m") && fields.equals(List.of("keyword"))) {
      warn(
          words + "[" + tag.text() + "]",
          "is a subject heading; it is sought among keywords, without narrower headings");
      return Fields.in(fields, Words.phrase(words));
    }
    if (fields.equals(List.of("author"))) {
      return Fields.in(fields, author(words));
    }
    if (fields.equals(List.of("DOI"))) {
      return Fields.in(fields, new Phrase(words.replaceFirst("(?i)\\s*\\[doi]$", ""), 0));
    }
    return Fields.in(
        fields, quoted || words.indexOf(' ') > 0 ? Words.phrase(words) : Words.leaf(words, true));
  }

  /** "Moulaert F" is the family name with initials; ours finds the name in any order. */
  static Query author(String words) {
    String[] names = words.replace(",", " ").strip().split("\\s+");
    Query all = Words.leaf(names[0], true);
    for (int i = 1; i < names.length; i++) {
      boolean initials = names[i].matches("[A-Z]{1,3}\\*?");
      if (!initials) {
        all = Parts.both(all, Words.leaf(names[i], true));
      }
    }
    return all;
  }

  private Query near(String words, Token tag, String field, String distance) {
    List<String> fields = TAGS.getOrDefault(field, List.of());
    String[] each = words.split("\\s+");
    if (!distance.matches("\\d{1,3}") || each.length < 2 || fields.isEmpty()) {
      throw tokens.wrong(
          tag, "this nearness cannot be read", "two words and a tag such as [tiab:~3]");
    }
    if (each.length > 2) {
      warn(
          "[" + tag.text() + "]",
          "holds more than two words together; each two neighbours are sought near each other");
    }
    Query all = null;
    for (int i = 1; i < each.length; i++) {
      Query pair =
          new Near(
              Words.leaf(each[i - 1], true),
              Words.leaf(each[i], true),
              Math.min(100, Integer.parseInt(distance)));
      all = all == null ? pair : Parts.both(all, pair);
    }
    return Fields.in(fields, all);
  }

  private List<String> fields(Token tag) {
    String name = tag.lower().replaceFirst(":noexp$", "");
    List<String> fields = TAGS.get(name);
    if (fields == null) {
      warn("[" + tag.text() + "]", "has no field of ours; the words are sought everywhere");
      return List.of();
    }
    return fields;
  }
}
