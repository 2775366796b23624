package org.papilio.workbench.api;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Judgements to tint a picture with.
 *
 * @param title what is judged, as the legend says it
 * @param note how to read it, and where it comes from; one or two sentences
 * @param low the least value, which has the palest tint
 * @param high the greatest value, which has the deepest; more than {@code low}
 * @param marks one for each case of the request, in its order
 */
public record Overlay(String title, String note, double low, double high, List<Mark> marks) {

  public Overlay {
    if (!(high > low)) {
      throw new IllegalArgumentException(
          "the overlay '" + title + "' goes from " + low + " to " + high);
    }
    marks = List.copyOf(marks);
  }

  /** How far a judgement can be relied on. */
  public enum Confidence {
    /** Nobody could disagree, for fewer than two judged, or nobody said. */
    UNKNOWN,
    VERY_LOW,
    LOW,
    MODERATE,
    HIGH
  }

  /**
   * The judgement on one case.
   *
   * @param subject slug of the case
   * @param value in the range of the overlay; empty when it is not known, which is never the least
   * @param shown the value as people read it, or a word for its absence
   * @param about how it came about, in a sentence; may be empty
   * @param evidence how many things it rests on, 0 or more
   * @param confidence how far it can be relied on
   * @param elements ids of the elements of the case that it rests on
   */
  public record Mark(
      String subject,
      OptionalDouble value,
      String shown,
      String about,
      int evidence,
      Confidence confidence,
      List<String> elements) {
    public Mark {
      if (evidence < 0) {
        throw new IllegalArgumentException("evidence of " + subject + " is " + evidence);
      }
      elements = List.copyOf(elements);
    }
  }
}
