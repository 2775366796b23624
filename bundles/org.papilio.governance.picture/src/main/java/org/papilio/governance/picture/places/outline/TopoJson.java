package org.papilio.governance.picture.places.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads the areas of TopoJSON, where neighbours share the lines between them. Source: Bostock and
 * Metcalf, The TopoJSON Format Specification, 2017.
 */
final class TopoJson {

  private final JsonNode root;
  private final Rings rings;
  private final List<List<double[]>> arcs = new ArrayList<>();

  TopoJson(JsonNode root, Rings rings) {
    this.root = root;
    this.rings = rings;
  }

  /** Those of the object whose areas have the property; else of the first with areas. */
  List<OutlineReader.Feature> features(String property) {
    readArcs();
    List<OutlineReader.Feature> first = List.of();
    for (Map.Entry<String, JsonNode> object : root.path("objects").properties()) {
      List<OutlineReader.Feature> found = new ArrayList<>();
      collect(object.getValue(), object.getKey(), found);
      found.removeIf(one -> one.rings().isEmpty());
      if (found.stream().anyMatch(one -> has(one, property))) {
        return found;
      }
      first = first.isEmpty() ? found : first;
    }
    return first;
  }

  private static boolean has(OutlineReader.Feature one, String property) {
    return one.properties().has(property)
        || property.equals(OutlineReader.ID) && !one.id().isMissingNode();
  }

  private void readArcs() {
    JsonNode transform = root.path("transform");
    boolean packed = !transform.isMissingNode();
    double[] scale = packed ? rings.position(transform.path("scale"), "transform") : new double[2];
    double[] move =
        packed ? rings.position(transform.path("translate"), "transform") : new double[2];
    for (JsonNode arc : root.path("arcs")) {
      String where = "arc " + arcs.size();
      List<double[]> positions = new ArrayList<>();
      double x = 0;
      double y = 0;
      for (JsonNode one : arc) {
        double[] given = rings.position(one, where);
        if (packed) {
          x += given[0];
          y += given[1];
          given = new double[] {x * scale[0] + move[0], y * scale[1] + move[1]};
        }
        positions.add(given);
      }
      arcs.add(positions);
    }
  }

  private void collect(JsonNode geometry, String where, List<OutlineReader.Feature> features) {
    if (geometry.path("type").asString("").equals("GeometryCollection")) {
      for (JsonNode one : geometry.path("geometries")) {
        collect(one, where + " " + (features.size() + 1), features);
      }
      return;
    }
    List<double[]> found = new ArrayList<>();
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(geometry.path("arcs"), where, found);
      case "MultiPolygon" -> geometry.path("arcs").forEach(one -> polygon(one, where, found));
      default -> {
        // Points and lines are no areas.
      }
    }
    features.add(
        new OutlineReader.Feature(
            geometry.path(OutlineReader.ID), geometry.path("properties"), found));
  }

  private void polygon(JsonNode polygon, String where, List<double[]> found) {
    for (JsonNode ring : polygon) {
      List<double[]> positions = new ArrayList<>();
      for (JsonNode one : ring) {
        List<double[]> arc = arc(one, where);
        rings.count(arc.size(), where);
        // An arc begins where the one before it ends.
        positions.addAll(positions.isEmpty() || arc.isEmpty() ? arc : arc.subList(1, arc.size()));
      }
      found.add(rings.ring(positions, where));
    }
  }

  /** An arc by its number from 0; the complement of the number stands for its reverse. */
  private List<double[]> arc(JsonNode number, String where) {
    int given = number.isInt() ? number.asInt() : Integer.MAX_VALUE;
    int index = given < 0 ? ~given : given;
    if (index >= arcs.size()) {
      throw rings
          .wrong("there is no arc " + number, where)
          .allowing(
              "0 to " + (arcs.size() - 1) + ", or -1 to -" + arcs.size() + " for a reversed one")
          .exception();
    }
    List<double[]> arc = arcs.get(index);
    return given < 0 ? arc.reversed() : arc;
  }
}
