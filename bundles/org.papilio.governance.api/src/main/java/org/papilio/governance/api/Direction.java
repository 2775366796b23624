package org.papilio.governance.api;

/** Where a flow goes in the order of scales. */
public enum Direction {
  UP,
  DOWN,
  HORIZONTAL;

  /** The direction from one scale to another. */
  public static Direction of(Scale from, Scale to) {
    if (from == to) {
      return HORIZONTAL;
    }
    return to.above(from) ? UP : DOWN;
  }
}
