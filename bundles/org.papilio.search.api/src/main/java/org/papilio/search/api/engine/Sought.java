package org.papilio.search.api.engine;

import java.util.List;
import java.util.function.Predicate;

/**
 * One part of a query as it is marked in passages: a word, phrase or pattern.
 *
 * @param field name of the field that the query names; empty when it names none
 * @param sequences each is a row of tests for words one after the other
 */
public record Sought(String field, List<List<Predicate<Word>>> sequences) {

  public Sought {
    sequences = List.copyOf(sequences);
  }
}
