package org.papilio.governance.picture.places.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads outlines from GeoJSON (RFC 7946) or TopoJSON. Areas alone are taken; points and lines in
 * the same file are passed over.
 */
public final class OutlineReader {

  /** The largest file, in bytes. */
  public static final int MOST_BYTES = 24 << 20;

  /** The word for the id of a feature itself, where no property is named so. */
  public static final String ID = "id";

  private static final int SHOWN_NAMES = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(24)
                          .maxStringLength(100_000)
                          .maxNumberLength(60)
                          .maxDocumentLength(MOST_BYTES)
                          .build())
                  .build())
          .build();

  private final String file;
  private final String property;

  /** The areas of a file, each with the properties that came with it. */
  record Feature(JsonNode id, JsonNode properties, List<double[]> rings) {}

  /**
   * @param file its name, for messages
   * @param property that holds the code of an area; {@value #ID} for the id of the feature
   */
  public OutlineReader(String file, String property) {
    this.file = file;
    this.property = property;
  }

  /**
   * The areas of a file that have a code.
   *
   * @throws ProblemException bad input, for what is neither GeoJSON nor TopoJSON in degrees, is too
   *     large, or has no such property
   */
  public List<Outline> read(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw tooLarge(file, content.length).exception();
    }
    JsonNode root = parsed(content);
    List<Feature> features =
        switch (root.path("type").asString("")) {
          case "Topology" -> new TopoJson(root, new Rings(file)).features(property);
          case "FeatureCollection", "Feature" -> new GeoJson(new Rings(file)).features(root);
          default ->
              throw wrong("this is neither GeoJSON nor TopoJSON")
                  .allowing("a FeatureCollection, a Feature or a Topology")
                  .exception();
        };
    List<Feature> areas = features.stream().filter(one -> !one.rings().isEmpty()).toList();
    if (areas.isEmpty()) {
      throw wrong("the file holds no areas").allowing("Polygon and MultiPolygon").exception();
    }
    return coded(areas);
  }

  static Problem tooLarge(String file, long bytes) {
    return Problem.badInput("a file of " + bytes + " bytes is too large")
        .at(file)
        .allowing("up to " + MOST_BYTES + " bytes")
        .fix("take outlines of a coarser scale");
  }

  private JsonNode parsed(byte[] content) {
    try {
      return JSON.readTree(content);
    } catch (JacksonException e) {
      throw wrong("this is no JSON that can be read: " + e.getOriginalMessage()).exception(e);
    }
  }

  private List<Outline> coded(List<Feature> areas) {
    List<Outline> outlines = new ArrayList<>();
    boolean any = false;
    for (Feature area : areas) {
      String code = code(area);
      any |= !code.isEmpty();
      outlines.add(new Outline(code, area.rings()));
    }
    if (!any) {
      throw wrong("no area has a property '" + property + "'")
          .allowing(names(areas))
          .fix("name the property that holds the code of an area")
          .exception();
    }
    return outlines;
  }

  private String code(Feature area) {
    JsonNode own = area.properties().path(property);
    JsonNode found = own.isValueNode() ? own : property.equals(ID) ? area.id() : own;
    return found.isNull() || !found.isValueNode() ? "" : found.asString().strip();
  }

  private static String names(List<Feature> areas) {
    Set<String> names = new TreeSet<>();
    for (Feature area : areas) {
      names.addAll(area.properties().propertyNames());
      if (!area.id().isMissingNode()) {
        names.add(ID);
      }
    }
    return names.isEmpty()
        ? "the areas have no properties at all"
        : names.stream().limit(SHOWN_NAMES).collect(Collectors.joining(", "))
            + (names.size() > SHOWN_NAMES ? ", …" : "");
  }

  private Problem wrong(String what) {
    return Problem.badInput(what).at(file);
  }
}
