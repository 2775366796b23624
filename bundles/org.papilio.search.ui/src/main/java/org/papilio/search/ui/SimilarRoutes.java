package org.papilio.search.ui;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.SearchService;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Similar items for the page. */
@Component
public final class SimilarRoutes implements RouteContribution {

  private static final int MOST = 200;

  private final SearchService search;

  @Activate
  public SimilarRoutes(@Reference SearchService search) {
    this.search = search;
  }

  /**
   * What is about the same as one object.
   *
   * @param notes by which words they were sought
   * @param hits best first, each with what it shares
   */
  public record Similar(List<String> notes, List<Hit> hits) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
                "/api/search/similar/{kind}/{id*}",
                "What is about the same as a case or record, and what each shares",
                this::similar)
            .query("limit", "hits given, 1 to " + MOST)
            .replies(Similar.class));
  }

  private Reply similar(Request request) {
    SearchResult result =
        search
            .index(request.workspace())
            .similar(
                request.path("kind"), request.path("id"), request.number("limit", 20, 1, MOST));
    return Reply.json(new Similar(result.notes(), result.hits()));
  }
}
