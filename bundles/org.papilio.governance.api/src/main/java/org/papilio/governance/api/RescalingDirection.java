package org.papilio.governance.api;

/**
 * Where it moved to: between scales, or out of the state and back. The constants are those of the
 * metamodel's {@code RescalingDirection}. Source of both axes, vertical and horizontal
 * subsidiarisation: Kazepov 2010.
 */
public enum RescalingDirection {
  DOWN,
  UP,
  OUT_TO_NONSTATE,
  BACK_TO_STATE,
  LATERAL
}
