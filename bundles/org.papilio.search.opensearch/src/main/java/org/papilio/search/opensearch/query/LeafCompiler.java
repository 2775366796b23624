package org.papilio.search.opensearch.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.papilio.search.api.engine.Word;
import org.papilio.search.api.query.Query;
import org.papilio.search.opensearch.query.Form.Manner;

/** Makes clues of the leaves of a query: words, phrases, patterns, and what is near each other. */
final class LeafCompiler {

  private static final int MOST_EXPANSIONS = 10_000;

  private final FormFinder forms;
  private final Lexicon lexicon;

  LeafCompiler(FormFinder forms, Lexicon lexicon) {
    this.forms = forms;
    this.lexicon = lexicon;
  }

  Clue clue(Query query, Scope scope, double factor) {
    return switch (query) {
      case Query.Term term -> word(term.word(), scope, factor, forms::inflections);
      case Query.Phrase phrase -> phrase(phrase.words(), phrase.slop(), scope, factor);
      case Query.Prefix prefix -> pattern(prefix.start() + "*", scope, factor);
      case Query.Wildcard wildcard -> pattern(wildcard.pattern(), scope, factor);
      case Query.Fuzzy fuzzy -> fuzzy(fuzzy, scope, factor);
      case Query.Near near -> near(near, scope, factor);
      default -> throw new IllegalStateException("no leaf: " + query);
    };
  }

  /** A word that may be spelt nearly so, where nothing has it as typed. */
  Clue tolerant(Query.Term term, Scope scope, double factor) {
    List<Word> parts = forms.parts(term.word());
    if (parts.size() != 1) {
      return clue(term, scope, factor);
    }
    List<Form> all = new ArrayList<>(forms.inflections(term.word()));
    if (lexicon.has(all, scope)) {
      return clue(term, scope, factor);
    }
    Set<String> known = all.stream().map(Form::term).collect(Collectors.toSet());
    for (Form form : lexicon.nearly(parts.getFirst().spelt(), scope)) {
      if (known.add(form.term())) {
        all.add(form);
      }
    }
    return word(term.word(), scope, factor, any -> all);
  }

  /**
   * What a person should know of a tolerant word: as what it is read when nothing has it as typed.
   */
  Optional<String> noteOf(Clue clue) {
    List<Form> asTyped = clue.forms().stream().filter(f -> f.manner() != Manner.NEARLY).toList();
    List<String> nearly =
        clue.forms().stream().filter(f -> f.manner() == Manner.NEARLY).map(Form::term).toList();
    if (asTyped.isEmpty() || lexicon.has(asTyped, clue.scope())) {
      return Optional.empty();
    }
    return Optional.of(
        nearly.isEmpty()
            ? "Nothing has “" + clue.words() + "”."
            : "Nothing has “"
                + clue.words()
                + "”; it is read as "
                + nearly.stream().limit(5).collect(Collectors.joining(", "))
                + ".");
  }

  private Clue word(
      String typed, Scope scope, double factor, Function<String, List<Form>> formsOf) {
    List<Word> words = forms.analysis().words(typed, "");
    List<Word> parts = words.stream().filter(word -> !word.joined()).toList();
    if (parts.isEmpty()) {
      return new Clue(typed, Json.nothing(), factor, scope, List.of(), List.of(), "word");
    }
    if (parts.size() == 1) {
      List<Form> all =
          formsOf.apply(typed.substring(parts.getFirst().start(), parts.getFirst().end()));
      return new Clue(
          typed, inForms(all, scope), factor, scope, all, List.of(List.of(test(all))), "word");
    }
    List<Map<String, Object>> ways = new ArrayList<>();
    List<List<Predicate<Word>>> sequences = new ArrayList<>();
    ways.add(phraseIn(scope, parts, 0));
    sequences.add(tests(parts));
    List<Form> whole = List.of();
    Optional<Word> joined = words.stream().filter(Word::joined).findFirst();
    if (joined.isPresent() && covers(joined.get(), parts)) {
      whole = formsOf.apply(joined.get().spelt());
      ways.add(inForms(whole, scope));
      sequences.add(List.of(test(whole)));
    }
    return new Clue(typed, Json.best(ways), factor, scope, whole, sequences, "word");
  }

  private static boolean covers(Word joined, List<Word> parts) {
    return joined.start() <= parts.getFirst().start() && joined.end() >= parts.getLast().end();
  }

  private Clue phrase(String words, int slop, Scope scope, double factor) {
    List<Word> all = forms.analysis().words(words, "");
    List<Word> parts = all.stream().filter(word -> !word.joined()).toList();
    if (parts.isEmpty()) {
      return new Clue(words, Json.nothing(), factor, scope, List.of(), List.of(), "phrase");
    }
    if (parts.size() == 1) {
      List<Form> spelt = forms.spelt(parts.getFirst().spelt());
      return new Clue(
          words, inForms(spelt, scope), factor, scope, spelt, List.of(tests(parts)), "phrase");
    }
    List<Map<String, Object>> ways = new ArrayList<>();
    ways.add(phraseIn(scope, parts, slop));
    List<List<Predicate<Word>>> sequences = new ArrayList<>();
    sequences.add(tests(parts));
    List<Word> whole = withCompoundsJoined(all);
    if (whole.size() < parts.size()) {
      ways.add(phraseIn(scope, whole, slop));
      sequences.add(tests(whole));
    }
    List<List<Predicate<Word>>> marks = slop == 0 ? sequences : oneByOne(parts);
    return new Clue(words, Json.best(ways), factor, scope, List.of(), marks, "phrase");
  }

  /** Each joined word instead of its parts, for texts that write it in one. */
  private static List<Word> withCompoundsJoined(List<Word> words) {
    List<Word> whole = new ArrayList<>();
    for (Word word : words) {
      if (word.joined()) {
        whole.removeIf(part -> part.start() >= word.start());
      }
      whole.add(word);
    }
    return whole;
  }

  private Clue fuzzy(Query.Fuzzy fuzzy, Scope scope, double factor) {
    List<Word> parts = forms.parts(fuzzy.word());
    if (parts.size() != 1) {
      return word(fuzzy.word(), scope, factor, forms::inflections);
    }
    String spelt = parts.getFirst().spelt();
    List<Form> all = new ArrayList<>(forms.spelt(spelt));
    all.addAll(lexicon.nearly(spelt, fuzzy.edits(), 0, scope));
    return new Clue(
        fuzzy.word() + "~",
        inForms(all, scope),
        factor,
        scope,
        all,
        List.of(List.of(test(all))),
        "fuzzy word");
  }

  private Clue pattern(String typed, Scope scope, double factor) {
    List<String> pieces = Patterns.pieces(forms.analysis().fold(typed));
    String joined = String.join("", pieces);
    Patterns.check(joined);
    List<Map<String, Object>> ways = new ArrayList<>();
    ways.add(inFields(scope, field -> patternIn(field, joined)));
    List<List<Predicate<Word>>> sequences = new ArrayList<>();
    sequences.add(List.of(Patterns.test(joined)));
    if (pieces.size() > 1) {
      ways.add(inFields(scope, field -> intervals(field, adjacent(pieces))));
      sequences.add(pieces.stream().map(Patterns::test).toList());
    }
    return new Clue(typed, Json.best(ways), factor, scope, List.of(), sequences, "pattern");
  }

  private static Map<String, Object> patternIn(String field, String piece) {
    return Patterns.beginning(piece)
        .map(
            start ->
                Map.<String, Object>of(
                    "prefix", Map.of(field, Map.<String, Object>of("value", start))))
        .orElseGet(
            () ->
                Map.of(
                    "regexp",
                    Map.of(
                        field,
                        Map.<String, Object>of(
                            "value", Patterns.expression(piece), "flags", "NONE"))));
  }

  private static Map<String, Object> intervals(String field, Map<String, Object> source) {
    return Map.of("intervals", Map.of(field, source));
  }

  private static Map<String, Object> adjacent(List<String> pieces) {
    return ordered(pieces.stream().map(LeafCompiler::expanded).toList());
  }

  private static Map<String, Object> ordered(List<Map<String, Object>> sources) {
    return sources.size() == 1
        ? sources.getFirst()
        : Map.of("all_of", Map.of("ordered", true, "max_gaps", 0, "intervals", sources));
  }

  private static Map<String, Object> expanded(String piece) {
    return Map.of(
        "regexp", Map.of("pattern", Patterns.expression(piece), "max_expansions", MOST_EXPANSIONS));
  }

  private Clue near(Query.Near near, Scope scope, double factor) {
    Map<String, Object> both =
        Map.of(
            "all_of",
            Map.of(
                "ordered",
                false,
                "max_gaps",
                near.distance(),
                "intervals",
                List.of(source(near.left()), source(near.right()))));
    List<List<Predicate<Word>>> marks = new ArrayList<>(marks(near.left(), scope));
    marks.addAll(marks(near.right(), scope));
    return new Clue(
        near.text(),
        inFields(scope, field -> intervals(field, both)),
        factor,
        scope,
        List.of(),
        marks,
        "pair of words");
  }

  private List<List<Predicate<Word>>> marks(Query query, Scope scope) {
    if (query instanceof Query.Or or) {
      List<List<Predicate<Word>>> all = new ArrayList<>();
      or.parts().forEach(part -> all.addAll(marks(part, scope)));
      return all;
    }
    return clue(query, scope, 1).sequences();
  }

  private Map<String, Object> source(Query query) {
    return switch (query) {
      case Query.Term term -> {
        List<Word> parts = forms.parts(term.word());
        yield parts.size() == 1
            ? oneOf(
                forms.inflections(term.word()).stream()
                    .map(form -> word(form.term()))
                    .distinct()
                    .toList())
            : row(parts);
      }
      case Query.Phrase phrase -> row(forms.parts(phrase.words()));
      case Query.Prefix prefix -> patternSource(prefix.start() + "*");
      case Query.Wildcard wildcard -> patternSource(wildcard.pattern());
      case Query.Fuzzy fuzzy ->
          Map.of(
              "fuzzy",
              Map.of(
                  "term",
                  forms.analysis().fold(fuzzy.word()),
                  "fuzziness",
                  fuzzy.edits(),
                  "prefix_length",
                  0));
      case Query.Or or -> oneOf(or.parts().stream().map(this::source).toList());
      default -> throw new IllegalStateException("refused by the parser: " + query);
    };
  }

  private static Map<String, Object> oneOf(List<Map<String, Object>> sources) {
    return sources.size() == 1
        ? sources.getFirst()
        : Map.of("any_of", Map.of("intervals", sources));
  }

  private static Map<String, Object> row(List<Word> parts) {
    return ordered(parts.stream().map(part -> word(part.spelt())).toList());
  }

  private static Map<String, Object> word(String term) {
    return Map.of("match", Map.of("query", term, "analyzer", "whitespace"));
  }

  private Map<String, Object> patternSource(String pattern) {
    return adjacent(Patterns.pieces(forms.analysis().fold(pattern)));
  }

  private static Map<String, Object> phraseIn(Scope scope, List<Word> words, int slop) {
    String text = words.stream().map(Word::spelt).collect(Collectors.joining(" "));
    return inFields(
        scope,
        field ->
            Map.of(
                "match_phrase",
                Map.of(
                    field,
                    Map.<String, Object>of(
                        "query", text, "slop", slop, "analyzer", "whitespace"))));
  }

  /** The best field counts most, the others a little. */
  private static Map<String, Object> inFields(
      Scope scope, Function<String, Map<String, Object>> made) {
    List<Map<String, Object>> each = new ArrayList<>();
    scope
        .fields()
        .forEach(
            (field, weight) ->
                each.add(
                    weight == 1 ? made.apply(field) : Json.weighted(made.apply(field), weight)));
    return Json.best(each);
  }

  /**
   * A word in all its forms, in each field by its weight: the fields are weighed as one, as BM25F
   * does, the forms are added.
   */
  static Map<String, Object> inForms(List<Form> forms, Scope scope) {
    List<Map<String, Object>> ways = new ArrayList<>();
    for (Form form : forms) {
      if (scope.fields().size() == 1) {
        String field = scope.fields().keySet().iterator().next();
        ways.add(Json.term(field, form.term(), form.weight() * scope.fields().get(field)));
      } else if (!scope.fields().isEmpty()) {
        Map<String, Object> combined = new LinkedHashMap<>();
        combined.put("query", form.term());
        combined.put("fields", scope.weighted());
        combined.put("boost", form.weight());
        ways.add(Map.of("combined_fields", combined));
      }
    }
    return ways.isEmpty() ? Json.nothing() : Json.oneOf(ways);
  }

  private static List<Predicate<Word>> tests(List<Word> words) {
    return words.stream()
        .map(wanted -> (Predicate<Word>) word -> word.spelt().equals(wanted.spelt()))
        .toList();
  }

  private static List<List<Predicate<Word>>> oneByOne(List<Word> words) {
    return tests(words).stream().map(List::of).toList();
  }

  static Predicate<Word> test(List<Form> forms) {
    Set<String> spelt = new HashSet<>();
    Set<String> stems = new HashSet<>();
    forms.forEach(form -> (form.isStem() ? stems : spelt).add(form.bare()));
    return word ->
        spelt.contains(word.spelt())
            || !word.stem().equals(word.spelt()) && stems.contains(word.stem());
  }
}
