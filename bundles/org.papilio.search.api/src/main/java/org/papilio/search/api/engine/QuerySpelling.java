package org.papilio.search.api.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.papilio.search.api.query.Query;

/** Whole queries with words as an index spells them, for words that it does not have. */
public final class QuerySpelling {

  private static final int MOST = 3;

  private QuerySpelling() {}

  /**
   * Up to three whole queries, best first; empty when the index has every word.
   *
   * @param spelling words of the index that are spelt nearly as a given one, best first; none when
   *     the index has the word itself
   */
  public static List<String> of(Query query, Function<String, List<String>> spelling) {
    Map<String, List<String>> better = new LinkedHashMap<>();
    collect(query, spelling, better);
    List<String> queries = new ArrayList<>();
    for (int choice = 0; !better.isEmpty() && choice < MOST; choice++) {
      Query other = replaced(query, better, choice);
      String text = other.text();
      if (!other.equals(query) && !queries.contains(text)) {
        queries.add(text);
      }
    }
    return queries;
  }

  private static void collect(
      Query query, Function<String, List<String>> spelling, Map<String, List<String>> better) {
    switch (query) {
      case Query.Term term -> {
        List<String> others = spelling.apply(term.word());
        if (!others.isEmpty()) {
          better.put(term.word(), others);
        }
      }
      case Query.Words row -> row.parts().forEach(part -> collect(part, spelling, better));
      case Query.And and -> and.parts().forEach(part -> collect(part, spelling, better));
      case Query.Or or -> or.parts().forEach(part -> collect(part, spelling, better));
      case Query.Boost boost -> collect(boost.query(), spelling, better);
      default -> {
        // fields, patterns and the like are taken as meant
      }
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
