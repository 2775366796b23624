package org.papilio.model.derived;

import org.jspecify.annotations.Nullable;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Direction;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.place.ScaleLevel;

/** What follows from a governance relation. */
public final class Relations {

  private Relations() {}

  /**
   * The scale that a relation leaves from: its own, else the giver's home; null without a giver.
   */
  public static @Nullable ScaleLevel fromScale(GovernanceRelation relation) {
    return relation.isSetFromScale() ? relation.getFromScale() : homeScale(relation.getFrom());
  }

  /** The scale that a relation arrives at: its own, else the receiver's home; null without one. */
  public static @Nullable ScaleLevel toScale(GovernanceRelation relation) {
    return relation.isSetToScale() ? relation.getToScale() : homeScale(relation.getTo());
  }

  /**
   * UP when it arrives at a larger scale than it leaves from; HORIZONTAL also when one is unknown.
   */
  public static Direction direction(GovernanceRelation relation) {
    ScaleLevel from = fromScale(relation);
    ScaleLevel to = toScale(relation);
    if (from == null || to == null || from == to) {
      return Direction.HORIZONTAL;
    }
    return to.getValue() > from.getValue() ? Direction.UP : Direction.DOWN;
  }

  private static @Nullable ScaleLevel homeScale(@Nullable Actor actor) {
    return actor == null || !actor.isSetHomeScale() ? null : actor.getHomeScale();
  }
}
