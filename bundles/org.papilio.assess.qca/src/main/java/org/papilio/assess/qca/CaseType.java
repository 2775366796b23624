package org.papilio.assess.qca;

/**
 * What a case is for within-case study, by its membership in a sufficient term or solution and in
 * the outcome. After Schneider and Rohlfing, Combining QCA and process tracing in set-theoretic
 * multi-method research, 2013.
 */
enum CaseType {
  /** In both, and the outcome at least as much: agrees with sufficiency. */
  TYPICAL("typical"),
  /** In both, but more in the term than in the outcome. */
  DEVIANT_IN_DEGREE("deviant in degree"),
  /** In the term, not in the outcome: speaks against sufficiency. */
  DEVIANT_IN_KIND("deviant in kind"),
  /** In the outcome, not in the term: not explained by it. */
  DEVIANT_IN_COVERAGE("deviant in coverage"),
  /** In neither. */
  IRRELEVANT("individually irrelevant");

  private final String word;

  CaseType(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static CaseType of(double x, double y) {
    if (x > 0.5) {
      return y > 0.5 ? x <= y ? TYPICAL : DEVIANT_IN_DEGREE : DEVIANT_IN_KIND;
    }
    return y > 0.5 ? DEVIANT_IN_COVERAGE : IRRELEVANT;
  }
}
