package org.papilio.literature.marc;

/** Why a record cannot be read, in words. */
final class MarcProblem extends Exception {

  private static final long serialVersionUID = 1L;

  MarcProblem(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
