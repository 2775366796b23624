package org.papilio.search.api;

import java.util.List;

/**
 * Hits counted by the values of a facet. Counts are exact. The selections of all other facets hold,
 * its own do not, so that one sees what another choice would give.
 *
 * @param facet name of the field
 * @param label what people read, in the language of the request
 * @param distinct how many values with at least one hit there are, before offset and limit
 * @param without hits that have no value in this facet
 * @param values those that were asked for, and selected ones at the end where they fall outside
 */
public record FacetCounts(
    String facet, String label, long distinct, long without, List<Value> values) {

  public FacetCounts {
    values = List.copyOf(values);
  }

  /**
   * @param code what {@link SearchRequest#where} takes
   * @param label what people read
   * @param count hits, 0 or more; 0 only for a selected value
   * @param selected whether the request chose it
   */
  public record Value(String code, String label, long count, boolean selected) {}
}
