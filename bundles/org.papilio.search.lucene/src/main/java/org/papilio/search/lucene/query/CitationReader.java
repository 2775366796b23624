package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanFirstQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.query.Form.Manner;
import org.papilio.search.lucene.text.Folding;
import org.papilio.search.lucene.text.Languages;
import org.papilio.search.lucene.text.Token;

/**
 * Reads a row of words as a citation such as {@code Moulaert, Martinelli and Swyngedouw, 2005}: the
 * first word is somebody's name in the index, or nearly so, and one word is a year. People misspell
 * names, leave authors out and are a year off, so all this is borne; what fits better comes first.
 */
final class CitationReader {

  private static final Pattern YEAR = Pattern.compile("(1[4-9]\\d\\d|20\\d\\d)[a-z]?");

  /** Weight of a name among names, against the same word elsewhere. */
  private static final float AMONG_NAMES = 3;

  private static final float SAME_YEAR = 4;
  private static final float YEAR_BESIDE = 2;

  /** Smaller than any name, for ties: who is named first, and a book before its chapters. */
  private static final float FIRST = 0.6f;

  private static final float WHOLE_WORK = 0.3f;
  private static final int WORDS_OF_A_NAME = 3;
  private static final int MOST_WORDS = 12;

  private final View view;
  private final FormFinder forms;
  private final LeafCompiler leaves;
  private final Scope everywhere;
  private final Scope names;

  CitationReader(View view, FormFinder forms, LeafCompiler leaves) {
    this.view = view;
    this.forms = forms;
    this.leaves = leaves;
    IndexSchema schema = view.schema();
    Map<String, Float> weights = new HashMap<>(view.weights());
    Map<String, Float> ofNames = new HashMap<>();
    for (String field : schema.nameFields()) {
      float weight = weights.getOrDefault(field, 1f) * AMONG_NAMES;
      weights.put(field, weight);
      ofNames.put(field, weight);
    }
    everywhere = new Scope("", weights);
    names = new Scope("", ofNames);
  }

  Optional<Compiled> read(org.papilio.search.api.query.Query.Words row) throws IOException {
    List<String> words = new ArrayList<>();
    String year = "";
    for (org.papilio.search.api.query.Query part : row.parts()) {
      if (!(part instanceof org.papilio.search.api.query.Query.Term term)) {
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
        Languages.commonIn(words.stream().map(Folding::fold).toList(), view.languages());
    words.removeIf(word -> common.contains(Folding.fold(word)));
    boolean fits = !year.isEmpty() && !words.isEmpty() && words.size() <= MOST_WORDS;
    if (!fits || names.fields().isEmpty() || !isName(words.getFirst())) {
      return Optional.empty();
    }
    return Optional.of(compiled(words, Integer.parseInt(year)));
  }

  private boolean isName(String word) throws IOException {
    String spelt = Folding.fold(word);
    return forms.documents(forms.spelt(word), names) > 0 || !forms.nearly(spelt, names).isEmpty();
  }

  private Compiled compiled(List<String> words, int year) throws IOException {
    List<Clue> clues = new ArrayList<>();
    for (String word : words) {
      clues.add(name(word));
    }
    clues.add(yearClue(year));
    BooleanQuery.Builder needed = new BooleanQuery.Builder();
    clues.forEach(clue -> needed.add(clue.query(), Occur.SHOULD));
    needed.setMinimumNumberShouldMatch(clues.size() < 3 ? clues.size() : clues.size() - 1);
    clues.add(firstNamed(words.getFirst()));
    clues.add(whole());
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(needed.build(), Occur.MUST);
    clues
        .subList(clues.size() - 2, clues.size())
        .forEach(clue -> query.add(clue.query(), Occur.SHOULD));
    String note =
        "Read as a citation: "
            + words.stream().collect(Collectors.joining(", "))
            + "; "
            + year
            + " or a year beside it.";
    return new Compiled(query.build(), clues, List.of(note), false);
  }

  /** A name as typed anywhere, or nearly so among names; the better of the two counts. */
  private Clue name(String word) throws IOException {
    Clue asTyped = leaves.clue(new org.papilio.search.api.query.Query.Term(word), everywhere, 1);
    List<Form> nearly = forms.nearly(Folding.fold(word), names);
    if (nearly.isEmpty()) {
      return asTyped;
    }
    Query among = new WordQuery(word, names.fields(), nearly);
    List<List<Clue.TokenTest>> marks = new ArrayList<>(asTyped.sequences());
    marks.add(List.of(LeafCompiler.test(nearly)));
    return new Clue(
        word,
        new DisjunctionMaxQuery(List.of(asTyped.query(), among), 0),
        1,
        everywhere,
        marks,
        "name");
  }

  private Clue yearClue(int year) {
    List<Query> ways = new ArrayList<>();
    for (String field : view.schema().yearFields()) {
      ways.add(constant(TypedValues.years(field, year, year), SAME_YEAR));
      ways.add(constant(TypedValues.years(field, year - 1, year + 1), YEAR_BESIDE));
    }
    String text = Integer.toString(year);
    List<Form> spelt = List.of(new Form(text, Manner.SPELT, 1));
    ways.add(constant(new WordQuery(text, view.weights(), spelt), YEAR_BESIDE));
    return new Clue(
        text,
        new DisjunctionMaxQuery(ways, 0),
        1,
        everywhere,
        List.of(List.of(LeafCompiler.test(spelt))),
        "year");
  }

  /** A citation begins with whom the work names first. */
  private Clue firstNamed(String word) throws IOException {
    List<Form> all = new ArrayList<>(forms.spelt(word));
    all.addAll(forms.nearly(Folding.fold(word), names));
    List<Query> ways = new ArrayList<>();
    for (String field : names.fields().keySet()) {
      SpanQuery[] spellings =
          all.stream()
              .filter(form -> !Token.isStem(form.term()))
              .map(form -> new SpanTermQuery(new Term(field, form.term())))
              .toArray(SpanQuery[]::new);
      ways.add(constant(new SpanFirstQuery(new SpanOrQuery(spellings), WORDS_OF_A_NAME), FIRST));
    }
    return new Clue(
        word + ", named first", new DisjunctionMaxQuery(ways, 0), 1, everywhere, List.of(), "name");
  }

  private Clue whole() {
    Query query =
        new BooleanQuery.Builder()
            .add(new MatchAllDocsQuery(), Occur.FILTER)
            .add(new TermQuery(new Term(IndexSchema.HAS, IndexSchema.PART)), Occur.MUST_NOT)
            .build();
    return new Clue(
        "a whole work", constant(query, WHOLE_WORK), 1, everywhere, List.of(), "condition");
  }

  private static Query constant(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }
}
