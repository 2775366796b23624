package org.papilio.governance.picture.alluvial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where boxes stand and where ribbons begin and end. Columns are fixed; a ribbon that goes to the
 * right leaves at the right side of its box and arrives at the left of the other; one that goes
 * back leaves at the left and arrives at the right; within a column it leaves and arrives at the
 * right. Nothing is refused because it turns in a circle. All lengths are px.
 */
final class AlluvialPlan {

  static final double SIDE = 18;
  static final double HEAD = 34;

  /** Width of a ribbon whose weight is not known. */
  static final double UNKNOWN = 5;

  private static final double BETWEEN = 14;
  private static final double LEAST_BOX = 42;
  private static final double TALLEST = 380;
  private static final double MOST_UNIT = 11;
  private static final int SWEEPS = 12;

  /** Room at the right for ribbons that turn back within the last column. */
  private static final double LOOP = 66;

  private final Alluvial alluvial;
  private final double boxWidth;
  private final double unit;
  private final double width;
  private final double loop;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Route> routes = new ArrayList<>();
  private final double height;

  /** A box. */
  record Place(Alluvial.Box box, double x, double y, double width, double height) {
    double right() {
      return x + width;
    }

    double middle() {
      return y + height / 2;
    }
  }

  /**
   * A ribbon from one side of a box to a side of another.
   *
   * @param fromY where it leaves, its upper edge
   * @param toY where it arrives, its upper edge
   * @param thick of the ribbon
   * @param leavesRight whether it leaves at the right side
   * @param arrivesRight whether it arrives at the right side
   */
  record Route(
      Alluvial.Ribbon ribbon,
      double fromX,
      double fromY,
      double toX,
      double toY,
      double thick,
      boolean leavesRight,
      boolean arrivesRight) {}

  AlluvialPlan(Alluvial alluvial, double asked) {
    this.alluvial = alluvial;
    int columns = Math.max(1, alluvial.columns().size());
    this.loop = alluvial.ribbons().stream().anyMatch(this::turnsAtTheEnd) ? LOOP : 0;
    double room = asked - 2 * SIDE - loop;
    this.boxWidth = Math.clamp(room / columns * .56, 128, 210);
    this.width = Math.max(asked, 2 * SIDE + loop + columns * boxWidth + (columns - 1) * 56);
    this.unit = pxPerWeight();
    Map<Integer, List<Alluvial.Box>> order = ordered();
    double tallest = 0;
    for (List<Alluvial.Box> column : order.values()) {
      tallest = Math.max(tallest, height(column));
    }
    this.height = HEAD + tallest + 18;
    for (Map.Entry<Integer, List<Alluvial.Box>> column : order.entrySet()) {
      double y = HEAD + (tallest - height(column.getValue())) / 2;
      for (Alluvial.Box box : column.getValue()) {
        places.put(
            box.node().id(), new Place(box, x(column.getKey()), y, boxWidth, boxHeight(box)));
        y += boxHeight(box) + BETWEEN;
      }
    }
    route();
  }

  private double pxPerWeight() {
    double heaviest = 0;
    for (int column = 0; column < alluvial.columns().size(); column++) {
      double sum = 0;
      for (Alluvial.Box box : alluvial.column(column)) {
        sum += Math.max(weight(box, true), weight(box, false));
      }
      heaviest = Math.max(heaviest, sum);
    }
    return heaviest == 0 ? 1 : Math.min(unitLimit(), TALLEST / heaviest);
  }

  /** One strength is never wider than this; money has no natural size. */
  private double unitLimit() {
    return alluvial.currency().isEmpty() ? MOST_UNIT : Double.MAX_VALUE;
  }

  /** The known weight at one side of a box. */
  private double weight(Alluvial.Box box, boolean right) {
    return alluvial.ribbons().stream()
        .filter(ribbon -> touches(ribbon, box, right))
        .mapToDouble(ribbon -> ribbon.weight().orElse(0))
        .sum();
  }

  private boolean touches(Alluvial.Ribbon ribbon, Alluvial.Box box, boolean right) {
    String id = box.node().id();
    return ribbon.flow().from().equals(id) && leavesRight(ribbon) == right
        || ribbon.flow().to().equals(id) && arrivesRight(ribbon) == right;
  }

  private int turn(Alluvial.Ribbon ribbon) {
    return Integer.compare(
        alluvial.column(ribbon.flow().to()), alluvial.column(ribbon.flow().from()));
  }

  private boolean turnsAtTheEnd(Alluvial.Ribbon ribbon) {
    return turn(ribbon) == 0
        && alluvial.column(ribbon.flow().to()) == alluvial.columns().size() - 1;
  }

  private boolean leavesRight(Alluvial.Ribbon ribbon) {
    return turn(ribbon) >= 0;
  }

  private boolean arrivesRight(Alluvial.Ribbon ribbon) {
    return turn(ribbon) <= 0;
  }

  double thick(Alluvial.Ribbon ribbon) {
    return ribbon.weight().isPresent()
        ? Math.max(1, ribbon.weight().getAsDouble() * unit)
        : UNKNOWN;
  }

  private double side(Alluvial.Box box, boolean right) {
    return alluvial.ribbons().stream()
        .filter(ribbon -> touches(ribbon, box, right))
        .mapToDouble(
            ribbon -> {
              boolean loop = ribbon.flow().from().equals(ribbon.flow().to());
              return thick(ribbon) * (loop ? 2 : 1);
            })
        .sum();
  }

  private double boxHeight(Alluvial.Box box) {
    return Math.max(LEAST_BOX, Math.max(side(box, true), side(box, false)));
  }

  private double height(List<Alluvial.Box> column) {
    return column.stream().mapToDouble(box -> boxHeight(box) + BETWEEN).sum() - BETWEEN;
  }

  private double x(int column) {
    int columns = alluvial.columns().size();
    double step = columns < 2 ? 0 : (width - 2 * SIDE - loop - boxWidth) / (columns - 1);
    return SIDE + column * step;
  }

  /**
   * Each column by the middle of those whom its boxes are joined to, from side to side and back.
   */
  private Map<Integer, List<Alluvial.Box>> ordered() {
    Map<Integer, List<Alluvial.Box>> order = new LinkedHashMap<>();
    for (int column = 0; column < alluvial.columns().size(); column++) {
      order.put(column, new ArrayList<>(alluvial.column(column)));
    }
    for (int sweep = 0; sweep < SWEEPS && !order.isEmpty(); sweep++) {
      Map<String, Double> places = new HashMap<>();
      order.forEach(
          (column, boxes) -> {
            for (int i = 0; i < boxes.size(); i++) {
              places.put(boxes.get(i).node().id(), (i + .5) / boxes.size());
            }
          });
      int column = sweep % order.size();
      order
          .get(column)
          .sort(
              Comparator.comparingDouble((Alluvial.Box box) -> pull(box, places))
                  .thenComparing(box -> box.node().label())
                  .thenComparing(box -> box.node().id()));
    }
    return order;
  }

  private double pull(Alluvial.Box box, Map<String, Double> places) {
    String id = box.node().id();
    double sum = 0;
    double weights = 0;
    for (Alluvial.Ribbon ribbon : alluvial.ribbons()) {
      String other =
          ribbon.flow().from().equals(id)
              ? ribbon.flow().to()
              : ribbon.flow().to().equals(id) ? ribbon.flow().from() : "";
      if (!other.isEmpty() && !other.equals(id)) {
        double weight = ribbon.weight().orElse(1);
        sum += weight * places.get(other);
        weights += weight;
      }
    }
    return weights == 0 ? places.get(id) : sum / weights;
  }

  /** Whether what a box keeps, or adds, stands at a side. */
  private boolean stands(Alluvial.Box box, boolean right) {
    double kept = alluvial.kept(box.node().id()).orElse(0);
    return right ? kept > 0 : kept < 0;
  }

  /**
   * How high what a box keeps or adds is, below the ribbons of its side.
   *
   * @return 0 when there is none, or no room beside ribbons that turn back
   */
  double stub(Place place) {
    double kept = alluvial.kept(place.box().node().id()).orElse(0);
    double free = place.height() - side(place.box(), kept > 0) - 2;
    return kept == 0 || free < 2 ? 0 : Math.min(free, Math.max(2, Math.abs(kept) * unit));
  }

  /** One end of a ribbon at a side of a box, and where its other end is. */
  private record End(int ribbon, boolean leaves, double otherY) {}

  private void route() {
    double[] from = new double[alluvial.ribbons().size()];
    double[] to = new double[alluvial.ribbons().size()];
    for (Place place : places.values()) {
      for (boolean right : List.of(false, true)) {
        List<End> ends = ends(place, right);
        double free = place.height() - side(place.box(), right);
        // Below the ribbons stands what is kept, or what is added.
        double y = stands(place.box(), right) ? place.y() : place.y() + free / 2;
        for (End end : ends) {
          (end.leaves() ? from : to)[end.ribbon()] = y;
          y += thick(alluvial.ribbons().get(end.ribbon()));
        }
      }
    }
    for (int i = 0; i < alluvial.ribbons().size(); i++) {
      Alluvial.Ribbon ribbon = alluvial.ribbons().get(i);
      Place source = places.get(ribbon.flow().from());
      Place target = places.get(ribbon.flow().to());
      boolean leaves = leavesRight(ribbon);
      boolean arrives = arrivesRight(ribbon);
      routes.add(
          new Route(
              ribbon,
              leaves ? source.right() : source.x(),
              from[i],
              arrives ? target.right() : target.x(),
              to[i],
              thick(ribbon),
              leaves,
              arrives));
    }
  }

  private List<End> ends(Place place, boolean right) {
    String id = place.box().node().id();
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < alluvial.ribbons().size(); i++) {
      Alluvial.Ribbon ribbon = alluvial.ribbons().get(i);
      if (ribbon.flow().from().equals(id) && leavesRight(ribbon) == right) {
        ends.add(new End(i, true, places.get(ribbon.flow().to()).middle()));
      }
      if (ribbon.flow().to().equals(id) && arrivesRight(ribbon) == right) {
        ends.add(new End(i, false, places.get(ribbon.flow().from()).middle()));
      }
    }
    ends.sort(Comparator.comparingDouble(End::otherY).thenComparingInt(End::ribbon));
    return ends;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  double unit() {
    return unit;
  }

  double columnX(int column) {
    return x(column);
  }

  double boxWidth() {
    return boxWidth;
  }

  Map<String, Place> places() {
    return places;
  }

  List<Route> routes() {
    return routes;
  }
}
