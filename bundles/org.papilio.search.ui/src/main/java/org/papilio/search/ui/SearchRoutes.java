package org.papilio.search.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.Explanation;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.Highlight;
import org.papilio.search.api.Hit;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.query.QuerySyntaxException;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Search for the page. */
@Component
public final class SearchRoutes implements RouteContribution {

  private static final int MOST_HITS = 200;
  private static final int MOST_OFFSET = 1_000_000;
  private static final int MOST_VALUES = 500;
  private static final int MOST_IDS = 100_000;
  private static final int ID_PAGE = 10_000;

  private final SearchService search;
  private final HitCells cells;

  @Activate
  public SearchRoutes(
      @Reference SearchService search,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<DocumentSource> sources) {
    this.search = search;
    this.cells = new HitCells(sources);
  }

  /**
   * A hit with the columns that were asked for.
   *
   * @param cells text by field; fields without a value are left out
   */
  public record Row(
      int rank,
      double score,
      String kind,
      String id,
      String title,
      String line,
      OptionalInt year,
      List<Highlight> highlights,
      Optional<Explanation> explanation,
      Map<String, String> cells) {}

  /**
   * What is wrong with a query, and where.
   *
   * @param start first sign of the place, from 0
   * @param end behind the last sign of the place
   * @param what what is wrong; empty when the query can be read
   * @param expected what would have been right there
   */
  public record Reading(int start, int end, String what, String expected) {}

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
      List<Row> hits,
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
            .queries("where", "a chosen facet value, as FACET=VALUE; years also as year=FROM..TO")
            .queries("facet", "a facet to count: its 20 most frequent values; all years, in order")
            .queries("column", "a field whose values each hit shall show")
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
            .queries("where", "a chosen facet value, as FACET=VALUE; years also as year=FROM..TO")
            .query("containing", "part of a label")
            .query("order", "count (most hits first) or value")
            .query("offset", "values passed over")
            .query("limit", "values given, 1 to " + MOST_VALUES)
            .replies(FacetCounts.class),
        Route.get(
                "/api/search/ids/{kind}",
                "The ids of everything found of one kind, at most " + MOST_IDS,
                this::ids)
            .query("q", "the query")
            .queries("where", "a chosen facet value, as FACET=VALUE; years also as year=FROM..TO")
            .replies(List.class),
        Route.get(
                "/api/search/reading",
                "Whether a query can be read, and where it cannot",
                this::reading)
            .query("q", "the query")
            .replies(Reading.class),
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

  /** One of each kind of query, for each takes other ways through the index. */
  @Override
  public List<String> rehearsals() {
    return List.of(
        "/api/search/fields",
        "/api/search?q=social+innovation&column=author&limit=40",
        "/api/search?q=%22social+policy%22&facet=year&limit=20",
        "/api/search?q=title:polic*+OR+(social+-family)&limit=20",
        "/api/search?q=social+innovation&limit=1&explain=true",
        "/api/search?q=policy&column=author&limit=40");
  }

  private SearchIndex index(Request request) {
    return search.index(request.workspace());
  }

  private Reply find(Request request) {
    SearchIndex index = index(request);
    SearchRequest asked =
        Asked.of(request)
            .highlighted()
            .page(
                request.number("offset", 0, 0, MOST_OFFSET),
                request.number("limit", 20, 0, MOST_HITS))
            .sortedBy(Asked.sort(request));
    for (String facet : request.queries("facet")) {
      asked = asked.facet(counted(index, facet));
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
            rows(request, result.hits()),
            result.facets(),
            status(result.index()),
            result.milliseconds()));
  }

  private static FacetRequest counted(SearchIndex index, String facet) {
    boolean years =
        index.fields().stream()
            .anyMatch(field -> field.name().equals(facet) && field.type() == FieldType.YEAR);
    return years
        ? new FacetRequest(facet, "", FacetRequest.Order.VALUE, 0, MOST_VALUES)
        : FacetRequest.of(facet);
  }

  private List<Row> rows(Request request, List<Hit> hits) {
    Map<String, Map<String, String>> found =
        cells.of(
            index(request),
            request.workspace(),
            hits,
            Set.copyOf(request.queries("column")),
            request.locale().getLanguage());
    return hits.stream()
        .map(
            hit ->
                new Row(
                    hit.rank(),
                    hit.score(),
                    hit.kind(),
                    hit.id(),
                    hit.title(),
                    hit.line(),
                    hit.year(),
                    hit.highlights(),
                    hit.explanation(),
                    found.getOrDefault(hit.kind() + "/" + hit.id(), Map.of())))
        .toList();
  }

  private Reply ids(Request request) {
    SearchIndex index = index(request);
    SearchRequest asked = Asked.of(request).in(request.path("kind"));
    List<String> ids = new ArrayList<>();
    for (int from = 0; from < MOST_IDS; from += ID_PAGE) {
      SearchResult page = run(index, asked.page(from, ID_PAGE));
      page.hits().forEach(hit -> ids.add(hit.id()));
      if (page.hits().size() < ID_PAGE) {
        break;
      }
    }
    return Reply.json(ids);
  }

  private Reply reading(Request request) {
    try {
      index(request).search(Asked.of(request).page(0, 0).waitingFor(Duration.ZERO));
      return Reply.json(new Reading(0, 0, "", ""));
    } catch (QuerySyntaxException e) {
      return Reply.json(new Reading(e.start(), e.end(), e.what(), e.expected()));
    }
  }

  private Reply values(Request request) {
    FacetRequest wanted =
        new FacetRequest(
            request.path("facet"),
            request.query("containing").orElse(""),
            request.query("order").filter("value"::equals).isPresent()
                ? FacetRequest.Order.VALUE
                : FacetRequest.Order.COUNT,
            request.number("offset", 0, 0, Integer.MAX_VALUE),
            request.number("limit", 50, 1, MOST_VALUES));
    SearchResult result = run(index(request), Asked.of(request).page(0, 0).facet(wanted));
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
