package org.papilio.search.opensearch.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.Explanation;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.engine.FieldTable;
import org.papilio.search.api.engine.PassageFinder;
import org.papilio.search.api.engine.WordAnalysis;
import org.papilio.search.opensearch.index.Layout;
import org.papilio.search.opensearch.index.Shown;
import org.papilio.search.opensearch.query.Clue;
import org.papilio.search.opensearch.query.Compiled;
import org.papilio.search.opensearch.query.Json;
import org.papilio.search.opensearch.query.Lexicon;
import org.papilio.search.opensearch.rest.ClusterClient;
import tools.jackson.databind.JsonNode;

/** Runs compiled queries for one request. */
public final class SearchRunner {

  /** Statistics of all parts of the index together, so that weights do not depend on the part. */
  private static final String EXACT =
      "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false";

  private static final int PAGE_OF_IDS = 10_000;

  private final ClusterClient client;
  private final String index;
  private final FieldTable table;
  private final WordAnalysis analysis;
  private final Lexicon lexicon;
  private final SearchRequest request;
  private final Facets facets;

  /**
   * @param index name under which is searched
   */
  public SearchRunner(
      ClusterClient client,
      String index,
      FieldTable table,
      WordAnalysis analysis,
      Lexicon lexicon,
      SearchRequest request) {
    this.client = client;
    this.index = index;
    this.table = table;
    this.analysis = analysis;
    this.lexicon = lexicon;
    this.request = request;
    facets = new Facets(client, index, analysis, request.language());
  }

  /**
   * What a query found.
   *
   * @param found what it finds without selections
   * @param total hits
   */
  public record Outcome(long found, long total, List<Hit> hits, List<FacetCounts> facets) {}

  /**
   * Runs a query.
   *
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for an unknown kind or facet
   */
  public Outcome run(Compiled compiled) {
    Map<String, Object> query = inKinds(compiled.query(), request.kinds());
    Map<String, Map<String, Object>> selections = selections();
    List<FieldInfo> fields = request.facets().stream().map(f -> facet(f.facet())).toList();
    JsonNode answer = client.post(path(), body(compiled, query, selections, fields));
    long total = answer.path("hits").path("total").path("value").asLong();
    long found =
        selections.isEmpty()
            ? total
            : answer.path("aggregations").path("found").path("doc_count").asLong();
    List<FacetCounts> counts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      FacetRequest wanted = request.facets().get(i);
      FieldInfo field = fields.get(i);
      counts.add(
          facets.count(
              field,
              wanted,
              answer.path("aggregations").path("facet" + i),
              Json.filtered(query, others(selections, field)),
              selected(field)));
    }
    return new Outcome(found, total, hits(answer, compiled), counts);
  }

  private String path() {
    return "/" + index + EXACT + (request.explain() ? "&include_named_queries_score=true" : "");
  }

  private Map<String, Object> body(
      Compiled compiled,
      Map<String, Object> query,
      Map<String, Map<String, Object>> selections,
      List<FieldInfo> fields) {
    Map<String, Object> body = new LinkedHashMap<>();
    int most = Math.max(0, Math.min(request.limit(), Layout.DEEPEST - request.offset()));
    body.put("from", most == 0 ? 0 : request.offset());
    body.put("size", most);
    body.put("track_total_hits", true);
    body.put("query", request.explain() ? explained(query, compiled) : query);
    body.put("_source", List.of(Layout.SHOWN));
    if (most > 0) {
      body.put("sort", sort());
      body.put("track_scores", true);
    }
    if (!selections.isEmpty()) {
      body.put("post_filter", Json.all(List.copyOf(selections.values())));
    }
    Map<String, Object> counted = new LinkedHashMap<>();
    if (!selections.isEmpty()) {
      counted.put("found", Map.of("filter", Json.everything()));
    }
    for (int i = 0; i < fields.size(); i++) {
      counted.put(
          "facet" + i, Facets.asked(fields.get(i), Json.all(others(selections, fields.get(i)))));
    }
    if (!counted.isEmpty()) {
      body.put("aggs", counted);
    }
    return body;
  }

  /** Beside the query, each of its clues under a name: they change neither hits nor weights. */
  private static Map<String, Object> explained(Map<String, Object> query, Compiled compiled) {
    List<Map<String, Object>> clues = new ArrayList<>();
    for (int i = 0; i < compiled.clues().size(); i++) {
      clues.add(Json.named(compiled.clues().get(i).query(), "clue" + i));
    }
    if (clues.isEmpty()) {
      return query;
    }
    Map<String, Object> beside =
        Map.of("bool", Map.of("should", clues, "minimum_should_match", 0, "boost", 0));
    return Map.of(
        "bool",
        Map.of("must", List.of(query), "should", List.of(beside), "minimum_should_match", 0));
  }

  private static List<Map<String, Object>> others(
      Map<String, Map<String, Object>> selections, FieldInfo own) {
    List<Map<String, Object>> others = new ArrayList<>();
    selections.forEach(
        (name, selection) -> {
          if (!name.equals(own.name())) {
            others.add(selection);
          }
        });
    return others;
  }

  private List<Object> sort() {
    Object byKey = Map.of(Layout.KEY, "asc");
    return switch (request.sort()) {
      case RELEVANCE -> List.of(Map.of("_score", "desc"), byKey);
      case NEWEST ->
          List.of(Map.of(Layout.YEAR, Map.of("order", "desc", "missing", "_last")), byKey);
      case OLDEST ->
          List.of(Map.of(Layout.YEAR, Map.of("order", "asc", "missing", "_last")), byKey);
      case TITLE ->
          List.of(Map.of(Layout.ORDER, Map.of("order", "asc", "missing", "_last")), byKey);
    };
  }

  private Map<String, Object> inKinds(Map<String, Object> query, Set<String> kinds) {
    if (kinds.isEmpty()) {
      return query;
    }
    for (String kind : kinds) {
      if (!table.kinds().contains(kind)) {
        throw Problem.badInput("there is no kind '" + kind + "' to search in")
            .allowing(String.join(", ", table.kinds()))
            .exception();
      }
    }
    return Json.filtered(query, List.of(Json.any(Layout.KIND, kinds)));
  }

  private Map<String, Map<String, Object>> selections() {
    Map<String, Map<String, Object>> queries = new LinkedHashMap<>();
    new TreeMap<>(request.selections())
        .forEach(
            (name, values) -> {
              FieldInfo field = facet(name);
              if (!values.isEmpty()) {
                queries.put(field.name(), Json.any(Layout.codes(field.name()), values));
              }
            });
    return queries;
  }

  private Set<String> selected(FieldInfo field) {
    Set<String> codes = new java.util.TreeSet<>();
    request
        .selections()
        .forEach(
            (name, values) -> {
              if (facet(name).name().equals(field.name())) {
                codes.addAll(values);
              }
            });
    return codes;
  }

  private FieldInfo facet(String name) {
    return table
        .field(name)
        .filter(FieldInfo::facet)
        .orElseThrow(
            () ->
                Problem.badInput("there is no facet '" + name + "'")
                    .allowing(String.join(", ", table.facets()))
                    .exception());
  }

  private List<Hit> hits(JsonNode answer, Compiled compiled) {
    PassageFinder passages =
        new PassageFinder(compiled.clues().stream().map(Clue::sought).toList(), table, analysis);
    List<Hit> hits = new ArrayList<>();
    Optional<Explainer> explainer =
        request.explain() && request.limit() > 0
            ? Optional.of(new Explainer(compiled, table, analysis, lexicon, request.language()))
            : Optional.empty();
    int rank = request.offset();
    for (JsonNode one : answer.path("hits").path("hits")) {
      Shown shown = Shown.read(one.path("_source").path(Layout.SHOWN), request.language());
      double score = one.path("_score").asDouble(0);
      Optional<Explanation> why =
          explainer.map(each -> each.of(shown, one.path("matched_queries"), score));
      hits.add(
          new Hit(
              ++rank,
              score,
              shown.kind(),
              shown.id(),
              shown.title(),
              shown.line(),
              shown.year(),
              request.highlight() ? passages.of(shown.passages()) : List.of(),
              why));
    }
    return hits;
  }

  /** All ids of one kind that a query finds, sorted; read page by page from one state. */
  public List<String> ids(Compiled compiled, String kind) {
    List<String> ids = new ArrayList<>();
    String pit =
        client
            .post("/" + index + "/_search/point_in_time?keep_alive=2m", Map.of())
            .path("pit_id")
            .asString("");
    try {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("size", PAGE_OF_IDS);
      body.put("track_total_hits", false);
      body.put("pit", Map.of("id", pit, "keep_alive", "2m"));
      body.put("query", Json.all(List.of(compiled.query(), Json.any(Layout.KIND, known(kind)))));
      body.put("_source", false);
      body.put("sort", List.of(Map.of(Layout.KEY, "asc")));
      boolean more = true;
      while (more) {
        int before = ids.size();
        String last = "";
        for (JsonNode hit :
            client
                .post("/_search?allow_partial_search_results=false", body)
                .path("hits")
                .path("hits")) {
          last = hit.path("sort").path(0).asString("");
          ids.add(last.substring(last.indexOf('\u0000') + 1));
        }
        body.put("search_after", List.of(last));
        more = ids.size() - before == PAGE_OF_IDS;
      }
    } finally {
      client.deletePointInTime(pit);
    }
    ids.sort(java.util.Comparator.naturalOrder());
    return ids;
  }

  private Set<String> known(String kind) {
    inKinds(Map.of(), Set.of(kind));
    return Set.of(kind);
  }
}
