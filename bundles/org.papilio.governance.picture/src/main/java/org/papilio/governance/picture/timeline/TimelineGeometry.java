package org.papilio.governance.picture.timeline;

import java.util.List;

/**
 * Where everything of a timeline stands, in user units of the SVG.
 *
 * @param left where the first year begins
 * @param yearWidth of each year
 * @param top where the lanes begin
 * @param bottom where they end
 * @param years every year, without gaps
 * @param lanes from the largest scale to the smallest
 * @param events those with a date and a scale, as arrows
 */
record TimelineGeometry(
    double width,
    double height,
    double left,
    double yearWidth,
    double top,
    double bottom,
    List<Integer> years,
    List<LanePlace> lanes,
    List<EventPlace> events) {

  /**
   * @param scale name in the model
   * @param middle between what stands above and what below
   * @param up for each year, what stands above
   * @param down for each year, what stands below
   */
  record LanePlace(
      String scale, double y, double middle, double height, List<Count> up, List<Count> down) {}

  /**
   * @param known relations, or the sum of known strengths
   * @param most the same if every unknown strength were the largest
   * @param relations ids of the relations in the case
   */
  record Count(int known, int most, List<String> relations) {}

  /**
   * @param id of the event in the case
   * @param number that it has in the picture, from 1
   */
  record EventPlace(String id, int number, String about, double x, double fromY, double toY) {}

  static TimelineGeometry of(
      Timeline timeline, TimelinePlan plan, TimelineText text, double top, double height) {
    return new TimelineGeometry(
        plan.width(),
        height,
        plan.axis().left(),
        plan.axis().yearWidth(),
        top + plan.lanesTop(),
        top + plan.axisTop(),
        timeline.years(),
        plan.lanes().stream()
            .map(
                place ->
                    new LanePlace(
                        place.lane().scale().name(),
                        top + place.y(),
                        top + place.middle(),
                        place.height(),
                        counts(place.lane().up()),
                        counts(place.lane().down())))
            .toList(),
        plan.events().stream()
            .map(
                place ->
                    new EventPlace(
                        place.event().id(),
                        place.number(),
                        text.about(place.event()),
                        place.x(),
                        top + place.fromY(),
                        top + place.toY()))
            .toList());
  }

  private static List<Count> counts(List<Timeline.Amount> amounts) {
    return amounts.stream().map(a -> new Count(a.known(), a.most(), a.relations())).toList();
  }
}
