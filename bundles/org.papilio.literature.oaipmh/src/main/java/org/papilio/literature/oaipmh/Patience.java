package org.papilio.literature.oaipmh;

import java.time.Duration;

/**
 * How long a harvester waits, and how much it takes.
 *
 * @param attempts how often a page is asked for before giving up, 1 or more
 * @param first how long to wait after the first failure; twice as long after each further one
 * @param longest longest wait between two attempts, also when the repository asks for more
 * @param answer how long one answer may take, from the request to its last byte
 * @param largest largest answer, in bytes after unpacking
 */
record Patience(int attempts, Duration first, Duration longest, Duration answer, long largest) {

  static final Patience USUAL =
      new Patience(
          7, Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofMinutes(5), 64L << 20);

  /** How long to wait after a number of failures, without a word of the repository. */
  Duration after(int failures) {
    Duration wait = first.multipliedBy(1L << Math.min(20, failures - 1));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
