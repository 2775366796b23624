package org.papilio.workbench.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An address outside of the workbench that programs call without being let in by a person: a
 * protocol such as OAI-PMH, that has no cookies. It only reads, and it is there only when the
 * person who starts the workbench asks for it by name.
 */
@ConsumerType
public interface OpenAddress {

  /** One lower-case word: the name in {@code papilio start --publish NAME} and the path. */
  String name();

  /**
   * Answers a request, GET or POST with a form; {@link Request#queryNames} tells all parameters.
   * Runs on a virtual thread; may block. Nothing of the request may be trusted.
   *
   * @throws org.papilio.platform.problem.ProblemException becomes status 400, 404, 409 or 500
   * @throws Exception anything else becomes status 500 and names the bundle
   */
  Reply answer(Request request) throws Exception;
}
