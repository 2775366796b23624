package org.papilio.governance.api;

/** Whether the means moved along. The constants are those of the metamodel's {@code Resourced}. */
public enum Resourced {
  FULL,
  PARTIAL,
  NONE
}
