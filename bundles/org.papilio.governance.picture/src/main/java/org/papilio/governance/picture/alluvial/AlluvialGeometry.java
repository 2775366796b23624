package org.papilio.governance.picture.alluvial;

import java.util.List;

/**
 * Where everything of an alluvial stands, in user units of the SVG.
 *
 * @param unit px of one weight
 * @param currency of the weights; empty when they are strengths
 */
record AlluvialGeometry(
    double width,
    double height,
    double unit,
    String currency,
    List<BoxPlace> boxes,
    List<RibbonPlace> ribbons) {

  AlluvialGeometry {
    boxes = List.copyOf(boxes);
    ribbons = List.copyOf(ribbons);
  }

  /**
   * @param node id of the actor in the case
   * @param column from 0, at the left
   */
  record BoxPlace(String node, int column, double x, double y, double width, double height) {}

  /**
   * @param flow id of the relation in the case; two ids with a space for what a delivery reaches
   * @param fromY upper edge where it leaves
   * @param toY upper edge where it arrives
   * @param thick of the ribbon
   */
  record RibbonPlace(
      String flow,
      double fromX,
      double fromY,
      double toX,
      double toY,
      double thick,
      boolean known) {}

  static AlluvialGeometry of(Alluvial alluvial, AlluvialPlan plan, double top, double height) {
    return new AlluvialGeometry(
        plan.width(),
        height,
        plan.unit(),
        alluvial.currency(),
        plan.places().values().stream()
            .map(
                place ->
                    new BoxPlace(
                        place.box().node().id(),
                        place.box().column(),
                        place.x(),
                        top + place.y(),
                        place.width(),
                        place.height()))
            .toList(),
        plan.routes().stream()
            .map(
                route ->
                    new RibbonPlace(
                        route.ribbon().flow().id(),
                        route.fromX(),
                        top + route.fromY(),
                        route.toX(),
                        top + route.toY(),
                        route.thick(),
                        route.ribbon().weight().isPresent()))
            .toList());
  }
}
