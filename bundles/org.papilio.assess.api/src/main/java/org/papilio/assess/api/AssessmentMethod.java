package org.papilio.assess.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.platform.problem.ProblemException;

/**
 * A way to judge a table of cases. Register it as a service; callers go through the {@link
 * AssessmentService}, which checks the parameters, limits the time and names a method that throws.
 *
 * <p>What is asked of every method (the contract kit in {@code org.papilio.assess.tck} checks it):
 * the same cases in any order, in any locale and at any time give the same finding; cases without a
 * needed value are refused and named, never taken for zero; a run stops soon after its progress is
 * cancelled; nothing is written anywhere.
 */
@ConsumerType
public interface AssessmentMethod {

  MethodInfo info();

  /** What it can be told, in the order in which a form shows it. */
  List<Parameter> parameters();

  /**
   * Asks for what readers need although the finding could be computed without it, such as the
   * reason of a calibration. Called before a run whose finding is told or kept; not while a form is
   * filled in, and not when an old run is repeated.
   *
   * @param parameters checked against {@link #parameters}
   * @throws ProblemException USAGE when something is missing, saying what
   */
  default void demand(Parameters parameters) {}

  /**
   * Judges the cases.
   *
   * @throws ProblemException BAD_INPUT or USAGE when the table or the parameters do not allow it,
   *     saying what to change
   */
  Finding assess(AssessmentRequest request);
}
