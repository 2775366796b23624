package org.papilio.governance.picture.score;

import java.util.List;

/**
 * Where the actors of a map of brokers stand, in user units of the SVG.
 *
 * @param removed id of the actor that is taken away for trial; empty for none
 */
record BrokersGeometry(double width, double height, List<ActorPlace> actors, String removed) {

  BrokersGeometry {
    actors = List.copyOf(actors);
  }

  /**
   * @param node id of the actor in the case
   * @param total how often it stands between two others
   * @param cut whether its component falls apart without it
   */
  record ActorPlace(
      String node,
      String label,
      double x,
      double y,
      double width,
      double height,
      int total,
      boolean cut) {}
}
