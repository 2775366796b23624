package org.papilio.search.api.query;

/**
 * Reads the query language of {@code docs/formats/query.md}. Stateless and safe for several
 * threads; takes time in proportion to the length of the query.
 */
public final class QueryParser {

  /** Longest query, in signs. */
  public static final int MOST_SIGNS = 100_000;

  /** Most words, phrases, ranges and the like in one query. */
  public static final int MOST_PARTS = 2_000;

  /** Deepest nesting of parentheses and NOT. */
  public static final int MOST_DEPTH = 100;

  /** Largest slop of a phrase and distance of NEAR, in words. */
  public static final int MOST_SLOP = 100;

  private QueryParser() {}

  /**
   * Reads a query; any field name is taken.
   *
   * @param text what somebody typed; blank for everything
   * @throws QuerySyntaxException when it cannot be read
   */
  public static Query parse(String text) {
    return parse(text, FieldRule.ANY);
  }

  /**
   * Reads a query and holds its fields against a rule, so that an unknown field is reported with
   * its place.
   *
   * @param text what somebody typed; blank for everything
   * @throws QuerySyntaxException when it cannot be read or the rule complains
   */
  public static Query parse(String text, FieldRule rule) {
    if (text.length() > MOST_SIGNS) {
      throw new QuerySyntaxException(
          text,
          MOST_SIGNS,
          text.length(),
          "the query has " + text.length() + " characters",
          "at most " + MOST_SIGNS);
    }
    return new QueryReader(text, rule).read();
  }
}
