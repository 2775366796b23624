package org.papilio.cases.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the vocabularies that lie as data beside the metamodel. */
final class VocabularyFiles {

  static final List<String> SCHEMES =
      List.of(
          "policy-field",
          "social-need",
          "target-group",
          "actor-type",
          "actor-role",
          "territorial-scheme");

  private VocabularyFiles() {}

  /** Terms of one scheme. */
  record Terms(String scheme, List<Concept> concepts) implements Vocabulary {}

  static List<Vocabulary> all() {
    return SCHEMES.stream().map(VocabularyFiles::read).toList();
  }

  private static Vocabulary read(String scheme) {
    String file = "/vocabularies/" + scheme + ".json";
    try (InputStream in = Concept.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing in the bundle of the metamodel");
      }
      JsonNode root = JsonMapper.shared().readTree(in);
      List<Concept> concepts = new ArrayList<>();
      for (JsonNode one : root.path("concepts")) {
        concepts.add(
            new Concept(
                one.path("id").asString(),
                texts(one.path("labels")),
                texts(one.path("definition")),
                Optional.of(one.path("broader").asString("")).filter(id -> !id.isEmpty())));
      }
      return new Terms(root.path("scheme").asString(), List.copyOf(concepts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.propertyStream().forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
    return texts;
  }
}
