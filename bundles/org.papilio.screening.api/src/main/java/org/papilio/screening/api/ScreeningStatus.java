package org.papilio.screening.api;

import java.util.List;
import java.util.Map;

/**
 * How far a project is.
 *
 * @param items how many
 * @param waiting by stage, items that are not settled, conflicts among them
 * @param conflicts by stage
 * @param decided by screener, decisions that count
 * @param agreements of each two screeners who decided the same items
 */
public record ScreeningStatus(
    int items,
    Map<Stage, Integer> waiting,
    Map<Stage, Integer> conflicts,
    Map<String, Integer> decided,
    List<Agreement> agreements) {

  public ScreeningStatus {
    waiting = Map.copyOf(waiting);
    conflicts = Map.copyOf(conflicts);
    decided = Map.copyOf(decided);
    agreements = List.copyOf(agreements);
  }
}
