package org.papilio.search.api;

/**
 * Which values of a facet shall be counted out.
 *
 * @param facet name of a field that is a facet
 * @param containing part of a label or code, accents and capitals regardless; empty for all
 * @param order of the values
 * @param offset values passed over, 0 or more
 * @param limit values given at most, 1 to 10,000
 */
public record FacetRequest(String facet, String containing, Order order, int offset, int limit) {

  /** The order of values. */
  public enum Order {
    /** Most hits first, equal counts by code. */
    COUNT,
    /** By code; years ascending. */
    VALUE
  }

  private static final int USUAL = 20;
  private static final int MOST = 10_000;

  public FacetRequest {
    if (offset < 0 || limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "facet "
              + facet
              + ": offset "
              + offset
              + ", limit "
              + limit
              + "; allowed are offset 0 or more, limit 1 to "
              + MOST);
    }
  }

  /** The twenty most frequent values. */
  public static FacetRequest of(String facet) {
    return new FacetRequest(facet, "", Order.COUNT, 0, USUAL);
  }
}
