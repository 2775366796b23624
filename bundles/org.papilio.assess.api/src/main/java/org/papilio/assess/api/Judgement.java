package org.papilio.assess.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one rater says about one cell of a case table. A cell that several people judged carries all
 * of their judgements beside the one number made of them, so that a method can ask how far they
 * agree, or draw from their spread.
 *
 * @param rater who judges, a pseudonym where the person must not be known
 * @param role {@code RESEARCHER} or {@code STAKEHOLDER}; empty where nobody said
 * @param group stakeholder group; empty for none
 * @param round round of a Delphi, from 1
 * @param value the answer in the unit of the column; null when there is none
 * @param absence why there is no answer; null when there is one
 */
public record Judgement(
    String rater,
    String role,
    String group,
    int round,
    @Nullable Double value,
    @Nullable Absence absence) {

  public Judgement {
    if (rater.isBlank()) {
      throw new IllegalArgumentException("a judgement needs a rater; it is empty");
    }
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(group, "group");
    if (round < 1) {
      throw new IllegalArgumentException("the round of a judgement is 1 or later, it is " + round);
    }
    if ((value == null) == (absence == null)) {
      throw new IllegalArgumentException("a judgement is either a value or a kind of absence");
    }
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException("the value of a judgement is finite, it is " + value);
    }
  }
}
