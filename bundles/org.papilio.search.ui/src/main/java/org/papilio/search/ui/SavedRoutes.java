package org.papilio.search.ui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.saved.News;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SavedSearch;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.search.api.saved.SavedSearches;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Saved searches for the page. */
@Component
public final class SavedRoutes implements RouteContribution {

  private static final int MOST_TOLD = 1_000;

  private final SavedSearchService saved;

  @Activate
  public SavedRoutes(@Reference SavedSearchService saved) {
    this.saved = saved;
  }

  /**
   * A saved search with what is new in it.
   *
   * @param where chosen values by facet
   * @param fresh how many hits are new
   * @param hits the first {@value #MOST_TOLD} of them, as KIND/ID
   * @param upTo the revision that was looked at, to be marked as seen
   * @param problem why it cannot be run; empty when it can
   */
  public record Saved(
      String name,
      String query,
      Set<String> kinds,
      Map<String, Set<String>> where,
      String owner,
      String created,
      String note,
      int fresh,
      List<String> hits,
      String upTo,
      String problem) {}

  /** A search to be kept; lists may be missing. */
  public record ToSave(
      String query,
      @Nullable List<String> kinds,
      @Nullable Map<String, List<String>> where,
      @Nullable String note,
      boolean replace) {}

  /** Up to which revision hits are seen. */
  public record Seen(String upTo) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/search/saved", "Saved searches, with what is new in each", this::all)
            .replies(List.class),
        Route.get("/api/search/saved/{name}", "A saved search, with what is new in it", this::one)
            .replies(Saved.class),
        Route.put("/api/search/saved/{name}", "Keeps a search", this::save)
            .takes(ToSave.class)
            .replies(Saved.class),
        Route.post("/api/search/saved/{name}/seen", "Marks hits as seen", this::seen)
            .takes(Seen.class)
            .replies(Saved.class),
        Route.delete("/api/search/saved/{name}", "Forgets a saved search", this::remove));
  }

  private static SavedName name(Request request) {
    return new SavedName(request.path("name"));
  }

  private Reply all(Request request) {
    SavedSearches searches = saved.searches(request.workspace());
    return Reply.json(
        searches.news(searches.all(), request.progress()).stream()
            .map(SavedRoutes::shown)
            .toList());
  }

  private Reply one(Request request) {
    SavedSearches searches = saved.searches(request.workspace());
    return shown(request, searches, searches.get(name(request)));
  }

  private static Reply shown(Request request, SavedSearches searches, SavedSearch search) {
    return Reply.json(shown(searches.news(List.of(search), request.progress()).getFirst()));
  }

  private static Saved shown(News news) {
    SavedSearch search = news.search();
    return new Saved(
        search.name().value(),
        search.query(),
        search.kinds(),
        search.selections(),
        search.owner(),
        search.created().toString(),
        search.note(),
        news.hits().size(),
        news.hits().stream().limit(MOST_TOLD).map(DocumentKey::toString).toList(),
        news.upTo().hash(),
        news.problem().map(Problem::line).orElse(""));
  }

  private Reply save(Request request) {
    ToSave asked = request.json(ToSave.class);
    Workspace workspace = request.workspace();
    SavedSearches searches = saved.searches(workspace);
    Map<String, Set<String>> where = new java.util.LinkedHashMap<>();
    if (asked.where() != null) {
      asked.where().forEach((facet, values) -> where.put(facet, new LinkedHashSet<>(values)));
    }
    SavedSearch kept =
        searches.save(
            new SavedSearch(
                name(request),
                asked.query(),
                asked.kinds() == null ? Set.of() : Set.copyOf(asked.kinds()),
                where,
                workspace.author().name(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                asked.note() == null ? "" : asked.note(),
                Optional.empty()),
            asked.replace(),
            workspace.author());
    return shown(request, searches, kept);
  }

  private Reply seen(Request request) {
    SavedSearches searches = saved.searches(request.workspace());
    Revision upTo = request.workspace().store().resolve(request.json(Seen.class).upTo());
    searches.seen(List.of(name(request)), upTo, request.workspace().author(), request.progress());
    return shown(request, searches, searches.get(name(request)));
  }

  private Reply remove(Request request) {
    saved.searches(request.workspace()).remove(name(request), request.workspace().author());
    return Reply.nothing();
  }
}
