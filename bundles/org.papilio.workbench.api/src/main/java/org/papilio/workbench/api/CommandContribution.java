package org.papilio.workbench.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One verb of the command line, as a service. It appears in {@code papilio --help} with the bundle
 * that brought it, for as long as the service is there.
 */
@ConsumerType
public interface CommandContribution {

  /** The verb with its options; asked at each call of the command line, so cheap and constant. */
  Verb verb();

  /**
   * Does the work. Runs on the thread of the command line; may block.
   *
   * @return exit code: 0 done, 2 usage, 3 bad input, 4 not found, 5 conflict, 1 anything else
   * @throws org.papilio.platform.problem.ProblemException told to the person in one line, with the
   *     exit code of its kind
   * @throws Exception anything else ends the verb with exit code 1 and names the bundle
   */
  int run(Invocation in) throws Exception;
}
