package org.papilio.governance.api;

/** Families of flows: each has one hue and one dash in every picture. */
public enum FlowFamily {
  /** Money, staff, material. */
  RESOURCES,
  /** Authority, and the account that is given for it. */
  AUTHORITY,
  /** Knowledge that one takes from another. */
  LEARNING,
  /** Attention and legitimacy. */
  AWARENESS,
  /** Bringing people to act together. */
  MOBILISATION,
  /** Sending people on to a service. */
  REFERRAL,
  /** Open conflict. */
  CONFLICT,
  /** Not a flow between actors but a tie of the case: who delivers what, what aims at what. */
  TIE
}
