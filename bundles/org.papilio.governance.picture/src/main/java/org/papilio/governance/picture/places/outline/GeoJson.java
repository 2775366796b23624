package org.papilio.governance.picture.places.outline;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the areas of GeoJSON, RFC 7946. */
final class GeoJson {

  private final Rings rings;

  GeoJson(Rings rings) {
    this.rings = rings;
  }

  List<OutlineReader.Feature> features(JsonNode root) {
    if (root.path("type").asString("").equals("Feature")) {
      return List.of(feature(root, 0));
    }
    List<OutlineReader.Feature> features = new ArrayList<>();
    for (JsonNode one : root.path("features")) {
      features.add(feature(one, features.size()));
    }
    return features;
  }

  private OutlineReader.Feature feature(JsonNode one, int index) {
    List<double[]> found = new ArrayList<>();
    collect(one.path("geometry"), "feature " + (index + 1), found);
    return new OutlineReader.Feature(one.path(OutlineReader.ID), one.path("properties"), found);
  }

  private void collect(JsonNode geometry, String where, List<double[]> found) {
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(geometry.path("coordinates"), where, found);
      case "MultiPolygon" ->
          geometry.path("coordinates").forEach(one -> polygon(one, where, found));
      case "GeometryCollection" ->
          geometry.path("geometries").forEach(one -> collect(one, where, found));
      default -> {
        // Points and lines are no areas; a feature may also have no geometry.
      }
    }
  }

  private void polygon(JsonNode polygon, String where, List<double[]> found) {
    for (JsonNode ring : polygon) {
      List<double[]> positions = new ArrayList<>();
      ring.forEach(one -> positions.add(rings.position(one, where)));
      found.add(rings.ring(positions, where));
    }
  }
}
