package org.papilio.sample;

import java.io.IOException;

/** One step of the demonstration; a step whose service is not installed is not there. */
interface DemoStep {

  /** Its place; smaller comes first. */
  int order();

  /**
   * Does it and tells in one line what it did.
   *
   * @return the line, in the language of the person
   */
  String run(DemoRun run) throws IOException;
}
