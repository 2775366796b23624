package org.papilio.search.dialects;

/**
 * An operator between two parts.
 *
 * @param kind what it does
 * @param distance words between, for {@link Kind#NEAR} and {@link Kind#BEFORE}
 * @param part as it stood
 */
record Operator(Kind kind, int distance, String part) {

  /** What an operator does. */
  enum Kind {
    AND,
    OR,
    NOT,
    /** Within some words of each other, in any order. */
    NEAR,
    /** Within some words of each other, in this order. */
    BEFORE
  }

  static Operator of(Kind kind, String part) {
    return new Operator(kind, 0, part);
  }
}
