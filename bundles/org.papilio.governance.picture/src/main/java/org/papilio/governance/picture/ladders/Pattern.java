package org.papilio.governance.picture.ladders;

import java.util.List;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.Scale;
import org.papilio.governance.picture.Crossings;

/**
 * A word for how relations run between the scales of a case. The words and their rules are
 * Papilio's own (decision 91), so each drawing prints the rule beside the word. The first rule that
 * holds gives the word. Counted are relations between actors, whatever their strength.
 */
enum Pattern {
  /** No relation between actors is recorded: nothing can be said. */
  UNKNOWN,
  /** Relations, but none between scales, or none that reaches above the municipal ones. */
  ISLAND,
  /**
   * Nothing runs between two neighbouring scales that both have actors, or no relation reaches the
   * actors of a scale.
   */
  CUT,
  /** Two thirds or more of what crosses goes down. */
  TOP_DOWN,
  /** Two thirds or more of what crosses goes up. */
  BOTTOM_UP,
  /** An inner boundary carries half or less of what the lowest and what the highest carry. */
  HOURGLASS,
  /** The lowest boundary carries more than half of all. */
  BOTTOM_HEAVY,
  /** The highest boundary carries more than half of all. */
  TOP_HEAVY,
  /** Something goes down and something goes up across every boundary. */
  BRAIDED,
  /** None of these. */
  MIXED;

  /**
   * The word for a case.
   *
   * @param relations relations between actors
   * @param boundaries those between neighbouring scales with actors, highest first
   * @param notReached scales whose actors no relation reaches
   */
  static Pattern of(
      List<GovernanceFlow> relations, List<Crossings> boundaries, List<Scale> notReached) {
    if (relations.isEmpty()) {
      return UNKNOWN;
    }
    int[] counts = boundaries.stream().mapToInt(Pattern::count).toArray();
    int down = boundaries.stream().mapToInt(b -> Crossings.total(b.down())).sum();
    int up = boundaries.stream().mapToInt(b -> Crossings.total(b.up())).sum();
    int all = down + up;
    if (all == 0 || relations.stream().allMatch(Pattern::isLocal)) {
      return ISLAND;
    }
    if (!notReached.isEmpty() || boundaries.stream().anyMatch(b -> count(b) == 0)) {
      return CUT;
    }
    if (3 * down >= 2 * all) {
      return TOP_DOWN;
    }
    if (3 * up >= 2 * all) {
      return BOTTOM_UP;
    }
    if (waist(counts)) {
      return HOURGLASS;
    }
    if (counts.length > 1 && 2 * counts[counts.length - 1] > all) {
      return BOTTOM_HEAVY;
    }
    if (counts.length > 1 && 2 * counts[0] > all) {
      return TOP_HEAVY;
    }
    return boundaries.stream()
            .allMatch(b -> Crossings.total(b.down()) > 0 && Crossings.total(b.up()) > 0)
        ? BRAIDED
        : MIXED;
  }

  private static boolean isLocal(GovernanceFlow relation) {
    return !relation.fromScale().above(Scale.INTERMUNICIPAL)
        && !relation.toScale().above(Scale.INTERMUNICIPAL);
  }

  /** Relations that cross a boundary, both ways. */
  static int count(Crossings boundary) {
    return Crossings.total(boundary.down()) + Crossings.total(boundary.up());
  }

  private static boolean waist(int[] counts) {
    int ends = Math.min(counts[0], counts[counts.length - 1]);
    for (int i = 1; i < counts.length - 1; i++) {
      if (2 * counts[i] <= ends) {
        return true;
      }
    }
    return false;
  }
}
