package org.papilio.workbench.api;

/** Names of the layouts that the shell offers; a view names those in which it is open at first. */
public final class Perspective {

  /** Cases: explorer, editor, inspector. */
  public static final String CASES = "cases";

  /** Governance: explorer, score, inspector. */
  public static final String GOVERNANCE = "governance";

  /** Comparison: truth table, solution, inspector. */
  public static final String COMPARISON = "comparison";

  /** Literature: search, record, inspector. */
  public static final String LITERATURE = "literature";

  private Perspective() {}
}
