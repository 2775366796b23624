package org.papilio.search.opensearch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.search.api.engine.FieldTable;
import org.papilio.search.api.engine.Word;
import org.papilio.search.api.query.Query;
import org.papilio.search.opensearch.index.Layout;
import org.papilio.search.opensearch.query.Form.Manner;

/**
 * Reads a row of words as a citation such as {@code Moulaert, Martinelli and Swyngedouw, 2005}: the
 * first word is somebody's name in the index, or nearly so, and one word is a year. People misspell
 * names, leave authors out and are a year off, so all this is borne; what fits better comes first.
 */
final class CitationReader {

  private static final Pattern YEAR = Pattern.compile("(1[4-9]\\d\\d|20\\d\\d)[a-z]?");

  /** Weight of a name among names, against the same word elsewhere. */
  private static final double AMONG_NAMES = 6;

  private static final double SAME_YEAR = 4;
  private static final double YEAR_BESIDE = 2;

  /** Smaller than any name, for ties: who is named first, and a book before its chapters. */
  private static final double FIRST = 0.6;

  private static final double WHOLE_WORK = 0.3;
  private static final int WORDS_OF_A_NAME = 3;
  private static final int MOST_WORDS = 12;

  private final FieldTable table;
  private final FormFinder forms;
  private final Lexicon lexicon;
  private final LeafCompiler leaves;
  private final Scope everywhere;
  private final Scope names;

  CitationReader(FieldTable table, FormFinder forms, Lexicon lexicon, LeafCompiler leaves) {
    this.table = table;
    this.forms = forms;
    this.lexicon = lexicon;
    this.leaves = leaves;
    names = Scope.names(table, AMONG_NAMES);
    everywhere = Scope.everywhere(table).with(names);
  }

  Optional<Compiled> read(Query.Words row) {
    List<String> words = new ArrayList<>();
    String year = "";
    for (Query part : row.parts()) {
      if (!(part instanceof Query.Term term)) {
        return Optional.empty();
      }
      Matcher found = YEAR.matcher(term.word());
      if (found.matches()) {
        if (!year.isEmpty()) {
          return Optional.empty();
        }
        year = found.group(1);
      } else {
        words.add(term.word());
      }
    }
    Set<String> common =
        forms.analysis().commonIn(words.stream().map(this::fold).toList(), forms.languages());
    words.removeIf(word -> common.contains(fold(word)));
    boolean fits = !year.isEmpty() && !words.isEmpty() && words.size() <= MOST_WORDS;
    if (!fits || names.fields().isEmpty() || !isName(words.getFirst())) {
      return Optional.empty();
    }
    return Optional.of(compiled(words, Integer.parseInt(year)));
  }

  private String fold(String word) {
    return forms.analysis().fold(word);
  }

  private boolean isName(String word) {
    return lexicon.has(forms.spelt(word), names) || !lexicon.nearly(fold(word), names).isEmpty();
  }

  private Compiled compiled(List<String> words, int year) {
    List<Clue> clues = new ArrayList<>();
    for (String word : words) {
      clues.add(name(word));
    }
    clues.add(yearClue(year));
    int least = clues.size() < 3 ? clues.size() : clues.size() - 1;
    Map<String, Object> needed =
        Json.bool(List.of(), clues.stream().map(Clue::query).toList(), List.of(), List.of(), least);
    Clue first = firstNamed(words.getFirst());
    Clue whole = whole();
    clues.add(first);
    clues.add(whole);
    Map<String, Object> query =
        Json.bool(List.of(needed), List.of(first.query(), whole.query()), List.of(), List.of(), 0);
    String note =
        "Read as a citation: " + String.join(", ", words) + "; " + year + " or a year beside it.";
    return new Compiled(query, clues, List.of(note));
  }

  /** A name as typed anywhere, or nearly so among names; the better of the two counts. */
  private Clue name(String word) {
    Clue asTyped = leaves.clue(new Query.Term(word), everywhere, 1);
    List<Form> nearly = lexicon.nearly(fold(word), names);
    if (nearly.isEmpty()) {
      return asTyped;
    }
    List<List<Predicate<Word>>> marks = new ArrayList<>(asTyped.sequences());
    marks.add(List.of(LeafCompiler.test(nearly)));
    List<Form> all = new ArrayList<>(asTyped.forms());
    all.addAll(nearly);
    return new Clue(
        word,
        Json.best(List.of(asTyped.query(), LeafCompiler.inForms(nearly, names)), 0),
        1,
        everywhere,
        all,
        marks,
        "name");
  }

  private Clue yearClue(int year) {
    List<Map<String, Object>> ways = new ArrayList<>();
    for (String field : table.yearFields()) {
      ways.add(Json.constant(TypedQueries.years(field, year, year), SAME_YEAR));
      ways.add(Json.constant(TypedQueries.years(field, year - 1, year + 1), YEAR_BESIDE));
    }
    String text = Integer.toString(year);
    List<Form> spelt = List.of(new Form(text, Manner.SPELT, 1));
    ways.add(Json.constant(LeafCompiler.inForms(spelt, Scope.everywhere(table)), YEAR_BESIDE));
    return new Clue(
        text,
        Json.best(ways, 0),
        1,
        everywhere,
        List.of(),
        List.of(List.of(LeafCompiler.test(spelt))),
        "year");
  }

  /** A citation begins with whom the work names first. */
  private Clue firstNamed(String word) {
    List<Form> all = new ArrayList<>(forms.spelt(word));
    all.addAll(lexicon.nearly(fold(word), names));
    List<Map<String, Object>> ways = new ArrayList<>();
    for (String field : names.fields().keySet()) {
      List<Map<String, Object>> spellings =
          all.stream()
              .map(form -> Map.<String, Object>of("span_term", Map.of(field, form.term())))
              .toList();
      Map<String, Object> first =
          Map.of(
              "span_first",
              Map.of(
                  "match",
                  Map.of("span_or", Map.of("clauses", spellings)),
                  "end",
                  WORDS_OF_A_NAME));
      ways.add(Json.constant(first, FIRST));
    }
    return new Clue(
        word + ", named first", Json.best(ways, 0), 1, everywhere, List.of(), List.of(), "name");
  }

  private Clue whole() {
    return new Clue(
        "a whole work",
        Json.constant(Json.has(Layout.HAS, Layout.WHOLE), WHOLE_WORK),
        1,
        everywhere,
        List.of(),
        List.of(),
        "condition");
  }
}
