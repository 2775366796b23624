package org.papilio.search.lucene.query;

import java.util.Map;

/**
 * Where words are sought.
 *
 * @param field name of the field that the query names; empty when it names none
 * @param fields weight by inverted field
 */
public record Scope(String field, Map<String, Float> fields) {

  public Scope {
    fields = Map.copyOf(fields);
  }

  /** Whether the query names no field. */
  public boolean isEverywhere() {
    return field.isEmpty();
  }
}
