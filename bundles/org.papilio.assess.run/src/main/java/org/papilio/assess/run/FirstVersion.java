package org.papilio.assess.run;

import java.util.List;
import org.papilio.assess.api.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the content of an assessment of format version 1 to version 2: there were no judgements
 * and no files, and every figure was an XY plot of two memberships whose axes were plain names.
 */
final class FirstVersion {

  private FirstVersion() {}

  static void renew(JsonNode assessment) {
    for (JsonNode column : assessment.path("table").path("columns")) {
      column.path("values").forEach(value -> addLists(value, "judgements"));
    }
    addLists(assessment.path("finding"), "files");
    assessment.path("finding").path("figures").forEach(FirstVersion::renewFigure);
  }

  private static void addLists(JsonNode node, String... names) {
    if (node instanceof ObjectNode object) {
      for (String name : names) {
        object.putArray(name);
      }
    }
  }

  private static void renewFigure(JsonNode figure) {
    if (!(figure instanceof ObjectNode object)) {
      return;
    }
    object.put("kind", Figure.Kind.XY.name());
    for (String axis : List.of("x", "y")) {
      String title = object.path(axis).asString("");
      object
          .putObject(axis)
          .put("title", title)
          .put("lowest", 0.0)
          .put("highest", 1.0)
          .putArray("names");
    }
    addLists(object, "lines", "cells");
    ArrayNode marks = object.putArray("marks");
    mark(marks, Figure.MarkKind.DIAGONAL, 0);
    mark(marks, Figure.MarkKind.AT_X, 0.5);
    mark(marks, Figure.MarkKind.AT_Y, 0.5);
  }

  private static void mark(ArrayNode marks, Figure.MarkKind kind, double at) {
    marks.addObject().put("kind", kind.name()).put("at", at).put("label", "");
  }
}
