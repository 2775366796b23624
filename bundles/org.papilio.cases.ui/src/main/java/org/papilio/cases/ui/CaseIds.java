package org.papilio.cases.ui;

import org.papilio.cases.api.CaseId;
import org.papilio.platform.problem.Problem;

/** Reads names of cases from addresses. */
final class CaseIds {

  private CaseIds() {}

  /**
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for what no case can be called
   */
  static CaseId parse(String slug) {
    try {
      return new CaseId(slug);
    } catch (IllegalArgumentException e) {
      throw Problem.badInput(e.getMessage()).exception(e);
    }
  }
}
