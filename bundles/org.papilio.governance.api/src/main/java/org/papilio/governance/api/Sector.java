package org.papilio.governance.api;

/** The sector of an actor, after the metamodel, with a word for what no source says. */
public enum Sector {
  STATE,
  MARKET,
  CIVIL_SOCIETY,
  HOUSEHOLD_COMMUNITY,
  HYBRID,
  /** No source states the sector, or the node is not an actor. */
  UNKNOWN
}
