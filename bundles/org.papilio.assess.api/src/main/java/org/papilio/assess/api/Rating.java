package org.papilio.assess.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one rater on one criterion of one case. Never changed: who changes their mind
 * rates again, in the same round or a later one, and the newest of a round counts.
 *
 * @param id identifier of the rating
 * @param framework id of the framework
 * @param criterion id of the criterion in it
 * @param subject id of the case
 * @param rater who judges; a pseudonym where the person must not be known
 * @param role researcher or stakeholder
 * @param group stakeholder group; empty for none
 * @param value the answer as a number; null when there is none
 * @param absence why there is no answer; null when there is one
 * @param rationale why; may be empty
 * @param evidence ids of the excerpts, statements or elements that the rater points to
 * @param round round of a Delphi, from 1
 * @param at when
 */
public record Rating(
    String id,
    String framework,
    String criterion,
    String subject,
    String rater,
    Role role,
    String group,
    @Nullable Double value,
    @Nullable Absence absence,
    String rationale,
    List<String> evidence,
    int round,
    Instant at) {

  /** In which role somebody rates. */
  public enum Role {
    RESEARCHER,
    STAKEHOLDER
  }

  public Rating {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(subject, "subject");
    if (rater.isBlank()) {
      throw new IllegalArgumentException("a rating needs a rater; it is empty");
    }
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(group, "group");
    if ((value == null) == (absence == null)) {
      throw new IllegalArgumentException("a rating is either a value or a kind of absence");
    }
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException("the value of a rating is finite, it is " + value);
    }
    Objects.requireNonNull(rationale, "rationale");
    evidence = List.copyOf(evidence);
    if (round < 1) {
      throw new IllegalArgumentException("the round of a rating is 1 or later, it is " + round);
    }
    Objects.requireNonNull(at, "at");
  }
}
