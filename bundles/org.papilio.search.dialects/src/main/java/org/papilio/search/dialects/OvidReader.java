package org.papilio.search.dialects;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.Query.Field;
import org.papilio.search.api.query.Query.Phrase;
import org.papilio.search.api.query.Query.Range;
import org.papilio.search.api.query.Query.Term;
import org.papilio.search.dialects.Tokens.Kind;
import org.papilio.search.dialects.Tokens.Token;

/** Reads one line of Ovid: words with fields behind them, {@code adjN}, and earlier lines. */
final class OvidReader extends Infix {

  private static final Pattern FIELDS =
      Pattern.compile("^(.*)\\.([a-z0-9]{2}(?:,[a-z0-9]{2})*)\\.$");
  private static final Pattern CUT = Pattern.compile("[$*]\\d+$");

  private static final Map<String, List<String>> TAGS =
      Map.ofEntries(
          Map.entry("ti", List.of("title")),
          Map.entry("ab", List.of("abstract")),
          Map.entry("tw", Fields.TOPIC),
          Map.entry("mp", Fields.TOPIC),
          Map.entry("af", List.of()),
          Map.entry("kw", List.of("keyword")),
          Map.entry("kf", List.of("keyword")),
          Map.entry("sh", List.of("keyword")),
          Map.entry("hw", List.of("keyword")),
          Map.entry("id", List.of("keyword")),
          Map.entry("au", List.of("author")),
          Map.entry("jn", List.of("container-title")),
          Map.entry("jw", List.of("container-title")),
          Map.entry("yr", List.of("year")),
          Map.entry("la", List.of("language")),
          Map.entry("lg", List.of("language")),
          Map.entry("do", List.of("DOI")),
          Map.entry("is", List.of("ISSN")));

  private final Map<Integer, Query> earlier;

  /**
   * @param earlier lines read before, by number
   */
  OvidReader(String line, Map<Integer, Query> earlier) {
    super(
        new Tokens(line, ""),
        List.of(
            EnumSet.of(Operator.Kind.OR),
            EnumSet.of(Operator.Kind.AND),
            EnumSet.of(Operator.Kind.NOT),
            NEAR));
    this.earlier = new TreeMap<>(earlier);
  }

  @Override
  Query whole() {
    if (tokens.peek().is("limit")) {
      return limit();
    }
    Token first = tokens.peek();
    Matcher lines = Pattern.compile("(?i)(or|and)/([\\d,-]+)").matcher(first.text());
    if (first.kind() == Kind.WORD && lines.matches() && tokens.peek(1).kind() == Kind.END) {
      return lines(first, lines.group(1), lines.group(2));
    }
    return super.whole();
  }

  /** {@code or/1-3,5}. */
  private Query lines(Token at, String operator, String numbers) {
    Query all = null;
    for (String part : numbers.split(",")) {
      String[] ends = part.split("-");
      int last = Integer.parseInt(ends[ends.length - 1]);
      for (int i = Integer.parseInt(ends[0]); i <= last; i++) {
        Query line = line(at, i);
        Operator by =
            Operator.of(
                operator.equalsIgnoreCase("or") ? Operator.Kind.OR : Operator.Kind.AND, operator);
        all = all == null ? line : new Parts(warnings).joined(all, by, line);
      }
    }
    if (all == null) {
      throw tokens.wrong(at, "no line is named", "numbers such as or/1-3");
    }
    return all;
  }

  private Query line(Token at, int number) {
    Query line = earlier.get(number);
    if (line == null) {
      throw tokens.wrong(
          at, "there is no line " + number + " before this one", "one of " + earlier.keySet());
    }
    return line;
  }

  /** {@code limit 4 to yr="2004 -Current"}, {@code limit 4 to english language}. */
  private Query limit() {
    tokens.take();
    Token number = tokens.take();
    if (!number.text().matches("\\d{1,4}") || !tokens.takes("to")) {
      throw tokens.wrong(number, "this limit cannot be read", "limit 4 to yr=\"2004 - 2010\"");
    }
    Query line = line(number, Integer.parseInt(number.text()));
    StringBuilder words = new StringBuilder();
    while (tokens.peek().kind() != Kind.END) {
      words.append(words.isEmpty() ? "" : " ").append(tokens.take().text());
    }
    String limit = words.toString();
    Matcher years =
        Pattern.compile("yr= ?(\\d{4})(?: ?- ?(\\d{4}|[Cc]urrent))?").matcher(limit.strip());
    if (years.matches()) {
      String to = years.group(2) == null ? years.group(1) : years.group(2);
      return Parts.both(
          line,
          new Field(
              "year",
              new Range(years.group(1), true, to.equalsIgnoreCase("current") ? "" : to, true)));
    }
    Matcher language = Pattern.compile("\\(?(\\w+) language\\)?").matcher(limit);
    if (language.matches()) {
      return Parts.both(line, new Field("language", new Phrase(language.group(1), 0)));
    }
    warn("limit to " + limit, "limits by something that we do not hold alike; it is left out");
    return line;
  }

  @Override
  boolean isOperator() {
    Token next = tokens.peek();
    return next.is("and")
        || next.is("or")
        || next.is("not")
        || next.is("adj")
        || next.kind() == Kind.WORD && distance(next.text(), "adj").isPresent();
  }

  @Override
  Optional<Operator> operator() {
    if (!isOperator()) {
      return Optional.empty();
    }
    Token word = tokens.take();
    if (word.is("adj")) {
      return Optional.of(new Operator(Operator.Kind.BEFORE, 0, "adj"));
    }
    Optional<Integer> distance = distance(word.text(), "adj");
    if (distance.isPresent()) {
      // adj1 means side by side, adj2 one word between
      return Optional.of(
          new Operator(Operator.Kind.NEAR, Math.max(0, distance.get() - 1), word.text()));
    }
    return Optional.of(
        Operator.of(
            word.is("and")
                ? Operator.Kind.AND
                : word.is("or") ? Operator.Kind.OR : Operator.Kind.NOT,
            word.text()));
  }

  @Override
  Query part() {
    Token first = tokens.peek();
    if (first.kind() == Kind.OPEN) {
      Query inside = parenthesis();
      Token next = tokens.peek();
      Matcher fields = FIELDS.matcher(next.text());
      if (next.kind() == Kind.WORD && fields.matches() && fields.group(1).isEmpty()) {
        tokens.take();
        List<String> names = fields(next, fields.group(2));
        return names.equals(List.of("year")) ? years(next, inside) : Fields.in(names, inside);
      }
      return inside;
    }
    int heading = headingLength();
    if (heading > 0) {
      return heading(heading);
    }
    tokens.take();
    if (first.kind() == Kind.QUOTED) {
      return withFields(first, Words.phrase(first.text()));
    }
    if (first.kind() != Kind.WORD) {
      throw tokens.wrong(first, "brackets mean nothing here", "a word or phrase");
    }
    if (first.text().matches("\\d{1,4}") && earlier.containsKey(Integer.valueOf(first.text()))) {
      return earlier.get(Integer.valueOf(first.text()));
    }
    Matcher fields = FIELDS.matcher(first.text());
    return fields.matches() && !fields.group(1).isEmpty()
        ? inFields(fields(first, fields.group(2)), first, fields.group(1))
        : word(first, first.text());
  }

  /** {@code (2008 or 2009).yr.}; years without a gap become one range. */
  private Query years(Token at, Query inside) {
    List<Query> parts = inside instanceof Query.Or or ? or.parts() : List.of(inside);
    List<Integer> years = new ArrayList<>();
    for (Query part : parts) {
      if (!(part instanceof Phrase year) || !year.words().matches("\\d{4}")) {
        throw tokens.wrong(at, "'" + part.text() + "' is no year", "years such as (2009 or 2010)");
      }
      years.add(Integer.valueOf(year.words()));
    }
    years.sort(null);
    List<Query> ranges = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      int from = years.get(i);
      while (i + 1 < years.size() && years.get(i + 1) <= years.get(i) + 1) {
        i++;
      }
      ranges.add(new Field("year", new Range("" + from, true, "" + years.get(i), true)));
    }
    return ranges.size() == 1 ? ranges.getFirst() : new Query.Or(ranges);
  }

  private Query withFields(Token phrase, Query query) {
    Token next = tokens.peek();
    Matcher fields = FIELDS.matcher(next.text());
    if (next.kind() == Kind.WORD && next.start() == phrase.end() && fields.matches()) {
      tokens.take();
      return Fields.in(fields(next, fields.group(2)), query);
    }
    return query;
  }

  private Query inFields(List<String> fields, Token at, String word) {
    if (fields.equals(List.of("year"))) {
      if (!word.matches("\\d{4}")) {
        throw tokens.wrong(at, "'" + word + "' is no year", "a year such as 2010.yr.");
      }
      return new Field("year", new Range(word, true, word, true));
    }
    return Fields.in(fields, word(at, word));
  }

  private Query word(Token at, String typed) {
    String word = typed;
    if (CUT.matcher(word).find()) {
      warn(typed, "limits how many letters follow; any number of letters is found");
      word = CUT.matcher(word).replaceFirst("*");
    }
    String ours =
        word.replace('?', Words.OPTIONAL).replace('#', '?').replace('$', '*').replace(":", "");
    return word(at, ours, true);
  }

  /** How many tokens from here make a heading that ends in a slash; 0 when none does. */
  private int headingLength() {
    for (int i = 0; i < 12; i++) {
      Token token = tokens.peek(i);
      if (token.kind() != Kind.WORD || i > 0 && isWordOfOperator(token)) {
        return 0;
      }
      if (token.text().endsWith("/")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isWordOfOperator(Token token) {
    return token.is("or") || token.is("and") || token.is("not");
  }

  private Query heading(int length) {
    Token first = tokens.peek();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      words.add(tokens.take().text());
    }
    String typed = String.join(" ", words);
    String heading = typed.replaceFirst("^(?i:exp )", "").replaceFirst("^\\*", "");
    heading = heading.substring(0, heading.length() - 1).strip();
    if (heading.chars().noneMatch(Character::isLetterOrDigit)) {
      throw tokens.wrong(first, "this slash ends no heading", "a subject heading such as Poverty/");
    }
    warn(
        typed,
        "is a subject heading; it is sought among keywords"
            + (typed.toLowerCase(java.util.Locale.ROOT).startsWith("exp ")
                ? ", without narrower headings"
                : ""));
    return Fields.in(List.of("keyword"), Words.phrase(heading));
  }

  private List<String> fields(Token at, String tags) {
    List<String> fields = new ArrayList<>();
    for (String tag : tags.split(",")) {
      List<String> known = TAGS.get(tag);
      if (known == null) {
        warn("." + tag + ".", "has no field of ours; it is left out");
      } else if (known.isEmpty()) {
        return List.of();
      } else {
        known.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
      }
    }
    if (fields.contains("year") && fields.size() > 1) {
      throw tokens.wrong(at, "the year stands beside other fields", "yr alone");
    }
    return fields;
  }

  /** Words side by side are a phrase. */
  @Override
  Query row(List<Query> sideBySide) {
    List<String> words = new ArrayList<>();
    for (Query part : sideBySide) {
      switch (part) {
        case Term term -> words.add(term.word());
        case Phrase phrase when phrase.slop() == 0 -> words.add(phrase.words());
        case Field field
            when field.query() instanceof Phrase last && part == sideBySide.getLast() -> {
          words.add(last.words());
          return new Field(field.name(), new Phrase(String.join(" ", words), 0));
        }
        default -> {
          return rowWithPatterns(sideBySide);
        }
      }
    }
    return new Phrase(String.join(" ", words), 0);
  }

  /** The field behind the last word holds for all; patterns side by side are near each other. */
  private Query rowWithPatterns(List<Query> sideBySide) {
    Query last = sideBySide.getLast();
    List<String> fields = List.of();
    if (last instanceof Field field) {
      fields = List.of(field.name());
      last = field.query();
    } else if (last instanceof Query.Or or && !Fields.sharing(or).isEmpty()) {
      fields = Fields.sharing(or);
      last = ((Field) or.parts().getFirst()).query();
    }
    List<Query> bare = new ArrayList<>(sideBySide.subList(0, sideBySide.size() - 1));
    bare.add(last);
    if (bare.stream().allMatch(Phrase.class::isInstance)) {
      return Fields.in(fields, row(bare));
    }
    Parts parts = new Parts(warnings);
    Query all = null;
    for (int i = 1; i < bare.size(); i++) {
      Query pair =
          parts.joined(
              bare.get(i - 1),
              new Operator(Operator.Kind.NEAR, 0, "words side by side"),
              bare.get(i));
      all = all == null ? pair : Parts.both(all, pair);
    }
    return Fields.in(fields, all);
  }
}
