package org.papilio.governance.api;

/**
 * What sort of instrument a case uses, the socially innovative ones first. The constants are those
 * of the metamodel's {@code InstrumentFamily}; they are repeated here so that pictures need no
 * model at run time.
 */
public enum InstrumentFamily {
  SOCIAL_LEARNING,
  AWARENESS_RAISING,
  COLLECTIVE_ACTION,
  CASH_TRANSFER,
  SOCIAL_SERVICE,
  TAX,
  REGULATION,
  SUBSIDY,
  CONTRACTING,
  SOCIAL_INVESTMENT,
  INFRASTRUCTURE;

  /** True for social learning, awareness raising and collective action. */
  public boolean innovative() {
    return compareTo(COLLECTIVE_ACTION) <= 0;
  }
}
