package org.papilio.platform.problem;

/** What sort of problem it is; decides the exit code of a verb and the status of an HTTP reply. */
public enum Kind {
  /** The call itself is wrong: an unknown option, a missing operand. */
  USAGE(2, 400),
  /** What was handed in is malformed, too large, or against a rule. */
  BAD_INPUT(3, 400),
  /** Nothing of that name is there. */
  NOT_FOUND(4, 404),
  /** Somebody else was first, or holds it. */
  CONFLICT(5, 409),
  /** Anything else: a full disk, a fault of ours. */
  FAILURE(1, 500);

  private final int exitCode;
  private final int status;

  Kind(int exitCode, int status) {
    this.exitCode = exitCode;
    this.status = status;
  }

  /** Exit code of the command line, 1 to 5. */
  public int exitCode() {
    return exitCode;
  }

  /** Status of an HTTP reply: 400, 404, 409 or 500. */
  public int status() {
    return status;
  }
}
