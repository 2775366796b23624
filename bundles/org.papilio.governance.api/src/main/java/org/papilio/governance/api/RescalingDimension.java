package org.papilio.governance.api;

/**
 * What moved between scales. The constants are those of the metamodel's {@code RescalingDimension};
 * they are repeated here so that pictures need no model at run time.
 */
public enum RescalingDimension {
  REGULATION,
  FINANCING,
  PROVISION,
  ADMINISTRATION
}
