package org.papilio.governance.picture.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.papilio.governance.api.RescalingEvent;
import org.papilio.governance.api.Scale;
import org.papilio.picture.api.Face;
import org.papilio.picture.api.Typefaces;

/** Where everything of a timeline stands. All lengths are px, y from the top of the picture. */
final class TimelinePlan {

  static final double SIDE = 18;
  static final double PHASE_ROW = 24;
  static final double NUMBER = 12;

  /** Radius of the badge at the tail of an event, and the room that an event takes. */
  static final double BADGE = 9;

  /** Length of the arrow of an event that stays on its scale. */
  static final double LEVEL = 46;

  private static final double TOP = 12;
  private static final double BESIDE = 2 * BADGE + 5;
  private static final double AXIS = 30;

  /** The largest amount is this high; one relation is never higher than {@link #UNIT}. */
  private static final double WING = 52;

  private static final double UNIT = 11;
  private static final double NUMBER_ROOM = 20;
  private static final double LEAST_HALF = 15;

  private final Axis axis;
  private final double width;
  private final double unit;
  private final List<PhaseRows.Place> phases;
  private final List<LanePlace> lanes;
  private final List<EventPlace> events;
  private final double lanesTop;
  private final double axisTop;

  /**
   * The years as a line.
   *
   * @param first the first year
   * @param count how many years, 1 or more
   * @param left where the first begins
   * @param yearWidth of each
   */
  record Axis(int first, int count, double left, double yearWidth) {

    /** Where a year, or a moment in it, is. */
    double x(double year) {
      return left + (year - first) * yearWidth;
    }

    double right() {
      return left + count * yearWidth;
    }

    /** The years that are written: as many as have room. */
    List<Integer> written(double labelWidth) {
      int step =
          IntStream.of(1, 2, 5, 10, 20, 50)
              .filter(each -> each * yearWidth >= labelWidth + 8)
              .findFirst()
              .orElse(100);
      return IntStream.range(first, first + count)
          .filter(year -> step == 1 || year % step == 0)
          .boxed()
          .toList();
    }
  }

  /**
   * @param middle between what stands above and what below
   */
  record LanePlace(Timeline.Lane lane, double y, double middle, double height) {}

  /**
   * An arrow.
   *
   * @param number in the list below, from 1
   * @param x of its shaft; of its tail, when it stays on its scale
   * @param fromY of its tail
   * @param toY of its head
   */
  record EventPlace(RescalingEvent event, int number, double x, double fromY, double toY) {

    boolean level() {
      return fromY == toY;
    }
  }

  TimelinePlan(Timeline timeline, double width, TimelineText text, Typefaces typefaces) {
    this.width = width;
    double names = width < 640 ? 104 : 150;
    int count = Math.max(1, timeline.years().size());
    int first = timeline.years().isEmpty() ? 0 : timeline.years().getFirst();
    this.axis = new Axis(first, count, names, (width - SIDE - names) / count);
    PhaseRows rows = new PhaseRows(typefaces, axis.right());
    this.phases =
        timeline.years().isEmpty()
            ? List.of()
            : rows.place(
                timeline.phases(), timeline.phases().stream().map(text::phase).toList(), axis);
    this.lanesTop = TOP + (phases.isEmpty() ? 0 : rows.rows() * PHASE_ROW + 8);
    this.unit = Math.min(UNIT, WING / Math.max(1, timeline.most()));
    this.lanes = lanes(timeline.lanes());
    this.axisTop = lanes.getLast().y() + lanes.getLast().height();
    this.events = events(timeline.events());
  }

  private List<LanePlace> lanes(List<Timeline.Lane> all) {
    List<LanePlace> places = new ArrayList<>();
    double y = lanesTop;
    for (Timeline.Lane lane : all) {
      double up = half(lane.up());
      double height = up + half(lane.down());
      places.add(new LanePlace(lane, y, y + up, height));
      y += height;
    }
    return List.copyOf(places);
  }

  private double half(List<Timeline.Amount> side) {
    int most = side.stream().mapToInt(Timeline.Amount::most).max().orElse(0);
    return most == 0 ? LEAST_HALF : most * unit + NUMBER_ROOM;
  }

  /** Arrows beside each other: what happened at one time stands a little apart, in its order. */
  private List<EventPlace> events(List<RescalingEvent> all) {
    List<Integer> placed = new ArrayList<>();
    double needed = BESIDE;
    for (int i = 0; i < all.size(); i++) {
      if (placed(all.get(i))) {
        needed += level(all.get(i)) ? LEVEL + BESIDE : BESIDE;
        if (needed <= axis.right() - axis.left()) { // the others stand in the list alone
          placed.add(i);
        }
      }
    }
    double[] xs = new double[placed.size()];
    double least = axis.left() + BADGE;
    for (int i = 0; i < xs.length; i++) {
      RescalingEvent event = all.get(placed.get(i));
      double first = event.first().orElseThrow();
      double last = Math.min(event.last().orElseThrow(), axis.first() + (double) axis.count());
      xs[i] = Math.max(axis.x((first + last) / 2), least);
      least = xs[i] + (level(event) ? LEVEL + BESIDE : BESIDE);
    }
    double most = axis.right();
    for (int i = xs.length - 1; i >= 0; i--) {
      most -= level(all.get(placed.get(i))) ? LEVEL : BADGE;
      xs[i] = Math.min(xs[i], most);
      most = xs[i] - BESIDE + BADGE;
    }
    List<EventPlace> places = new ArrayList<>();
    for (int i = 0; i < xs.length; i++) {
      RescalingEvent event = all.get(placed.get(i));
      double from = middle(event.from().or(event::to).orElseThrow());
      double to = middle(event.to().or(event::from).orElseThrow());
      places.add(new EventPlace(event, placed.get(i) + 1, xs[i], from, to));
    }
    return List.copyOf(places);
  }

  private static boolean placed(RescalingEvent event) {
    return event.first().isPresent() && (event.from().isPresent() || event.to().isPresent());
  }

  private static boolean level(RescalingEvent event) {
    return event.from().or(event::to).equals(event.to().or(event::from));
  }

  private double middle(Scale scale) {
    return lanes.stream()
        .filter(place -> place.lane().scale() == scale)
        .findFirst()
        .orElseThrow()
        .middle();
  }

  Axis axis() {
    return axis;
  }

  double width() {
    return width;
  }

  /** Px of one relation, or of one step of strength. */
  double unit() {
    return unit;
  }

  List<PhaseRows.Place> phases() {
    return phases;
  }

  double phasesTop() {
    return TOP;
  }

  List<LanePlace> lanes() {
    return lanes;
  }

  double lanesTop() {
    return lanesTop;
  }

  double axisTop() {
    return axisTop;
  }

  /** Where the years end and the list of events begins. */
  double listTop() {
    return axisTop + AXIS;
  }

  /** Those that have a date, a scale, and room. */
  List<EventPlace> events() {
    return events;
  }

  /** The face and size of the years. */
  static double yearWidth(Typefaces typefaces) {
    return typefaces.width(Face.TEXT, NUMBER, "2000");
  }
}
