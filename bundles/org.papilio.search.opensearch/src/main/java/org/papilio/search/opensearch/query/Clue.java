package org.papilio.search.opensearch.query;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.papilio.search.api.engine.Sought;
import org.papilio.search.api.engine.Word;

/**
 * One part of a query that gives hits their weight and their marks: a word, phrase, pattern, year.
 *
 * @param words as typed
 * @param query what it became, as JSON
 * @param factor by which the whole query multiplies its weight
 * @param scope where it is sought
 * @param forms of a word; none for phrases and patterns
 * @param sequences what is marked: each is a row of tests for words one after the other
 * @param noun what people call such a part: word, phrase, pattern, year
 */
public record Clue(
    String words,
    Map<String, Object> query,
    double factor,
    Scope scope,
    List<Form> forms,
    List<List<Predicate<Word>>> sequences,
    String noun) {

  public Clue {
    forms = List.copyOf(forms);
    sequences = List.copyOf(sequences);
  }

  /** What is marked of it in passages. */
  public Sought sought() {
    return new Sought(scope.field(), sequences);
  }
}
