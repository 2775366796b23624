package org.papilio.literature.pdf;

/**
 * Ends work that was given up: whoever waits for it calls {@link #stop}, and the work asks at each
 * step.
 */
final class Watch {

  private volatile boolean stopped;

  /** Thrown inside work that was given up. */
  static final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUpException() {
      super("the work was given up", null, false, false);
    }
  }

  void stop() {
    stopped = true;
  }

  void check() {
    if (stopped) {
      throw new GivenUpException();
    }
  }
}
