package org.papilio.assess.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that was tried and not stored.
 *
 * @param table the cases as they would be frozen
 * @param finding what the method finds; null where it refuses
 * @param refusal why the method refuses, in one sentence; empty where it does not
 */
public record Trial(CaseTable table, @Nullable Finding finding, String refusal) {

  public Trial {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(refusal, "refusal");
    if ((finding == null) == refusal.isEmpty()) {
      throw new IllegalArgumentException("a trial is either a finding or a refusal");
    }
  }
}
