package org.papilio.search.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One found object.
 *
 * @param rank place in the whole result, from 1
 * @param score relevance, more is better; comparable within one result only
 * @param kind such as {@code cases}
 * @param id what opens the object
 * @param title one line
 * @param line second line; may be empty
 * @param year of sorting; empty when it has none
 * @param highlights in the order of the object's values, best passages first when there are many;
 *     empty unless asked for
 * @param explanation empty unless asked for
 */
public record Hit(
    int rank,
    double score,
    String kind,
    String id,
    String title,
    String line,
    OptionalInt year,
    List<Highlight> highlights,
    Optional<Explanation> explanation) {

  public Hit {
    highlights = List.copyOf(highlights);
  }
}
