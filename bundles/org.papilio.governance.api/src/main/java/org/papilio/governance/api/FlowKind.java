package org.papilio.governance.api;

/**
 * What flows. The first eleven kinds are the metamodel's relations between actors; the last five
 * are ties that the case states elsewhere and that the picture shows as thin lines. Only relations
 * between actors count in measures.
 */
public enum FlowKind {
  FINANCE(FlowFamily.RESOURCES),
  STAFF(FlowFamily.RESOURCES),
  MATERIAL(FlowFamily.RESOURCES),
  AUTHORITY(FlowFamily.AUTHORITY),
  ACCOUNTABILITY(FlowFamily.AUTHORITY),
  LEARNING(FlowFamily.LEARNING),
  AWARENESS(FlowFamily.AWARENESS),
  LEGITIMACY(FlowFamily.AWARENESS),
  MOBILISATION(FlowFamily.MOBILISATION),
  REFERRAL(FlowFamily.REFERRAL),
  CONFLICT(FlowFamily.CONFLICT),
  /** An actor delivers an instrument. */
  DELIVERY(FlowFamily.TIE),
  /** An instrument is used for a goal. */
  AIM(FlowFamily.TIE),
  /** An instrument is meant for a group of people. */
  REACH(FlowFamily.TIE),
  /** An actor holds a goal. */
  HOLDING(FlowFamily.TIE),
  /** A redistributive policy and the case work together, or against each other. */
  INTERPLAY(FlowFamily.TIE);

  private final FlowFamily family;

  FlowKind(FlowFamily family) {
    this.family = family;
  }

  public FlowFamily family() {
    return family;
  }

  /** True for the eleven kinds that the metamodel knows as relations between actors. */
  public boolean betweenActors() {
    return family != FlowFamily.TIE;
  }
}
