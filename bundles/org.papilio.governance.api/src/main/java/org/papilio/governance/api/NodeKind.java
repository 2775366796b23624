package org.papilio.governance.api;

/** What a node of the governance graph stands for. */
public enum NodeKind {
  /** A person, group, organisation or public body that acts. */
  ACTOR,
  /** A use of a policy instrument in the case. */
  INSTRUMENT,
  /** A redistributive policy that the case meets: a benefit, a service, a fund. */
  POLICY,
  /** What somebody in the case wants to reach. */
  GOAL,
  /** The people concerned. */
  TARGET_GROUP
}
