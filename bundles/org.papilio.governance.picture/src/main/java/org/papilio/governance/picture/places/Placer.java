package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papilio.governance.picture.places.outline.Box;

/** Finds free places for marks near where they belong; equal requests find equal places. */
final class Placer {

  private static final double STEP = 6;
  private static final int DIRECTIONS = 24;

  /** Px between marks: as targets they are 24 px apart. */
  private static final double AIR = 4;

  private final Box pane;
  private final double reach;
  private final List<Box> taken = new ArrayList<>();

  /**
   * @param reach farthest px from where a mark belongs
   */
  Placer(Box pane, double reach) {
    this.pane = pane;
    this.reach = reach;
  }

  /** The free place nearest to a point, of this size; empty when there is none within reach. */
  Optional<Box> place(double x, double y, double width, double height) {
    for (double away = 0; away <= reach; away += STEP) {
      int directions = away == 0 ? 1 : DIRECTIONS;
      for (int i = 0; i < directions; i++) {
        double angle = 2 * Math.PI * i / directions;
        double left = x + away * StrictMath.cos(angle) - width / 2;
        double top = y + away * StrictMath.sin(angle) - height / 2;
        Box box = new Box(left, top, left + width, top + height);
        if (pane.holds(box) && taken.stream().noneMatch(box.grown(AIR)::meets)) {
          taken.add(box);
          return Optional.of(box);
        }
      }
    }
    return Optional.empty();
  }
}
