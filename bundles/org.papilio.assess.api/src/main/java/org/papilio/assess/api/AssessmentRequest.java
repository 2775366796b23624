package org.papilio.assess.api;

import java.util.Objects;
import org.papilio.platform.progress.Progress;

/**
 * What a method is given.
 *
 * @param table the cases, frozen
 * @param parameters checked against {@link AssessmentMethod#parameters}
 * @param progress where to report, and whether to stop
 */
public record AssessmentRequest(CaseTable table, Parameters parameters, Progress progress) {

  public AssessmentRequest {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(progress, "progress");
  }
}
