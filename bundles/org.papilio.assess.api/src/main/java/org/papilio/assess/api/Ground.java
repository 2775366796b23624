package org.papilio.assess.api;

import java.util.Objects;

/**
 * One thing that a value rests on, so that a reader can go and look.
 *
 * @param kind what sort of thing it is
 * @param subject identifier of the case it belongs to; empty for a cell of a plain table
 * @param id identifier of the element, statement, excerpt or rating; the place of a cell, such as
 *     {@code row 5, column DEV}
 * @param feature name of the feature of the element, such as {@code intensity}; empty when the
 *     element as a whole is meant
 * @param says a few words for the reader: a name, a date, the first words of a passage; may be
 *     empty
 */
public record Ground(Kind kind, String subject, String id, String feature, String says) {

  /** What sort of thing a value rests on. */
  public enum Kind {
    /** An element of a case, or one feature of it. */
    ELEMENT,
    /** A statement: who says what about a feature. */
    STATEMENT,
    /** A passage of text in the dossier of a case or in one of its sources. */
    EXCERPT,
    /** A judgement of one rater on one criterion. */
    RATING,
    /** A cell of a plain table. */
    CELL
  }

  public Ground {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "what a value rests on needs an id; it is empty (" + kind + ")");
    }
    Objects.requireNonNull(feature, "feature");
    Objects.requireNonNull(says, "says");
  }

  public static Ground element(String subject, String id, String feature, String says) {
    return new Ground(Kind.ELEMENT, subject, id, feature, says);
  }

  public static Ground statement(String subject, String id, String feature, String says) {
    return new Ground(Kind.STATEMENT, subject, id, feature, says);
  }

  public static Ground excerpt(String subject, String id, String says) {
    return new Ground(Kind.EXCERPT, subject, id, "", says);
  }

  public static Ground rating(String subject, String id, String says) {
    return new Ground(Kind.RATING, subject, id, "", says);
  }

  public static Ground cell(String place, String says) {
    return new Ground(Kind.CELL, "", place, "", says);
  }
}
