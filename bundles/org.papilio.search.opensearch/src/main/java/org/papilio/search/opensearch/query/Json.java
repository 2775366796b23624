package org.papilio.search.opensearch.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queries of OpenSearch's language that we speak, as JSON. */
public final class Json {

  /** The best way counts most, the others a little. */
  private static final double TIE = 0.1;

  private Json() {}

  public static Map<String, Object> everything() {
    return Map.of("match_all", Map.of());
  }

  static Map<String, Object> nothing() {
    return Map.of("match_none", Map.of());
  }

  static Map<String, Object> term(String field, String value, double boost) {
    return Map.of("term", Map.of(field, Map.of("value", value, "boost", boost)));
  }

  public static Map<String, Object> has(String field, String value) {
    return Map.of("term", Map.of(field, value));
  }

  public static Map<String, Object> any(String field, Iterable<String> values) {
    List<String> list = new ArrayList<>();
    values.forEach(list::add);
    return Map.of("terms", Map.of(field, list));
  }

  static Map<String, Object> constant(Map<String, Object> query, double weight) {
    return Map.of("constant_score", Map.of("filter", query, "boost", weight));
  }

  static Map<String, Object> best(List<Map<String, Object>> ways, double tie) {
    return ways.size() == 1
        ? ways.getFirst()
        : Map.of("dis_max", Map.of("queries", ways, "tie_breaker", tie));
  }

  static Map<String, Object> best(List<Map<String, Object>> ways) {
    return best(ways, TIE);
  }

  /** A bool query; empty parts are left out. */
  static Map<String, Object> bool(
      List<Map<String, Object>> must,
      List<Map<String, Object>> should,
      List<Map<String, Object>> filter,
      List<Map<String, Object>> mustNot,
      int least) {
    Map<String, Object> parts = new LinkedHashMap<>();
    put(parts, "must", must);
    put(parts, "should", should);
    put(parts, "filter", filter);
    put(parts, "must_not", mustNot);
    if (least >= 0) {
      parts.put("minimum_should_match", least);
    }
    return Map.of("bool", parts);
  }

  private static void put(
      Map<String, Object> parts, String name, List<Map<String, Object>> queries) {
    if (!queries.isEmpty()) {
      parts.put(name, queries);
    }
  }

  static Map<String, Object> oneOf(List<Map<String, Object>> ways) {
    return ways.size() == 1 ? ways.getFirst() : bool(List.of(), ways, List.of(), List.of(), 1);
  }

  public static Map<String, Object> all(List<Map<String, Object>> conditions) {
    return bool(List.of(), List.of(), conditions, List.of(), -1);
  }

  static Map<String, Object> not(Map<String, Object> query) {
    return bool(List.of(), List.of(), List.of(everything()), List.of(query), -1);
  }

  /** The query with conditions that give no weight. */
  public static Map<String, Object> filtered(
      Map<String, Object> query, List<Map<String, Object>> conditions) {
    return conditions.isEmpty()
        ? query
        : bool(List.of(query), List.of(), conditions, List.of(), -1);
  }

  static Map<String, Object> weighted(Map<String, Object> query, double weight) {
    return Map.of("bool", Map.of("must", List.of(query), "boost", weight));
  }

  /** The query under a name, so that each hit says what it gave. */
  public static Map<String, Object> named(Map<String, Object> query, String name) {
    return Map.of("bool", Map.of("must", List.of(query), "_name", name));
  }
}
