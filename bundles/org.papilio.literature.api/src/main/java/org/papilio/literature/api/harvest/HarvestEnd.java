package org.papilio.literature.api.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a harvest ended.
 *
 * @param next where the next one begins, by the clock of the repository; empty when this one is not
 *     complete
 * @param problem why it is not complete; empty when it is
 * @param notes what else people should know, one sentence each
 */
public record HarvestEnd(Optional<Instant> next, String problem, List<String> notes) {

  public HarvestEnd {
    notes = List.copyOf(notes);
    if (next.isPresent() != problem.isEmpty()) {
      throw new IllegalArgumentException("a harvest is complete, or there is a problem");
    }
  }

  public boolean complete() {
    return next.isPresent();
  }
}
