package org.papilio.search.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.Hit;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.Sort;
import org.papilio.search.api.query.QuerySyntaxException;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio search}. */
@Component
public final class SearchVerb implements CommandContribution {

  private static final int MOST_HITS = 10_000;
  private static final int MOST_OFFSET = 1_000_000;
  private static final String ALL = "all";

  private final Workspaces workspaces;
  private final SearchService search;

  @Activate
  public SearchVerb(@Reference Workspaces workspaces, @Reference SearchService search) {
    this.workspaces = workspaces;
    this.search = search;
  }

  @Override
  public Verb verb() {
    return Verb.of("search", "%verb.search")
        .describedAs("%verb.search.description")
        .with(Operand.any("QUERY", "%operand.query"))
        .with(Option.value("in", "KIND", "%option.in").byDefault(ALL))
        .with(Option.repeated("facet", "NAME", "%option.facet"))
        .with(Option.repeated("where", "FACET=VALUE", "%option.where"))
        .with(Option.value("sort", "ORDER", "%option.sort").byDefault("relevance"))
        .with(Option.value("limit", "COUNT", "%option.limit").byDefault("10"))
        .with(Option.value("offset", "COUNT", "%option.offset").byDefault("0"))
        .with(Option.flag("explain", "%option.explain"))
        .with(Option.flag("strict", "%option.strict"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      SearchIndex index = search.index(workspace);
      SearchRequest request = request(in, index);
      IndexStatus status = index.status();
      // what another process indexes is waited for a little; what this one does, until it is done
      if (!status.complete() && status.state() != IndexStatus.State.READ_ONLY) {
        index.await(in.progress());
      }
      SearchResult result = result(index, request);
      in.write(json(result));
      new ResultText(in).print(request, result);
      return 0;
    }
  }

  private static SearchResult result(SearchIndex index, SearchRequest request) {
    try {
      return index.search(request);
    } catch (QuerySyntaxException wrong) {
      throw wrong.problem().exception(wrong);
    }
  }

  private static SearchRequest request(Invocation in, SearchIndex index) {
    SearchRequest request =
        SearchRequest.of(String.join(" ", in.operands()))
            .inLanguage(in.locale().getLanguage())
            .page(in.number("offset", 0, 0, MOST_OFFSET), in.number("limit", 10, 0, MOST_HITS))
            .sortedBy(sort(in.option("sort").orElse("relevance")))
            .waitingFor(Duration.ofSeconds(10))
            .highlighted();
    String kind = in.option("in").orElse(ALL);
    if (!kind.equals(ALL)) {
      if (!index.kinds().contains(kind)) {
        throw Problem.usage("there is nothing called '" + kind + "' to search in")
            .at("--in")
            .allowing(String.join(", ", index.kinds()) + ", " + ALL)
            .exception();
      }
      request = request.in(kind);
    }
    for (String facet : in.options("facet")) {
      request = request.facet(facet);
    }
    for (String where : in.options("where")) {
      int sign = where.indexOf('=');
      if (sign < 1) {
        throw Problem.usage("'" + where + "' names no facet and value")
            .at("--where")
            .allowing("FACET=VALUE, such as country=AT")
            .exception();
      }
      request = request.where(where.substring(0, sign), where.substring(sign + 1));
    }
    request = in.flag("explain") ? request.explained() : request;
    return in.flag("strict") ? request.strictly() : request;
  }

  private static Sort sort(String name) {
    for (Sort sort : Sort.values()) {
      if (sort.name().equalsIgnoreCase(name)) {
        return sort;
      }
    }
    throw Problem.usage("there is no order '" + name + "'")
        .at("--sort")
        .allowing("relevance, newest, oldest, title")
        .exception();
  }

  static Map<String, Object> json(SearchResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", result.query().text());
    json.put("total", result.total());
    json.put("loosened", result.loosened());
    json.put("notes", result.notes());
    json.put("suggestions", result.suggestions());
    List<Map<String, Object>> hits = new ArrayList<>();
    result.hits().forEach(hit -> hits.add(json(hit)));
    json.put("hits", hits);
    json.put("facets", result.facets());
    json.put(
        "index",
        Map.of(
            "state", result.index().state().name().toLowerCase(Locale.ROOT),
            "complete", result.index().complete(),
            "documents", result.index().documents(),
            "revision", result.index().revision().map(Object::toString).orElse(""),
            "message", result.index().message()));
    json.put("milliseconds", result.milliseconds());
    return json;
  }

  private static Map<String, Object> json(Hit hit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rank", hit.rank());
    json.put("score", hit.score());
    json.put("kind", hit.kind());
    json.put("id", hit.id());
    json.put("title", hit.title());
    json.put("line", hit.line());
    hit.year().ifPresent(year -> json.put("year", year));
    json.put("highlights", hit.highlights());
    hit.explanation().ifPresent(explanation -> json.put("explanation", explanation));
    return json;
  }
}
