package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.papilio.search.lucene.query.Clue.TokenTest;
import org.papilio.search.lucene.query.Form.Manner;
import org.papilio.search.lucene.text.Folding;
import org.papilio.search.lucene.text.Token;

/** Makes clues of the leaves of a query: words, phrases, patterns, and what is near each other. */
final class LeafCompiler {

  private static final float TIE = 0.1f;
  private static final int MOST_EXPANSIONS = 10_000;

  private final FormFinder forms;

  LeafCompiler(FormFinder forms) {
    this.forms = forms;
  }

  Clue clue(org.papilio.search.api.query.Query query, Scope scope, double factor)
      throws IOException {
    return switch (query) {
      case org.papilio.search.api.query.Query.Term term ->
          word(term.word(), scope, factor, forms::inflections);
      case org.papilio.search.api.query.Query.Phrase phrase ->
          phrase(phrase.words(), phrase.slop(), scope, factor);
      case org.papilio.search.api.query.Query.Prefix prefix ->
          pattern(prefix.start() + "*", prefix.start() + "*", scope, factor);
      case org.papilio.search.api.query.Query.Wildcard wildcard ->
          pattern(wildcard.pattern(), wildcard.pattern(), scope, factor);
      case org.papilio.search.api.query.Query.Fuzzy fuzzy -> fuzzy(fuzzy, scope, factor);
      case org.papilio.search.api.query.Query.Near near -> near(near, scope, factor);
      default -> throw new IllegalStateException("no leaf: " + query);
    };
  }

  /** A word that may be spelt nearly so, where nothing has it as typed. */
  Clue tolerant(org.papilio.search.api.query.Query.Term term, Scope scope, double factor)
      throws IOException {
    List<Token> parts = parts(term.word());
    if (parts.size() != 1) {
      return clue(term, scope, factor);
    }
    List<Form> all = new ArrayList<>(forms.inflections(term.word()));
    if (forms.documents(all, scope) > 0) {
      return clue(term, scope, factor);
    }
    Set<String> known = all.stream().map(Form::term).collect(Collectors.toSet());
    for (Form form : forms.nearly(parts.getFirst().spelt(), scope)) {
      if (known.add(form.term())) {
        all.add(form);
      }
    }
    return word(term.word(), scope, factor, any -> all);
  }

  /**
   * What a person should know of a tolerant word: as what it is read when nothing has it as typed.
   */
  Optional<String> noteOf(Clue clue) throws IOException {
    if (!(clue.query() instanceof WordQuery word)) {
      return Optional.empty();
    }
    List<Form> asTyped = word.forms().stream().filter(f -> f.manner() != Manner.NEARLY).toList();
    List<String> nearly =
        word.forms().stream().filter(f -> f.manner() == Manner.NEARLY).map(Form::term).toList();
    if (forms.documents(asTyped, clue.scope()) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        nearly.isEmpty()
            ? "Nothing has “" + word.word() + "”."
            : "Nothing has “"
                + word.word()
                + "”; it is read as "
                + nearly.stream().limit(5).collect(Collectors.joining(", "))
                + ".");
  }

  private Clue word(
      String typed, Scope scope, double factor, Function<String, List<Form>> formsOf) {
    List<Token> tokens = Token.of(typed, "");
    List<Token> parts = tokens.stream().filter(token -> !token.joined()).toList();
    if (parts.isEmpty()) {
      return new Clue(
          typed, new MatchNoDocsQuery("no word in " + typed), factor, scope, List.of(), "word");
    }
    if (parts.size() == 1) {
      WordQuery query =
          new WordQuery(
              typed,
              scope.fields(),
              formsOf.apply(typed.substring(parts.getFirst().start(), parts.getFirst().end())));
      return new Clue(typed, query, factor, scope, List.of(List.of(test(query.forms()))), "word");
    }
    List<Query> ways = new ArrayList<>();
    List<List<TokenTest>> sequences = new ArrayList<>();
    ways.add(inFields(scope, field -> phraseQuery(field, parts, 0)));
    sequences.add(tests(parts));
    Optional<Token> joined = tokens.stream().filter(Token::joined).findFirst();
    if (joined.isPresent() && covers(joined.get(), parts)) {
      WordQuery whole = new WordQuery(typed, scope.fields(), formsOf.apply(joined.get().spelt()));
      ways.add(whole);
      sequences.add(List.of(test(whole.forms())));
    }
    return new Clue(typed, new DisjunctionMaxQuery(ways, TIE), factor, scope, sequences, "word");
  }

  private static boolean covers(Token joined, List<Token> parts) {
    return joined.start() <= parts.getFirst().start() && joined.end() >= parts.getLast().end();
  }

  private Clue phrase(String words, int slop, Scope scope, double factor) {
    List<Token> tokens = Token.of(words, "");
    List<Token> parts = tokens.stream().filter(token -> !token.joined()).toList();
    List<Token> whole = withCompoundsJoined(tokens);
    if (parts.size() == 1) {
      WordQuery query = new WordQuery(words, scope.fields(), forms.spelt(parts.getFirst().spelt()));
      return new Clue(words, query, factor, scope, List.of(tests(parts)), "phrase");
    }
    List<Query> ways = new ArrayList<>();
    ways.add(inFields(scope, field -> phraseQuery(field, parts, slop)));
    List<List<TokenTest>> sequences = new ArrayList<>();
    sequences.add(tests(parts));
    if (whole.size() < parts.size()) {
      ways.add(inFields(scope, field -> phraseQuery(field, whole, slop)));
      sequences.add(tests(whole));
    }
    List<List<TokenTest>> marks = slop == 0 ? sequences : oneByOne(parts);
    return new Clue(words, new DisjunctionMaxQuery(ways, TIE), factor, scope, marks, "phrase");
  }

  /** Each joined word instead of its parts, for texts that write it in one. */
  private static List<Token> withCompoundsJoined(List<Token> tokens) {
    List<Token> whole = new ArrayList<>();
    for (Token token : tokens) {
      if (token.joined()) {
        whole.removeIf(part -> part.start() >= token.start());
      }
      whole.add(token);
    }
    return whole;
  }

  private static PhraseQuery phraseQuery(String field, List<Token> tokens, int slop) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    tokens.forEach(token -> phrase.add(new Term(field, token.spelt())));
    return phrase.build();
  }

  private Clue fuzzy(org.papilio.search.api.query.Query.Fuzzy fuzzy, Scope scope, double factor)
      throws IOException {
    List<Token> parts = parts(fuzzy.word());
    if (parts.size() != 1) {
      return word(fuzzy.word(), scope, factor, forms::inflections);
    }
    String spelt = parts.getFirst().spelt();
    List<Form> all = new ArrayList<>(forms.spelt(spelt));
    all.addAll(forms.nearly(spelt, fuzzy.edits(), 0, scope));
    WordQuery query = new WordQuery(fuzzy.word() + "~", scope.fields(), all);
    return new Clue(query.word(), query, factor, scope, List.of(List.of(test(all))), "fuzzy word");
  }

  private Clue pattern(String typed, String pattern, Scope scope, double factor) {
    List<String> pieces = Patterns.pieces(Patterns.folded(pattern));
    Automaton joined = Patterns.automaton(String.join("", pieces));
    List<Query> ways = new ArrayList<>();
    Optional<String> start = Patterns.beginning(String.join("", pieces));
    ways.add(
        inAnyField(
            scope,
            field ->
                start.isPresent()
                    ? new PrefixQuery(new Term(field, start.get()))
                    : automatonQuery(field, typed, joined)));
    List<List<TokenTest>> sequences = new ArrayList<>();
    sequences.add(List.of(test(joined)));
    if (pieces.size() > 1) {
      List<Automaton> each = pieces.stream().map(Patterns::automaton).toList();
      ways.add(inFields(scope, field -> new IntervalQuery(field, adjacent(each))));
      sequences.add(each.stream().map(LeafCompiler::test).toList());
    }
    Query query = ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, TIE);
    return new Clue(typed, query, factor, scope, sequences, "pattern");
  }

  private static Query automatonQuery(String field, String typed, Automaton automaton) {
    return new AutomatonQuery(
        new Term(field, typed), automaton, false, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private static IntervalsSource adjacent(List<Automaton> pieces) {
    return Intervals.phrase(
        pieces.stream().map(LeafCompiler::expanded).toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource expanded(Automaton automaton) {
    return Intervals.multiterm(
        new CompiledAutomaton(automaton, false, true, false), MOST_EXPANSIONS, "pattern");
  }

  private Clue near(org.papilio.search.api.query.Query.Near near, Scope scope, double factor)
      throws IOException {
    IntervalsSource left = source(near.left(), scope);
    IntervalsSource right = source(near.right(), scope);
    IntervalsSource both = Intervals.maxgaps(near.distance(), Intervals.unordered(left, right));
    List<List<TokenTest>> marks = new ArrayList<>(clue(near.left(), scope));
    marks.addAll(clue(near.right(), scope));
    Query query = inFields(scope, field -> new IntervalQuery(field, both));
    return new Clue(near.text(), query, factor, scope, marks, "pair of words");
  }

  private List<List<TokenTest>> clue(org.papilio.search.api.query.Query query, Scope scope)
      throws IOException {
    if (query instanceof org.papilio.search.api.query.Query.Or or) {
      List<List<TokenTest>> all = new ArrayList<>();
      for (org.papilio.search.api.query.Query part : or.parts()) {
        all.addAll(clue(part, scope));
      }
      return all;
    }
    return clue(query, scope, 1).sequences();
  }

  private IntervalsSource source(org.papilio.search.api.query.Query query, Scope scope)
      throws IOException {
    return switch (query) {
      case org.papilio.search.api.query.Query.Term term -> {
        List<Token> parts = parts(term.word());
        if (parts.size() == 1) {
          yield Intervals.or(
              forms.spellings(term.word(), scope).stream()
                  .map(Intervals::term)
                  .toArray(IntervalsSource[]::new));
        }
        yield row(parts);
      }
      case org.papilio.search.api.query.Query.Phrase phrase -> row(parts(phrase.words()));
      case org.papilio.search.api.query.Query.Prefix prefix -> patternSource(prefix.start() + "*");
      case org.papilio.search.api.query.Query.Wildcard w -> patternSource(w.pattern());
      case org.papilio.search.api.query.Query.Fuzzy fuzzy ->
          Intervals.fuzzyTerm(Folding.fold(fuzzy.word()), fuzzy.edits());
      case org.papilio.search.api.query.Query.Or or -> {
        List<IntervalsSource> ways = new ArrayList<>();
        for (org.papilio.search.api.query.Query part : or.parts()) {
          ways.add(source(part, scope));
        }
        yield Intervals.or(ways.toArray(IntervalsSource[]::new));
      }
      default -> throw new IllegalStateException("refused by the parser: " + query);
    };
  }

  private static IntervalsSource row(List<Token> parts) {
    return Intervals.phrase(
        parts.stream().map(part -> Intervals.term(part.spelt())).toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource patternSource(String pattern) {
    return adjacent(
        Patterns.pieces(Patterns.folded(pattern)).stream().map(Patterns::automaton).toList());
  }

  /** The best field counts most, the others a little. */
  private static Query inFields(Scope scope, Function<String, Query> made) {
    Map<String, Float> fields = new TreeMap<>(scope.fields());
    List<Query> each = new ArrayList<>();
    fields.forEach((field, weight) -> each.add(new BoostQuery(made.apply(field), weight)));
    return each.size() == 1 ? each.getFirst() : new DisjunctionMaxQuery(each, TIE);
  }

  /** Each field counts; a pattern stands for so many words that this must be cheap. */
  private static Query inAnyField(Scope scope, Function<String, Query> made) {
    if (scope.fields().size() == 1) {
      return inFields(scope, made);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    new TreeMap<>(scope.fields())
        .forEach(
            (field, weight) -> any.add(new BoostQuery(made.apply(field), weight), Occur.SHOULD));
    return any.build();
  }

  private static List<Token> parts(String text) {
    return Token.of(text, "").stream().filter(token -> !token.joined()).toList();
  }

  private static List<TokenTest> tests(List<Token> tokens) {
    return tokens.stream()
        .map(wanted -> (TokenTest) token -> token.spelt().equals(wanted.spelt()))
        .toList();
  }

  private static List<List<TokenTest>> oneByOne(List<Token> tokens) {
    return tests(tokens).stream().map(List::of).toList();
  }

  static TokenTest test(List<Form> forms) {
    Set<String> terms = new HashSet<>();
    forms.forEach(form -> terms.add(form.term()));
    return token -> terms.contains(token.spelt()) || terms.contains(token.stem());
  }

  private static TokenTest test(Automaton automaton) {
    CharacterRunAutomaton runner = Patterns.runner(automaton);
    return token -> runner.run(token.spelt());
  }
}
