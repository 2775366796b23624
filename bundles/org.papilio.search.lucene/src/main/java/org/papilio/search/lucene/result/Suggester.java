package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.search.api.query.Query;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.query.Spelling;

/** Whole queries with words as the index spells them, for words that it does not have. */
public final class Suggester {

  private static final int MOST = 3;

  private final Spelling spelling;

  public Suggester(View view) {
    spelling = new Spelling(view);
  }

  /** Up to three whole queries, best first; empty when the index has every word. */
  public List<String> of(Query query) throws IOException {
    Map<String, List<String>> better = new LinkedHashMap<>();
    collect(query, better);
    if (better.isEmpty()) {
      return List.of();
    }
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      int choice = i;
      Query other = replaced(query, better, choice);
      String text = other.text();
      if (!other.equals(query) && !queries.contains(text)) {
        queries.add(text);
      }
    }
    return queries;
  }

  private void collect(Query query, Map<String, List<String>> better) throws IOException {
    switch (query) {
      case Query.Term term -> {
        List<String> others = spelling.of(term.word());
        if (!others.isEmpty()) {
          better.put(term.word(), others);
        }
      }
      case Query.Words row -> collectAll(row.parts(), better);
      case Query.And and -> collectAll(and.parts(), better);
      case Query.Or or -> collectAll(or.parts(), better);
      case Query.Boost boost -> collect(boost.query(), better);
      default -> {
        // fields, patterns and the like are taken as meant
      }
    }
  }

  private void collectAll(List<Query> parts, Map<String, List<String>> better) throws IOException {
    for (Query part : parts) {
      collect(part, better);
    }
  }

  private static Query replaced(Query query, Map<String, List<String>> better, int choice) {
    return switch (query) {
      case Query.Term term ->
          Optional.ofNullable(better.get(term.word()))
              .filter(others -> choice < others.size())
              .<Query>map(others -> new Query.Term(others.get(choice)))
              .orElse(term);
      case Query.Words row -> new Query.Words(replaced(row.parts(), better, choice));
      case Query.And and -> new Query.And(replaced(and.parts(), better, choice));
      case Query.Or or -> new Query.Or(replaced(or.parts(), better, choice));
      case Query.Boost boost ->
          new Query.Boost(replaced(boost.query(), better, choice), boost.weight());
      default -> query;
    };
  }

  private static List<Query> replaced(
      List<Query> parts, Map<String, List<String>> better, int choice) {
    return parts.stream().map(part -> replaced(part, better, choice)).toList();
  }
}
