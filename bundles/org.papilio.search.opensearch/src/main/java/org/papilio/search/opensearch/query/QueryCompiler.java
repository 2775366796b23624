package org.papilio.search.opensearch.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.engine.FieldTable;
import org.papilio.search.api.engine.WordAnalysis;
import org.papilio.search.api.query.Query;
import org.papilio.search.opensearch.index.Layout;
import org.papilio.search.opensearch.index.Serving;
import org.papilio.search.opensearch.rest.ClusterClient;

/** Turns queries into those of the cluster. For one request; not safe for several threads. */
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

  private static final int MOST_SPELLINGS = 3;

  private final FieldTable table;
  private final FormFinder forms;
  private final Lexicon lexicon;
  private final LeafCompiler leaves;
  private final Scope everywhere;

  public QueryCompiler(
      FieldTable table, WordAnalysis analysis, ClusterClient client, Serving serving) {
    this.table = table;
    forms = new FormFinder(analysis, serving.languages());
    lexicon = new Lexicon(client, serving.index());
    leaves = new LeafCompiler(forms, lexicon);
    everywhere = Scope.everywhere(table);
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** A query as it is written; every word of a row must be there. */
  public Compiled strict(Query query) {
    return new Run(false).compiled(query);
  }

  /** A query whose rows of words may lack some, and whose words may be spelt nearly so. */
  public Compiled loose(Query query) {
    Run run = new Run(true);
    run.notes.add("Nothing has all words as typed; what has most of them, or nearly so, is shown.");
    return run.compiled(query);
  }

  /**
   * A row of many words as a request: what has the weightiest of them comes first. Words that only
   * ask are left out, and a word counts as often as it is said.
   */
  public Compiled request(Query query) {
    Run run = new Run(true);
    run.notes.add("Read as a request: what has the most telling words comes first.");
    return run.request((Query.Words) query);
  }

  /** A row of words read as a citation; empty when it does not look like one. */
  public Optional<Compiled> citation(Query query) {
    return query instanceof Query.Words row
        ? new CitationReader(table, forms, lexicon, leaves).read(row)
        : Optional.empty();
  }

  /**
   * Whether the query is a row of so many words that it is a request in ordinary language: nobody
   * means that each of them must be there.
   */
  public boolean isRequest(Query query) {
    return query instanceof Query.Words row
        && row.parts().stream().allMatch(Query.Term.class::isInstance)
        && row.parts().size() - common(row).size() > LONGEST_ROW;
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

  /** Words spelt nearly so, best first; empty when the index has the word, or nothing near it. */
  public List<String> spellings(String word) {
    var words = forms.analysis().words(word, "");
    if (words.size() != 1 || lexicon.has(forms.inflections(word), everywhere)) {
      return List.of();
    }
    return lexicon.nearly(words.getFirst().spelt(), everywhere).stream()
        .map(Form::term)
        .limit(MOST_SPELLINGS)
        .toList();
  }

  private Set<String> common(Query.Words row) {
    List<String> words =
        row.parts().stream()
            .filter(Query.Term.class::isInstance)
            .map(part -> forms.analysis().fold(((Query.Term) part).word()))
            .toList();
    return forms.analysis().commonIn(words, forms.languages());
  }

  /**
   * The words of a row, compounds by their parts: a request may find one part without the other.
   */
  private List<String> singleWords(Query.Words row) {
    List<String> words = new ArrayList<>();
    for (Query part : row.parts()) {
      String word = ((Query.Term) part).word();
      forms.parts(word).forEach(one -> words.add(word.substring(one.start(), one.end())));
    }
    return words;
  }

  private boolean isCommon(Query part, Set<String> common) {
    return part instanceof Query.Term term && common.contains(forms.analysis().fold(term.word()));
  }

  /** The compiling of one query. */
  private final class Run {
    private final List<Clue> clues = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final boolean loose;

    Run(boolean loose) {
      this.loose = loose;
    }

    Compiled compiled(Query query) {
      Map<String, Object> made = compile(query, everywhere, 1, true);
      return new Compiled(made, clues, List.copyOf(notes));
    }

    Compiled request(Query.Words row) {
      Set<String> common = common(row);
      List<Query.Term> telling = new ArrayList<>();
      Set<String> asking = new LinkedHashSet<>();
      for (String word : singleWords(row)) {
        String folded = forms.analysis().fold(word);
        if (forms.analysis().onlyAsks(folded)) {
          asking.add(word);
        } else if (!common.contains(folded)) {
          telling.add(new Query.Term(word));
        }
      }
      if (telling.size() < LEAST_TELLING) {
        return compiled(row);
      }
      if (!asking.isEmpty()) {
        notes.add("Words that only ask are left out: " + String.join(", ", asking) + ".");
      }
      Map<Query.Term, Integer> said = new LinkedHashMap<>();
      telling.forEach(term -> said.merge(term, 1, Integer::sum));
      prepare(said.keySet(), everywhere);
      List<Map<String, Object>> any = new ArrayList<>();
      said.forEach(
          (term, times) -> {
            Map<String, Object> made = leaf(term, everywhere, times, true);
            any.add(times == 1 ? made : Json.weighted(made, times));
          });
      return new Compiled(
          Json.bool(List.of(), any, List.of(), List.of(), least(said.size())),
          clues,
          List.copyOf(notes));
    }

    private Map<String, Object> compile(Query query, Scope scope, double factor, boolean wanted) {
      return switch (query) {
        case Query.Everything all -> Json.everything();
        case Query.Exists exists ->
            Json.constant(Json.has(Layout.HAS, field(exists.field()).name()), 1);
        case Query.Field field -> inField(field, factor, wanted);
        case Query.Boost boost ->
            Json.weighted(
                compile(boost.query(), scope, factor * boost.weight(), wanted), boost.weight());
        case Query.And and -> and(and, scope, factor, wanted);
        case Query.Or or ->
            Json.oneOf(
                or.parts().stream().map(part -> compile(part, scope, factor, wanted)).toList());
        case Query.Not not -> Json.not(compile(not.query(), scope, factor, false));
        case Query.Words row -> row(row, scope, factor, wanted);
        default -> leaf(query, scope, factor, wanted);
      };
    }

    private Map<String, Object> leaf(Query query, Scope scope, double factor, boolean wanted) {
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

    private Map<String, Object> and(Query.And and, Scope scope, double factor, boolean wanted) {
      List<Map<String, Object>> must = new ArrayList<>();
      List<Map<String, Object>> filter = new ArrayList<>();
      List<Map<String, Object>> mustNot = new ArrayList<>();
      for (Query part : and.parts()) {
        if (part instanceof Query.Not not) {
          mustNot.add(compile(not.query(), scope, factor, false));
        } else {
          boolean scored = !(part instanceof Query.Exists) && !isTyped(part);
          (scored ? must : filter).add(compile(part, scope, factor, wanted));
        }
      }
      if (must.isEmpty() && filter.isEmpty()) {
        filter.add(Json.everything());
      }
      return Json.bool(must, List.of(), filter, mustNot, -1);
    }

    private boolean isTyped(Query part) {
      return part instanceof Query.Field field && !FieldTable.hasWords(field(field.name()));
    }

    private Map<String, Object> row(Query.Words row, Scope scope, double factor, boolean wanted) {
      Set<String> common = common(row);
      long demanded = row.parts().stream().filter(part -> !isCommon(part, common)).count();
      boolean allCommon = demanded == 0;
      if (loose && wanted) {
        prepare(row.parts().stream().filter(part -> !isCommon(part, common)).toList(), scope);
      }
      List<Map<String, Object>> needed = new ArrayList<>();
      List<Map<String, Object>> wished = new ArrayList<>();
      for (Query part : row.parts()) {
        if (isCommon(part, common) && !allCommon) {
          wished.add(wished(part, scope, factor, wanted));
        } else {
          needed.add(compile(part, scope, factor, wanted));
        }
      }
      Map<String, Object> core =
          loose
              ? Json.bool(
                  List.of(),
                  needed,
                  List.of(),
                  List.of(),
                  least((int) (allCommon ? row.parts().size() : demanded)))
              : Json.bool(needed, List.of(), List.of(), List.of(), -1);
      return Json.bool(List.of(core), wished, List.of(), List.of(), wished.isEmpty() ? -1 : 0);
    }

    /** Asks at once which words the index has. */
    private void prepare(Collection<? extends Query> words, Scope scope) {
      lexicon.prepare(
          words.stream()
              .filter(Query.Term.class::isInstance)
              .map(part -> ((Query.Term) part).word())
              .filter(word -> forms.parts(word).size() == 1)
              .limit(MOST_TOLERANT)
              .map(forms::inflections)
              .toList(),
          scope);
    }

    /** How many of the demanded words of a loosened row a hit must have. */
    private static int least(int demanded) {
      return Math.min(demanded, 2);
    }

    /** Common words count as typed; nobody wants words that are spelt nearly like "the". */
    private Map<String, Object> wished(Query part, Scope scope, double factor, boolean wanted) {
      Clue clue = leaves.clue(part, scope, factor);
      if (wanted) {
        clues.add(clue);
      }
      return clue.query();
    }

    private Map<String, Object> inField(Query.Field query, double factor, boolean wanted) {
      FieldInfo field = field(query.name());
      return FieldTable.hasWords(field)
          ? compile(query.query(), Scope.of(field), factor, wanted)
          : Json.constant(TypedQueries.of(field, query.query()), 1);
    }

    private FieldInfo field(String name) {
      return table.field(name).orElseThrow();
    }
  }
}
