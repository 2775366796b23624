package org.papilio.search.opensearch.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.engine.WordAnalysis;
import org.papilio.search.opensearch.index.Layout;
import org.papilio.search.opensearch.index.Shown;
import org.papilio.search.opensearch.query.Json;
import org.papilio.search.opensearch.rest.ClusterClient;
import tools.jackson.databind.JsonNode;

/**
 * Counts hits by the values of a facet, exactly.
 *
 * <p>A list of the most frequent values is exact only when no part of the index held any back; then
 * the cluster's bound of the error is 0 and no other value is left. In all other cases, which means
 * facets of more than {@value #FIRST} values, every value is read page by page: each part of the
 * index counts a page of values wholly, so that their sums are exact.
 */
final class Facets {

  private static final int FIRST = 2_000;
  private static final int PAGE = 10_000;

  private final ClusterClient client;
  private final String index;
  private final WordAnalysis analysis;
  private final String language;

  Facets(ClusterClient client, String index, WordAnalysis analysis, String language) {
    this.client = client;
    this.index = index;
    this.analysis = analysis;
    this.language = language;
  }

  /**
   * What is asked about a facet together with the hits.
   *
   * @param others the selections of all other facets
   */
  static Map<String, Object> asked(FieldInfo field, Map<String, Object> others) {
    String values = Layout.counted(field.name());
    boolean free = others.equals(Json.all(List.of()));
    return Map.of(
        "filter",
        free ? Json.everything() : others,
        "aggs",
        Map.of(
            "values",
            Map.of("terms", Map.of("field", values, "size", FIRST, "shard_size", FIRST + 1)),
            "without",
            Map.of("missing", Map.of("field", values))));
  }

  /**
   * One value with its count.
   *
   * @param label in the language of the request
   */
  private record Counted(String code, String label, long count) {}

  /**
   * @param first what the cluster answered to {@link #asked}
   * @param query with the selections of all other facets, should all values be needed
   * @param selected chosen codes
   */
  FacetCounts count(
      FieldInfo field,
      FacetRequest request,
      JsonNode first,
      Map<String, Object> query,
      Set<String> selected) {
    JsonNode values = first.path("values");
    boolean whole =
        values.path("sum_other_doc_count").asLong() == 0
            && values.path("doc_count_error_upper_bound").asLong() == 0;
    Map<String, Counted> all = new LinkedHashMap<>();
    if (whole) {
      values.path("buckets").forEach(bucket -> take(bucket.path("key"), bucket, all));
    } else {
      readAll(field, query, all);
    }
    List<Counted> wanted = ordered(field, request, all);
    int from = Math.min(request.offset(), wanted.size());
    int to = Math.min(from + request.limit(), wanted.size());
    List<FacetCounts.Value> page = new ArrayList<>();
    Set<String> missing = new TreeSet<>(selected);
    for (Counted one : wanted.subList(from, to)) {
      missing.remove(one.code());
      page.add(value(one, selected));
    }
    for (String code : missing) {
      Counted known = all.get(code);
      page.add(value(known == null ? withoutHits(field, code) : known, selected));
    }
    return new FacetCounts(
        field.name(),
        field.label(language),
        wanted.size(),
        first.path("without").path("doc_count").asLong(),
        page);
  }

  private static FacetCounts.Value value(Counted one, Set<String> selected) {
    return new FacetCounts.Value(
        one.code(), one.label(), one.count(), selected.contains(one.code()));
  }

  /** A chosen value that no hit has; its label is that of any document that has it. */
  private Counted withoutHits(FieldInfo field, String code) {
    JsonNode any =
        client.post(
            "/" + index + "/_search",
            Map.of(
                "size",
                1,
                "track_total_hits",
                false,
                "_source",
                List.of(Layout.SHOWN),
                "query",
                Json.any(Layout.codes(field.name()), List.of(code))));
    JsonNode shown = any.path("hits").path("hits").path(0).path("_source").path(Layout.SHOWN);
    return Shown.read(shown, language).passages().stream()
        .filter(one -> !one.labels().isEmpty() && one.text().equals(code))
        .map(one -> new Counted(code, one.labels().getFirst(), 0))
        .findFirst()
        .orElse(new Counted(code, code, 0));
  }

  /** Equal codes with other labels are one value. */
  private void take(JsonNode key, JsonNode bucket, Map<String, Counted> all) {
    String[] parts = key.asString("").split(Layout.LABEL, -1);
    Map<String, String> labels = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int sign = parts[i].indexOf('=');
      labels.put(parts[i].substring(0, Math.max(0, sign)), parts[i].substring(sign + 1));
    }
    String label = labels.getOrDefault(language, labels.getOrDefault("en", ""));
    if (label.isEmpty()) {
      label = labels.values().stream().findFirst().orElse(parts[0]);
    }
    Counted one = new Counted(parts[0], label, bucket.path("doc_count").asLong());
    all.merge(one.code(), one, (a, b) -> new Counted(a.code(), a.label(), a.count() + b.count()));
  }

  private void readAll(FieldInfo field, Map<String, Object> query, Map<String, Counted> all) {
    Map<String, Object> pages = new LinkedHashMap<>();
    pages.put("size", PAGE);
    pages.put(
        "sources",
        List.of(Map.of("value", Map.of("terms", Map.of("field", Layout.counted(field.name()))))));
    JsonNode after;
    do {
      JsonNode page =
          client
              .post(
                  "/" + index + "/_search?allow_partial_search_results=false",
                  Map.of(
                      "size",
                      0,
                      "track_total_hits",
                      false,
                      "query",
                      query,
                      "aggs",
                      Map.of("page", Map.of("composite", pages))))
              .path("aggregations")
              .path("page");
      page.path("buckets").forEach(bucket -> take(bucket.path("key").path("value"), bucket, all));
      after = page.path("after_key");
      pages.put("after", after);
    } while (after.isObject());
  }

  private List<Counted> ordered(FieldInfo field, FacetRequest request, Map<String, Counted> all) {
    String wanted = analysis.fold(request.containing().strip());
    Comparator<Counted> order = Comparator.comparing(Counted::code);
    if (request.order() == FacetRequest.Order.COUNT) {
      order = Comparator.comparingLong(Counted::count).reversed().thenComparing(order);
    } else if (field.type() == FieldType.YEAR) {
      order = Comparator.comparingInt(one -> Integer.parseInt(one.code()));
    }
    return all.values().stream()
        .filter(
            one ->
                wanted.isEmpty()
                    || analysis.fold(one.code()).contains(wanted)
                    || analysis.fold(one.label()).contains(wanted))
        .sorted(order)
        .toList();
  }
}
