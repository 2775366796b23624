package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.query.Query;
import org.papilio.search.lucene.index.IndexSchema;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.query.QueryCompiler;
import org.papilio.search.lucene.query.Scope;
import org.papilio.search.lucene.query.Spelling;
import org.papilio.search.lucene.text.Token;

/**
 * Whole queries with words as the index spells them, for words that it does not have: in rows,
 * phrases, fields and in the parts of words with hyphens. Each suggestion finds something.
 */
public final class Suggester {

  private static final int MOST = 3;

  /** Combinations of other words that are tried. */
  private static final int MOST_TRIED = 12;

  private final View view;
  private final SearchRequest request;
  private final Spelling spelling;
  private final Scope everywhere;

  /**
   * @param request whose kinds and selections suggestions are tried with
   */
  public Suggester(View view, SearchRequest request) {
    this.view = view;
    this.request = counting(request);
    spelling = new Spelling(view);
    everywhere = new Scope("", view.weights());
  }

  private static SearchRequest counting(SearchRequest request) {
    SearchRequest counting =
        SearchRequest.of("").in(request.kinds().toArray(String[]::new)).page(0, 0);
    for (Map.Entry<String, Set<String>> facet : request.selections().entrySet()) {
      for (String value : facet.getValue()) {
        counting = counting.where(facet.getKey(), value);
      }
    }
    return counting;
  }

  /** Up to three whole queries, best first; empty when the index has every word. */
  public List<String> of(Query query) throws IOException {
    Map<Slot, List<String>> others = new LinkedHashMap<>();
    collect(query, everywhere, others);
    List<String> suggestions = new ArrayList<>();
    for (Map<Slot, String> choice : choices(others)) {
      Query other = new Replacement(choice).of(query, "");
      String text = other.text();
      if (suggestions.size() < MOST
          && !other.equals(query)
          && !suggestions.contains(text)
          && finds(other)) {
        suggestions.add(text);
      }
    }
    return suggestions;
  }

  private boolean finds(Query query) throws IOException {
    SearchRunner runner = new SearchRunner(view, request);
    return runner.run(QueryCompiler.strict(query, view)).total() > 0
        || (QueryCompiler.isRequest(query, view)
            && runner.run(QueryCompiler.request(query, view)).total() > 0);
  }

  /** A word of the query, in the field that it names; an empty field for none. */
  record Slot(String field, String word) {}

  private void collect(Query query, Scope scope, Map<Slot, List<String>> others)
      throws IOException {
    switch (query) {
      case Query.Term term -> collect(term.word(), scope, others);
      case Query.Phrase phrase -> collect(phrase.words(), scope, others);
      case Query.Words row -> collectAll(row.parts(), scope, others);
      case Query.And and -> collectAll(and.parts(), scope, others);
      case Query.Or or -> collectAll(or.parts(), scope, others);
      case Query.Boost boost -> collect(boost.query(), scope, others);
      case Query.Near near -> collectAll(List.of(near.left(), near.right()), scope, others);
      case Query.Field named -> {
        FieldInfo field = view.schema().field(named.name()).orElseThrow();
        if (IndexSchema.hasWords(field) && !field.equals(IndexSchema.KIND_FIELD)) {
          Scope inField = new Scope(named.name(), Map.of(IndexSchema.words(field.name()), 1f));
          collect(named.query(), inField, others);
        }
      }
      default -> {
        // patterns and what must not be there are taken as meant
      }
    }
  }

  private void collectAll(List<Query> parts, Scope scope, Map<Slot, List<String>> others)
      throws IOException {
    for (Query part : parts) {
      collect(part, scope, others);
    }
  }

  private void collect(String text, Scope scope, Map<Slot, List<String>> others)
      throws IOException {
    for (Token token : Token.of(text, "")) {
      if (!token.joined()) {
        String word = text.substring(token.start(), token.end());
        List<String> better = spelling.of(word, scope);
        if (!better.isEmpty()) {
          others.put(new Slot(scope.field(), word), better);
        }
      }
    }
  }

  /** What to put for the words, likeliest first: the best of each, then one after the other. */
  private static List<Map<Slot, String>> choices(Map<Slot, List<String>> others) {
    List<Map<Slot, String>> choices = new ArrayList<>();
    if (others.isEmpty()) {
      return choices;
    }
    Map<Slot, String> best = new LinkedHashMap<>();
    others.forEach((slot, better) -> best.put(slot, better.getFirst()));
    choices.add(best);
    for (int place = 1; place < MOST; place++) {
      for (Map.Entry<Slot, List<String>> slot : others.entrySet()) {
        if (place < slot.getValue().size() && choices.size() < MOST_TRIED) {
          Map<Slot, String> another = new LinkedHashMap<>(best);
          another.put(slot.getKey(), slot.getValue().get(place));
          choices.add(another);
        }
      }
    }
    return choices;
  }

  /** Puts other words into a query. */
  private record Replacement(Map<Slot, String> choice) {

    Query of(Query query, String field) {
      return switch (query) {
        case Query.Term term -> new Query.Term(text(term.word(), field));
        case Query.Phrase phrase -> new Query.Phrase(text(phrase.words(), field), phrase.slop());
        case Query.Words row -> new Query.Words(all(row.parts(), field));
        case Query.And and -> new Query.And(all(and.parts(), field));
        case Query.Or or -> new Query.Or(all(or.parts(), field));
        case Query.Boost boost -> new Query.Boost(of(boost.query(), field), boost.weight());
        case Query.Near near ->
            new Query.Near(of(near.left(), field), of(near.right(), field), near.distance());
        case Query.Field named -> new Query.Field(named.name(), of(named.query(), named.name()));
        default -> query;
      };
    }

    private List<Query> all(List<Query> parts, String field) {
      return parts.stream().map(part -> of(part, field)).toList();
    }

    private String text(String text, String field) {
      StringBuilder other = new StringBuilder();
      int last = 0;
      for (Token token : Token.of(text, "")) {
        if (!token.joined() && token.start() >= last) {
          String word = text.substring(token.start(), token.end());
          other.append(text, last, token.start());
          other.append(choice.getOrDefault(new Slot(field, word), word));
          last = token.end();
        }
      }
      return other.append(text.substring(last)).toString();
    }
  }
}
