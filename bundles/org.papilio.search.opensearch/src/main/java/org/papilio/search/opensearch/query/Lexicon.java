package org.papilio.search.opensearch.query;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papilio.search.api.engine.SpellingDistance;
import org.papilio.search.opensearch.index.Layout;
import org.papilio.search.opensearch.query.Form.Manner;
import org.papilio.search.opensearch.rest.ClusterClient;
import tools.jackson.databind.JsonNode;

/**
 * Which words the index has: asked of the cluster only where the meaning of a query depends on it,
 * and then for many words at once. For one query; not safe for several threads.
 */
public final class Lexicon {

  private static final double ONE_EDIT = 0.6;
  private static final double TWO_EDITS = 0.3;
  private static final int MOST_NEARLY = 12;
  private static final int CANDIDATES = 50;
  private static final int CANDIDATES_OF_SHARD = 200;
  private static final double LEAST_LIKENESS = 0.1;
  private static final int SHORTEST_FUZZY = 4;
  private static final int SHORTEST_FOR_TWO_EDITS = 8;

  private final ClusterClient client;
  private final String index;
  private final Map<Question, Boolean> known = new HashMap<>();
  private final Map<Nearness, List<Form>> nearly = new HashMap<>();

  private record Question(List<String> terms, List<String> fields) {}

  private record Nearness(String spelt, int edits, int prefix, List<String> fields) {}

  Lexicon(ClusterClient client, String index) {
    this.client = client;
    this.index = index;
  }

  /** Whether a document has one of the forms. */
  boolean has(List<Form> forms, Scope scope) {
    Question question = question(forms, scope);
    if (!known.containsKey(question)) {
      ask(List.of(question));
    }
    return known.get(question);
  }

  /** Asks about several words at once, so that {@link #has} knows. */
  void prepare(Collection<List<Form>> words, Scope scope) {
    List<Question> open =
        words.stream()
            .map(forms -> question(forms, scope))
            .filter(question -> !known.containsKey(question))
            .distinct()
            .toList();
    if (!open.isEmpty()) {
      ask(open);
    }
  }

  private static Question question(List<Form> forms, Scope scope) {
    return new Question(
        forms.stream().map(Form::term).toList(), List.copyOf(scope.fields().keySet()));
  }

  private void ask(List<Question> questions) {
    List<Map<String, Object>> queries = questions.stream().map(Lexicon::query).toList();
    List<Long> counts = counts(queries, 1);
    for (int i = 0; i < questions.size(); i++) {
      known.put(questions.get(i), counts.get(i) > 0);
    }
  }

  private static Map<String, Object> query(Question question) {
    List<Map<String, Object>> ways = new ArrayList<>();
    question.fields().forEach(field -> ways.add(Json.any(field, question.terms())));
    return ways.isEmpty() ? Json.nothing() : Json.oneOf(ways);
  }

  /**
   * How many documents each of some queries finds.
   *
   * @param most count up to which it must be exact
   */
  public List<Long> counts(List<Map<String, Object>> queries, int most) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Map<String, Object> query : queries) {
      line(lines, Map.of());
      line(lines, Map.of("size", 0, "track_total_hits", most, "query", query));
    }
    List<Long> counts = new ArrayList<>();
    for (JsonNode one :
        client.postLines("/" + index + "/_msearch", lines.toByteArray()).path("responses")) {
      counts.add(one.path("hits").path("total").path("value").asLong());
    }
    return counts;
  }

  private static void line(ByteArrayOutputStream lines, Map<String, Object> json) {
    lines.writeBytes(ClusterClient.JSON.writeValueAsBytes(json));
    lines.write('\n');
  }

  /**
   * Words of the index that are spelt nearly so, nearest and most frequent first.
   *
   * @param spelt a folded word
   * @param edits most letters that differ: 1 or 2
   * @param prefix letters at the beginning that must be the same
   */
  List<Form> nearly(String spelt, int edits, int prefix, Scope scope) {
    if (scope.fields().isEmpty()) {
      return List.of();
    }
    return nearly.computeIfAbsent(
        new Nearness(spelt, edits, prefix, List.copyOf(scope.fields().keySet())), this::find);
  }

  /** Words one letter off; where there are none and the word is long enough, two letters off. */
  List<Form> nearly(String spelt, Scope scope) {
    int length = spelt.codePointCount(0, spelt.length());
    if (length < SHORTEST_FUZZY || spelt.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    List<Form> nearest = nearly(spelt, 1, 1, scope);
    return nearest.isEmpty() && length >= SHORTEST_FOR_TWO_EDITS
        ? nearly(spelt, 2, 1, scope)
        : nearest;
  }

  private List<Form> find(Nearness wanted) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("text", wanted.spelt());
    int number = 0;
    for (String field : wanted.fields()) {
      Map<String, Object> term = new LinkedHashMap<>();
      term.put("field", field);
      term.put("suggest_mode", "always");
      term.put("max_edits", wanted.edits());
      term.put("prefix_length", wanted.prefix());
      term.put("min_word_length", 1);
      term.put("size", CANDIDATES);
      term.put("shard_size", CANDIDATES_OF_SHARD);
      term.put("accuracy", LEAST_LIKENESS);
      term.put("max_inspections", CANDIDATES);
      asked.put("field" + number++, Map.of("term", term));
    }
    JsonNode answer =
        client.post(
            "/" + index + "/_search",
            Map.of("size", 0, "track_total_hits", false, "suggest", asked));
    Map<String, Integer> found = new TreeMap<>();
    for (JsonNode field : answer.path("suggest")) {
      for (JsonNode option : field.path(0).path("options")) {
        found.merge(option.path("text").asString(""), option.path("freq").asInt(), Integer::max);
      }
    }
    return ordered(wanted, found);
  }

  private static List<Form> ordered(Nearness wanted, Map<String, Integer> found) {
    String spelt = wanted.spelt();
    found.keySet().removeIf(text -> text.startsWith(Layout.STEM) || text.equals(spelt));
    List<Form> forms = new ArrayList<>();
    found.forEach(
        (text, count) -> {
          int distance = SpellingDistance.between(spelt, text);
          if (distance <= wanted.edits()) {
            forms.add(new Form(text, Manner.NEARLY, distance <= 1 ? ONE_EDIT : TWO_EDITS));
          }
        });
    forms.sort(
        Comparator.comparing(Form::weight)
            .reversed()
            .thenComparing(form -> -found.get(form.term()))
            .thenComparing(Form::term));
    return List.copyOf(forms.subList(0, Math.min(MOST_NEARLY, forms.size())));
  }
}
