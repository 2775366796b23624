package org.papilio.literature.cff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of YAML. Scalars are texts as they stand: a version 1.10 is no number. */
sealed interface YamlNode {

  /** A scalar; empty for null. */
  record Scalar(String value) implements YamlNode {}

  /** A sequence, still growing while it is read. */
  record Sequence(List<YamlNode> items) implements YamlNode {}

  /** A mapping, still growing while it is read. */
  record Mapping(Map<String, YamlNode> entries) implements YamlNode {

    static Mapping empty() {
      return new Mapping(new LinkedHashMap<>());
    }

    /** The scalar of a key; empty text when there is none. */
    String text(String key) {
      return entries.get(key) instanceof Scalar(String value) ? value : "";
    }

    Mapping put(String key, String value) {
      if (!value.isBlank()) {
        entries.put(key, new Scalar(value));
      }
      return this;
    }
  }
}
