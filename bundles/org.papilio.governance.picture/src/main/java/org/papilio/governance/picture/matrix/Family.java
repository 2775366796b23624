package org.papilio.governance.picture.matrix;

import java.util.List;
import org.papilio.governance.api.CaseInstrument;

/**
 * A column of the matrix: the metamodel's families of instruments, the socially innovative ones
 * first, then the policies that the case meets, then what is not known.
 */
enum Family {
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
  INFRASTRUCTURE,
  /** Redistributive policies of the welfare state that the case meets. */
  POLICY,
  /** Instruments whose family is not known. */
  UNKNOWN;

  /** The three that the literature calls socially innovative. */
  boolean innovative() {
    return compareTo(COLLECTIVE_ACTION) <= 0;
  }

  static Family of(CaseInstrument use) {
    if (use.policy()) {
      return POLICY;
    }
    return List.of(values()).stream()
        .filter(family -> family.name().equals(use.family()))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
