package org.papilio.search.opensearch.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.engine.Passage;
import tools.jackson.databind.JsonNode;

/**
 * What the cluster keeps of a document, to show it and to find passages in it.
 *
 * @param passages texts and codes in the order of the document
 */
public record Shown(
    String kind, String id, String title, String line, OptionalInt year, List<Passage> passages) {

  static Map<String, Object> written(
      String kind, SearchDocument source, String language, Optional<Object> year) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", kind);
    shown.put("id", source.id());
    shown.put("title", source.title());
    putUnlessEmpty(shown, "line", source.line());
    shown.put("lang", language);
    year.ifPresent(value -> shown.put("year", value));
    List<Map<String, Object>> passages = new ArrayList<>();
    for (FieldValue value : source.values()) {
      Map<String, Object> passage = new LinkedHashMap<>();
      passage.put("f", value.field());
      putUnlessEmpty(passage, "a", value.anchor());
      switch (value) {
        case FieldValue.Text text -> {
          if (!text.language().equals(language)) {
            putUnlessEmpty(passage, "l", text.language());
          }
          if (!text.text().equals(source.title())) {
            passage.put("t", text.text());
          }
          passages.add(passage);
        }
        case FieldValue.Keyword keyword -> {
          passage.put("k", keyword.code());
          if (!keyword.labels().isEmpty()) {
            passage.put("n", new TreeMap<>(keyword.labels()));
          }
          passages.add(passage);
        }
        default -> {
          // years, days and numbers are not highlighted
        }
      }
    }
    shown.put("passages", passages);
    return shown;
  }

  private static void putUnlessEmpty(Map<String, Object> map, String name, String text) {
    if (!text.isEmpty()) {
      map.put(name, text);
    }
  }

  /**
   * Reads what {@link #written} wrote.
   *
   * @param reader language in which somebody reads labels
   */
  public static Shown read(JsonNode shown, String reader) {
    String title = shown.path("title").asString("");
    String language = shown.path("lang").asString("");
    List<Passage> passages = new ArrayList<>();
    for (JsonNode one : shown.path("passages")) {
      boolean keyword = one.has("k");
      passages.add(
          new Passage(
              one.path("f").asString(""),
              one.path("a").asString(""),
              one.path("l").asString(language),
              keyword ? one.path("k").asString("") : one.path("t").asString(title),
              keyword ? labels(one, reader) : List.of()));
    }
    return new Shown(
        shown.path("kind").asString(""),
        shown.path("id").asString(""),
        title,
        shown.path("line").asString(""),
        shown.has("year") ? OptionalInt.of(shown.path("year").asInt()) : OptionalInt.empty(),
        passages);
  }

  /** That of the reader and the English one first, the code last. */
  private static List<String> labels(JsonNode keyword, String reader) {
    Set<String> ordered = new LinkedHashSet<>();
    JsonNode labels = keyword.path("n");
    for (String language : List.of(reader, "en")) {
      if (labels.has(language)) {
        ordered.add(labels.path(language).asString(""));
      }
    }
    labels.forEach(label -> ordered.add(label.asString("")));
    ordered.add(keyword.path("k").asString(""));
    return List.copyOf(ordered);
  }
}
