package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.picture.places.outline.Box;
import org.papilio.governance.picture.places.outline.EqualEarth;
import org.papilio.governance.picture.places.outline.LambertAzimuthal;
import org.papilio.governance.picture.places.outline.Outline;
import org.papilio.governance.picture.places.outline.Projection;

/**
 * Which part of the globe a map shows, and how.
 *
 * @param box metres to the east and to the south on the plane of the projection
 */
record MapWindow(Projection projection, Box box) {

  /** Where parts of European countries lie that are not overseas, in degrees. */
  private static final Box EUROPE = new Box(-26, 34, 46, 72);

  /** What is shown when no country is known. */
  private static final Box MIDDLE = new Box(-11, 36, 32, 66);

  private static final Box WORLD = new Box(-176, -57, 180, 84);

  /** Outlines at 1:110 million are too coarse for a smaller part, in metres. */
  private static final double LEAST_OF_COUNTRIES = 2_600_000;

  /** Degrees of longitude or latitude beyond which the whole world is shown. */
  private static final double WIDEST = 80;

  private static final double MARGIN = .07;

  static MapWindow of(Layer layer) {
    return layer.countries() ? ofCountries(layer) : ofCodes(layer);
  }

  private static MapWindow ofCountries(Layer layer) {
    Set<String> european = TileGrid.read().squares().keySet();
    if (!european.containsAll(layer.cases().keySet())) {
      return world();
    }
    List<Box> parts = new ArrayList<>();
    for (Outline outline : layer.outlines()) {
      if (layer.count(outline.code()) > 0) {
        outline.rings().stream().map(MapWindow::degrees).filter(EUROPE::holds).forEach(parts::add);
      }
    }
    points(layer).stream().filter(EUROPE::holds).forEach(parts::add);
    Projection projection = LambertAzimuthal.ofEurope();
    return window(projection, parts.isEmpty() ? List.of(MIDDLE) : parts, LEAST_OF_COUNTRIES);
  }

  private static MapWindow ofCodes(Layer layer) {
    List<Box> parts = new ArrayList<>();
    for (Outline outline : layer.outlines()) {
      if (layer.count(outline.code()) > 0) {
        outline.rings().forEach(ring -> parts.add(degrees(ring)));
      }
    }
    Box all = Box.around(parts).orElse(WORLD);
    if (all.width() > WIDEST || all.height() > WIDEST) {
      return world();
    }
    double latitude = (all.top() + all.bottom()) / 2;
    Projection projection =
        EUROPE.holds(all)
            ? LambertAzimuthal.ofEurope()
            : new LambertAzimuthal((all.left() + all.right()) / 2, latitude);
    return window(projection, parts, 1000);
  }

  private static MapWindow world() {
    Projection projection = new EqualEarth();
    return new MapWindow(projection, plane(projection, WORLD));
  }

  private static List<Box> points(Layer layer) {
    return layer.spots().stream()
        .filter(spot -> !spot.code().isEmpty())
        .flatMap(spot -> spot.point().stream())
        .map((CasePlace.Point at) -> Box.of(at.longitude(), at.latitude()))
        .toList();
  }

  /** West, south, east and north of a ring. */
  private static Box degrees(double[] ring) {
    Box box = Box.of(ring[0], ring[1]);
    for (int i = 2; i < ring.length; i += 2) {
      box = box.with(ring[i], ring[i + 1]);
    }
    return box;
  }

  /** The plane around parts given in degrees, with a margin. */
  private static MapWindow window(Projection projection, List<Box> parts, double least) {
    List<Box> planes = parts.stream().map(part -> plane(projection, part)).toList();
    Box box = Box.around(planes).orElseThrow();
    double larger = Math.max(box.width(), box.height());
    return new MapWindow(projection, box.grown(Math.max(larger * MARGIN, (least - larger) / 2)));
  }

  private static Box plane(Projection projection, Box degrees) {
    Box plane = null;
    int steps = 8;
    for (int i = 0; i <= steps; i++) {
      for (int j = 0; j <= steps; j++) {
        double[] at =
            projection.of(
                degrees.left() + degrees.width() * i / steps,
                degrees.top() + degrees.height() * j / steps);
        plane = plane == null ? Box.of(at[0], -at[1]) : plane.with(at[0], -at[1]);
      }
    }
    return plane;
  }

  /** Height by width, within what a page bears. */
  double aspect() {
    return Math.clamp(box.height() / box.width(), .4, 1.05);
  }
}
