package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.query.Query;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.text.Folding;
import org.papilio.search.lucene.text.Languages;
import org.papilio.search.lucene.text.RequestWords;
import org.papilio.search.lucene.text.Token;

/**
 * Turns a query into one for Lucene, and notes its clues. For one query on one view; not safe for
 * several threads.
 */
public final class QueryCompiler {

  /** Most words of a row that must all be there; a longer one is a request in ordinary language. */
  private static final int LONGEST_ROW = 3;

  /**
   * Longer rows are loosened by leaving words out alone: other spellings of each would cost too
   * much.
   */
  private static final int MOST_TOLERANT = 40;

  /** With fewer telling words than these, a request keeps its asking ones too. */
  private static final int LEAST_TELLING = 2;

  /** What looks like the beginning of a word, unlike {@code A*}, which is a name. */
  private static final Pattern BEGINNING = Pattern.compile("\\p{L}{3}\\*");

  private final View view;
  private final IndexSchema schema;
  private final LeafCompiler leaves;
  private final KindQueries kinds;
  private final List<Clue> clues = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final boolean loose;

  private QueryCompiler(View view, boolean loose) {
    this.view = view;
    this.schema = view.schema();
    this.loose = loose;
    leaves = new LeafCompiler(new FormFinder(view));
    kinds = new KindQueries(schema, leaves);
  }

  /** A query as it is written; every word of a row must be there. */
  public static Compiled strict(Query query, View view) throws IOException {
    return new QueryCompiler(view, false).compiled(query);
  }

  /** A query whose rows of words may lack some, and whose words may be spelt nearly so. */
  public static Compiled loose(Query query, View view) throws IOException {
    QueryCompiler compiler = new QueryCompiler(view, true);
    compiler.notes.add(
        "Nothing has all words as typed; what has most of them, or nearly so, is shown.");
    return compiler.compiled(query);
  }

  /**
   * A row of many words as a request: what has the weightiest of them comes first. Words that only
   * ask are left out, and a word counts as often as it is said.
   */
  public static Compiled request(Query query, View view) throws IOException {
    QueryCompiler compiler = new QueryCompiler(view, true);
    compiler.notes.add("Read as a request: what has the most telling words comes first.");
    return compiler.request((Query.Words) query);
  }

  private Compiled request(Query.Words row) throws IOException {
    Set<String> common = common(row);
    List<Query.Term> telling = new ArrayList<>();
    Set<String> asking = new LinkedHashSet<>();
    for (String word : singleWords(row)) {
      String folded = Folding.fold(word);
      if (RequestWords.onlyAsks(folded)) {
        asking.add(word);
      } else if (!common.contains(folded)) {
        telling.add(new Query.Term(word));
      }
    }
    if (telling.size() < LEAST_TELLING) {
      return compiled(row).asRequest();
    }
    if (!asking.isEmpty()) {
      notes.add("Words that only ask are left out: " + String.join(", ", asking) + ".");
    }
    Map<Query.Term, Integer> said = new LinkedHashMap<>();
    telling.forEach(term -> said.merge(term, 1, Integer::sum));
    Scope scope = new Scope("", view.weights());
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Map.Entry<Query.Term, Integer> word : said.entrySet()) {
      int times = word.getValue();
      var made = leaf(word.getKey(), scope, times, true);
      any.add(times == 1 ? made : new BoostQuery(made, times), Occur.SHOULD);
    }
    any.setMinimumNumberShouldMatch(least(said.size()));
    return new Compiled(any.build(), clues, List.copyOf(notes), true);
  }

  /** A row of words read as a citation; empty when it does not look like one. */
  public static Optional<Compiled> citation(Query query, View view) throws IOException {
    if (!(query instanceof Query.Words row)) {
      return Optional.empty();
    }
    FormFinder forms = new FormFinder(view);
    return new CitationReader(view, forms, new LeafCompiler(forms)).read(row);
  }

  /**
   * Whether the query is a row of so many words that it is a request in ordinary language: nobody
   * means that each of them must be there.
   */
  public static boolean isRequest(Query query, View view) {
    return query instanceof Query.Words row
        && row.parts().stream().allMatch(Query.Term.class::isInstance)
        && row.parts().size() - common(row, view).size() > LONGEST_ROW;
  }

  /** Whether loosening could find more: the query has a word or a row of words outside NOT. */
  public static boolean canBeLoosened(Query query) {
    return switch (query) {
      case Query.Term t -> true;
      case Query.Words w -> true;
      case Query.Field f -> canBeLoosened(f.query());
      case Query.Boost b -> canBeLoosened(b.query());
      case Query.And and -> and.parts().stream().anyMatch(Query.Words.class::isInstance);
      default -> false;
    };
  }

  private Compiled compiled(Query query) throws IOException {
    org.apache.lucene.search.Query made = compile(query, new Scope("", view.weights()), 1, true);
    return new Compiled(made, clues, List.copyOf(notes), false);
  }

  private org.apache.lucene.search.Query compile(
      Query query, Scope scope, double factor, boolean wanted) throws IOException {
    return switch (query) {
      case Query.Everything all -> new MatchAllDocsQuery();
      case Query.Exists exists -> new ConstantScoreQuery(exists(field(exists.field())));
      case Query.Field field -> inField(field, factor, wanted);
      case Query.Boost boost ->
          new BoostQuery(
              compile(boost.query(), scope, factor * boost.weight(), wanted),
              (float) boost.weight());
      case Query.And and -> and(and, scope, factor, wanted);
      case Query.Or or -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query part : or.parts()) {
          any.add(compile(part, scope, factor, wanted), Occur.SHOULD);
        }
        yield any.build();
      }
      case Query.Not not ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(compile(not.query(), scope, factor, false), Occur.MUST_NOT)
              .build();
      case Query.Words row -> row(row, scope, factor, wanted);
      default -> leaf(query, scope, factor, wanted);
    };
  }

  private org.apache.lucene.search.Query leaf(
      Query query, Scope scope, double factor, boolean wanted) throws IOException {
    if (query instanceof Query.Phrase phrase && BEGINNING.matcher(phrase.words()).find()) {
      notes.add(
          "In quotes a star is a sign like any other; for words that begin so, write them with"
              + " NEAR/0, such as machine NEAR/0 transl*.");
    }
    boolean tolerant =
        loose && wanted && query instanceof Query.Term && clues.size() < MOST_TOLERANT;
    Clue clue =
        tolerant
            ? leaves.tolerant((Query.Term) query, scope, factor)
            : leaves.clue(query, scope, factor);
    if (wanted) {
      clues.add(clue);
      if (tolerant) {
        leaves.noteOf(clue).ifPresent(notes::add);
      }
    }
    return clue.query();
  }

  private org.apache.lucene.search.Query and(
      Query.And and, Scope scope, double factor, boolean wanted) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNots = true;
    for (Query part : and.parts()) {
      if (part instanceof Query.Not not) {
        all.add(compile(not.query(), scope, factor, false), Occur.MUST_NOT);
      } else {
        onlyNots = false;
        boolean scored = !(part instanceof Query.Exists) && !isTyped(part);
        all.add(compile(part, scope, factor, wanted), scored ? Occur.MUST : Occur.FILTER);
      }
    }
    if (onlyNots) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.build();
  }

  private boolean isTyped(Query part) {
    return part instanceof Query.Field named
        && (isKind(field(named.name())) || !IndexSchema.hasWords(field(named.name())));
  }

  private org.apache.lucene.search.Query row(
      Query.Words row, Scope scope, double factor, boolean wanted) throws IOException {
    Set<String> common = common(row);
    long demanded = row.parts().stream().filter(part -> !isCommon(part, common)).count();
    boolean allCommon = demanded == 0;
    BooleanQuery.Builder needed = new BooleanQuery.Builder();
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    for (Query part : row.parts()) {
      boolean may = isCommon(part, common) && !allCommon;
      org.apache.lucene.search.Query made =
          may ? common(part, scope, factor, wanted) : compile(part, scope, factor, wanted);
      if (may) {
        whole.add(made, Occur.SHOULD);
      } else {
        needed.add(made, loose ? Occur.SHOULD : Occur.MUST);
      }
    }
    if (loose) {
      int of = (int) (allCommon ? row.parts().size() : demanded);
      needed.setMinimumNumberShouldMatch(least(of));
    }
    return whole.add(needed.build(), Occur.MUST).build();
  }

  /**
   * The words of a row, compounds by their parts: a request may find one part without the other.
   */
  private static List<String> singleWords(Query.Words row) {
    List<String> words = new ArrayList<>();
    for (Query part : row.parts()) {
      String word = ((Query.Term) part).word();
      for (Token token : Token.of(word, "")) {
        if (!token.joined()) {
          words.add(word.substring(token.start(), token.end()));
        }
      }
    }
    return words;
  }

  /** How many of the demanded words of a loosened row a hit must have. */
  private static int least(int demanded) {
    return Math.min(demanded, 2);
  }

  /** Common words count as typed; nobody wants words that are spelt nearly like "the". */
  private org.apache.lucene.search.Query common(
      Query part, Scope scope, double factor, boolean wanted) throws IOException {
    Clue clue = leaves.clue(part, scope, factor);
    if (wanted) {
      clues.add(clue);
    }
    return clue.query();
  }

  private Set<String> common(Query.Words row) {
    return common(row, view);
  }

  private static Set<String> common(Query.Words row, View view) {
    List<String> words =
        row.parts().stream()
            .filter(Query.Term.class::isInstance)
            .map(part -> Folding.fold(((Query.Term) part).word()))
            .toList();
    return Languages.commonIn(words, view.languages());
  }

  private static boolean isCommon(Query part, Set<String> common) {
    return part instanceof Query.Term term && common.contains(Folding.fold(term.word()));
  }

  private org.apache.lucene.search.Query inField(Query.Field query, double factor, boolean wanted)
      throws IOException {
    FieldInfo field = field(query.name());
    if (isKind(field)) {
      return new ConstantScoreQuery(kinds.query(query.query()));
    }
    if (IndexSchema.hasWords(field)) {
      Scope scope = new Scope(field.name(), java.util.Map.of(IndexSchema.words(field.name()), 1f));
      return compile(query.query(), scope, factor, wanted);
    }
    return new ConstantScoreQuery(typed(field, query.query()));
  }

  private org.apache.lucene.search.Query typed(FieldInfo field, Query query) {
    return switch (query) {
      case Query.Range range -> TypedValues.range(field, range);
      case Query.Term term -> TypedValues.equal(field, term.word());
      case Query.Phrase phrase -> TypedValues.equal(field, phrase.words());
      case Query.Words row -> joined(field, row.parts(), Occur.FILTER);
      case Query.And and -> joined(field, and.parts(), Occur.FILTER);
      case Query.Or or -> joined(field, or.parts(), Occur.SHOULD);
      case Query.Boost boost -> typed(field, boost.query());
      case Query.Not not ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.FILTER)
              .add(typed(field, not.query()), Occur.MUST_NOT)
              .build();
      case Query.Everything all -> exists(field);
      default -> throw new IllegalStateException("refused by FieldRules: " + query);
    };
  }

  private org.apache.lucene.search.Query joined(FieldInfo field, List<Query> parts, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(typed(field, part), occur));
    return all.build();
  }

  private FieldInfo field(String name) {
    return schema.field(name).orElseThrow();
  }

  private static boolean isKind(FieldInfo field) {
    return field.equals(IndexSchema.KIND_FIELD);
  }

  /** What has anything in a field. */
  private static org.apache.lucene.search.Query exists(FieldInfo field) {
    if (isKind(field)) {
      return new MatchAllDocsQuery();
    }
    if (IndexSchema.isNamedWherePresent(field)) {
      return new TermQuery(new Term(IndexSchema.HAS, field.name()));
    }
    return new FieldExistsQuery(
        IndexSchema.hasWords(field)
            ? IndexSchema.words(field.name())
            : IndexSchema.codes(field.name()));
  }
}
