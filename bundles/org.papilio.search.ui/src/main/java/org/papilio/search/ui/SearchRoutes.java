package org.papilio.search.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.Hit;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.Sort;
import org.papilio.search.api.query.QuerySyntaxException;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Search for the page. */
@Component
public final class SearchRoutes implements RouteContribution {

  private static final int MOST_HITS = 200;
  private static final int MOST_OFFSET = 100_000;
  private static final int MOST_VALUES = 500;

  private final SearchService search;

  @Activate
  public SearchRoutes(@Reference SearchService search) {
    this.search = search;
  }

  /**
   * What was found.
   *
   * @param total exact number of hits
   * @param notes how the query was understood
   * @param status how the index stood
   */
  public record Found(
      long total,
      List<String> notes,
      List<String> suggestions,
      List<Hit> hits,
      List<FacetCounts> facets,
      Status status,
      double milliseconds) {}

  /**
   * How the index stands.
   *
   * @param complete whether answers hold everything of the newest revision
   * @param done documents handled by the work in progress
   * @param expected documents that it will handle, an estimate
   */
  public record Status(
      String state, boolean complete, long documents, long done, long expected, String message) {}

  /** A field of the query language. */
  public record Field(String name, String label, String type, boolean facet) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/search", "Searches cases and literature", this::find)
            .query("q", "the query; everything when absent")
            .queries("in", "kinds to search: cases, literature; all when absent")
            .queries("where", "a chosen facet value, as FACET=VALUE")
            .queries("facet", "a facet to count")
            .query("sort", "relevance, newest, oldest or title")
            .query("offset", "hits passed over")
            .query("limit", "hits given, 0 to " + MOST_HITS)
            .query("explain", "true: each hit says why it is where it is")
            .replies(Found.class),
        Route.get(
                "/api/search/facets/{facet}",
                "The values of one facet, paged and searchable",
                this::values)
            .query("q", "the query")
            .queries("in", "kinds to search")
            .queries("where", "a chosen facet value, as FACET=VALUE")
            .query("containing", "part of a label")
            .query("offset", "values passed over")
            .query("limit", "values given, 1 to " + MOST_VALUES)
            .replies(FacetCounts.class),
        Route.get("/api/search/fields", "The fields that queries may name", this::fields)
            .replies(List.class),
        Route.get(
                "/api/search/status",
                "How the index stands",
                request -> Reply.json(status(index(request).status())))
            .replies(Status.class),
        Route.post("/api/search/rebuild", "Makes the index anew in the background", this::rebuild)
            .replies(Status.class));
  }

  private SearchIndex index(Request request) {
    return search.index(request.workspace());
  }

  private Reply find(Request request) {
    SearchIndex index = index(request);
    SearchRequest asked =
        base(request)
            .highlighted()
            .page(
                request.number("offset", 0, 0, MOST_OFFSET),
                request.number("limit", 20, 0, MOST_HITS))
            .sortedBy(sort(request));
    for (String facet : request.queries("facet")) {
      asked = asked.facet(facet);
    }
    if (request.query("explain").filter("true"::equals).isPresent()) {
      asked = asked.explained();
    }
    SearchResult result = run(index, asked);
    return Reply.json(
        new Found(
            result.total(),
            result.notes(),
            result.suggestions(),
            result.hits(),
            result.facets(),
            status(result.index()),
            result.milliseconds()));
  }

  private Reply values(Request request) {
    FacetRequest wanted =
        new FacetRequest(
            request.path("facet"),
            request.query("containing").orElse(""),
            FacetRequest.Order.COUNT,
            request.number("offset", 0, 0, Integer.MAX_VALUE),
            request.number("limit", 50, 1, MOST_VALUES));
    SearchResult result = run(index(request), base(request).page(0, 0).facet(wanted));
    return Reply.json(result.facets().getFirst());
  }

  private Reply fields(Request request) {
    String language = request.locale().getLanguage();
    List<Field> fields = new ArrayList<>();
    for (FieldInfo field : index(request).fields()) {
      fields.add(
          new Field(field.name(), field.label(language), field.type().name(), field.facet()));
    }
    return Reply.json(fields);
  }

  private Reply rebuild(Request request) {
    SearchIndex index = index(request);
    index.rebuild();
    return Reply.json(status(index.status()));
  }

  /**
   * Query, kinds and chosen values of a request; one that cannot be read is told with its place.
   */
  private static SearchRequest base(Request request) {
    SearchRequest asked =
        SearchRequest.of(request.query("q").orElse(""))
            .in(request.queries("in").toArray(String[]::new))
            .inLanguage(request.locale().getLanguage())
            .waitingFor(Duration.ofMillis(300));
    for (Map.Entry<String, Set<String>> choice : choices(request).entrySet()) {
      for (String value : choice.getValue()) {
        asked = asked.where(choice.getKey(), value);
      }
    }
    return asked;
  }

  private static Map<String, Set<String>> choices(Request request) {
    Map<String, Set<String>> choices = new LinkedHashMap<>();
    for (String where : request.queries("where")) {
      int sign = where.indexOf('=');
      if (sign < 1) {
        throw Problem.badInput("the choice '" + where + "' names no facet")
            .allowing("FACET=VALUE")
            .exception();
      }
      choices
          .computeIfAbsent(where.substring(0, sign), facet -> new LinkedHashSet<>())
          .add(where.substring(sign + 1));
    }
    return choices;
  }

  private static Sort sort(Request request) {
    Optional<String> name = request.query("sort");
    try {
      return name.map(n -> Sort.valueOf(n.toUpperCase(Locale.ROOT))).orElse(Sort.RELEVANCE);
    } catch (IllegalArgumentException e) {
      throw Problem.badInput("unknown order '" + name.orElse("") + "'")
          .allowing("relevance, newest, oldest, title")
          .exception(e);
    }
  }

  private static SearchResult run(SearchIndex index, SearchRequest asked) {
    try {
      return index.search(asked);
    } catch (QuerySyntaxException e) {
      throw e.problem().exception(e);
    }
  }

  private static Status status(IndexStatus status) {
    return new Status(
        status.state().name(),
        status.complete(),
        status.documents(),
        status.done(),
        status.expected(),
        status.message());
  }
}
