package org.papilio.literature.vocabularies;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papilio.literature.api.classes.Concept;
import org.papilio.literature.api.classes.ConceptScheme;
import org.papilio.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vocabulary as a JSON file of the workspace, one concept a line. */
final class VocabularyFile {

  static final String FOLDER = "vocabularies";
  private static final String FORMAT = "papilio-vocabulary/1";
  private static final JsonMapper JSON = new JsonMapper();

  private VocabularyFile() {}

  static String path(String name) {
    return FOLDER + "/" + name + ".json";
  }

  static byte[] bytes(ConceptScheme scheme) {
    StringBuilder text = new StringBuilder("{\n");
    text.append("\"format\":").append(JSON.writeValueAsString(FORMAT)).append(",\n");
    text.append("\"iri\":").append(JSON.writeValueAsString(scheme.iri())).append(",\n");
    text.append("\"title\":").append(JSON.writeValueAsString(scheme.titles())).append(",\n");
    text.append("\"concepts\":[");
    String separator = "\n";
    for (Concept concept : scheme.concepts()) {
      text.append(separator).append(JSON.writeValueAsString(line(concept)));
      separator = ",\n";
    }
    return text.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> line(Concept concept) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", concept.id());
    put(line, "iri", concept.iri(), concept.iri().isEmpty());
    put(line, "prefLabel", concept.labels(), concept.labels().isEmpty());
    put(line, "altLabel", concept.otherLabels(), concept.otherLabels().isEmpty());
    put(line, "notation", concept.notations(), concept.notations().isEmpty());
    put(line, "definition", concept.definitions(), concept.definitions().isEmpty());
    put(line, "broader", concept.broader(), concept.broader().isEmpty());
    put(line, "related", concept.related(), concept.related().isEmpty());
    put(line, "exactMatch", concept.exactMatches(), concept.exactMatches().isEmpty());
    return line;
  }

  private static void put(Map<String, Object> line, String name, Object value, boolean empty) {
    if (!empty) {
      line.put(name, value);
    }
  }

  /**
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for a file that is none
   */
  static ConceptScheme read(String name, byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      if (!root.path("format").asString("").equals(FORMAT)) {
        throw new IllegalArgumentException(
            "its format is '" + root.path("format").asString("") + "', allowed is " + FORMAT);
      }
      List<Concept> concepts = new ArrayList<>();
      for (JsonNode one : root.path("concepts")) {
        concepts.add(concept(one));
      }
      return new ConceptScheme(
          name, root.path("iri").asString(""), texts(root.path("title")), false, concepts);
    } catch (JacksonException | IllegalArgumentException e) {
      throw Problem.badInput("this file is no vocabulary: " + e.getMessage())
          .at(path(name))
          .fix("restore the file from an earlier revision, or import the vocabulary again")
          .exception(e);
    }
  }

  private static Concept concept(JsonNode node) {
    Map<String, List<String>> others = new LinkedHashMap<>();
    node.path("altLabel")
        .propertyStream()
        .forEach(each -> others.put(each.getKey(), list(each.getValue())));
    return new Concept(
        node.path("id").asString(""),
        node.path("iri").asString(""),
        texts(node.path("prefLabel")),
        others,
        list(node.path("notation")),
        texts(node.path("definition")),
        list(node.path("broader")),
        list(node.path("related")),
        list(node.path("exactMatch")));
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.propertyStream().forEach(each -> texts.put(each.getKey(), each.getValue().asString("")));
    return texts;
  }

  private static List<String> list(JsonNode node) {
    List<String> list = new ArrayList<>();
    node.forEach(each -> list.add(each.asString("")));
    return list;
  }
}
