package org.papilio.assess.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.papilio.assess.api.Assessment;
import org.papilio.assess.api.Framework;
import org.papilio.assess.api.Rating;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of assessments, frameworks and ratings. Each names its format and version; the forms
 * are described in {@code docs/formats/assessment.md}.
 */
final class StoredFiles {

  static final String FOLDER = "assessments";
  private static final int VERSION = 2;
  private static final String ASSESSMENT = "papilio-assessment";
  private static final String FRAMEWORK = "papilio-framework";
  private static final String RATINGS = "papilio-ratings";

  private final JsonMapper pretty =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final JsonMapper line = JsonMapper.builder().build();

  static String assessment(String id) {
    return FOLDER + "/" + id + ".json";
  }

  static String framework(String id) {
    return FOLDER + "/frameworks/" + id + ".json";
  }

  static String ratings(String subject) {
    return FOLDER + "/ratings/" + subject + ".json";
  }

  byte[] write(Assessment assessment) {
    return headed(ASSESSMENT, assessment);
  }

  byte[] write(Framework framework) {
    return headed(FRAMEWORK, framework);
  }

  private byte[] headed(String format, Object value) {
    ObjectNode node = pretty.createObjectNode();
    node.put("format", format);
    node.put("formatVersion", VERSION);
    node.setAll((ObjectNode) pretty.valueToTree(value));
    return (pretty.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** One rating a line, so that a new one is one new line for Git. */
  byte[] write(List<Rating> ratings) {
    return ("{\"format\":\""
            + RATINGS
            + "\",\"formatVersion\":"
            + VERSION
            + ",\"ratings\":[\n"
            + ratings.stream().map(line::writeValueAsString).collect(Collectors.joining(",\n"))
            + "\n]}\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  Assessment assessment(byte[] bytes, String path) {
    JsonNode node = checked(bytes, path, ASSESSMENT);
    if (node.path("formatVersion").asInt() < 2) {
      FirstVersion.renew(node);
    }
    return value(node, Assessment.class, path);
  }

  Framework framework(byte[] bytes, String path) {
    return value(checked(bytes, path, FRAMEWORK), Framework.class, path);
  }

  List<Rating> ratings(byte[] bytes, String path) {
    JsonNode list = checked(bytes, path, RATINGS).path("ratings");
    return list.valueStream().map(node -> value(node, Rating.class, path)).toList();
  }

  private JsonNode checked(byte[] bytes, String path, String format) {
    JsonNode node;
    try {
      node = line.readTree(bytes);
    } catch (JacksonException e) {
      throw Problem.badInput("this is no JSON: " + e.getOriginalMessage())
          .at(
              path
                  + (e.getLocation() == null
                      ? ""
                      : ", line "
                          + e.getLocation().getLineNr()
                          + ", column "
                          + e.getLocation().getColumnNr()))
          .fix("restore the file from the history of the workspace")
          .exception(e);
    }
    if (!node.path("format").asString("").equals(format)) {
      throw Problem.badInput("the file says it is '" + node.path("format").asString("") + "'")
          .at(path)
          .allowing(format)
          .exception();
    }
    int version = node.path("formatVersion").asInt(0);
    if (version < 1 || version > VERSION) {
      throw Problem.badInput("the file is of format version " + version)
          .at(path)
          .allowing("1 to " + VERSION)
          .fix("open it with a newer Papilio")
          .exception();
    }
    return node;
  }

  private <T> T value(JsonNode node, Class<T> type, String path) {
    try {
      return line.treeToValue(node, type);
    } catch (JacksonException e) {
      throw Problem.badInput("the content does not fit: " + e.getOriginalMessage())
          .at(path)
          .fix("restore the file from the history of the workspace")
          .exception(e);
    }
  }
}
