package org.papilio.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentKey;
import org.papilio.search.api.EngineStatus;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.lucene.index.IndexKeeper;
import org.papilio.search.lucene.index.StoredLookup;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.query.Compiled;
import org.papilio.search.lucene.query.FieldRules;
import org.papilio.search.lucene.query.QueryCompiler;
import org.papilio.search.lucene.result.SearchRunner;
import org.papilio.search.lucene.result.Suggester;

/** The index of one workspace, for searching. */
final class LuceneSearchIndex implements SearchIndex, AutoCloseable {

  private static final Duration VERY_LONG = Duration.ofDays(1);

  private final java.util.function.Supplier<IndexKeeper> opening;
  private volatile IndexKeeper keeper;

  LuceneSearchIndex(java.util.function.Supplier<IndexKeeper> opening) {
    this.opening = opening;
    keeper = opening.get();
  }

  /** Takes up other sources: opens the index again, which makes it anew where they differ. */
  synchronized void reopen() {
    keeper.close();
    keeper = opening.get();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    IndexKeeper now = keeper;
    Query query = QueryParser.parse(request.query(), new FieldRules(now.schema()));
    now.freshen(request.patience());
    return reading(now, view -> search(request, query, view, now));
  }

  private static SearchResult search(
      SearchRequest request, Query query, View view, IndexKeeper keeper) throws IOException {
    long start = System.nanoTime();
    SearchRunner runner = new SearchRunner(view, request);
    Optional<Compiled> citation =
        request.strict() ? Optional.empty() : QueryCompiler.citation(query, view);
    boolean asRequest =
        citation.isEmpty() && !request.strict() && QueryCompiler.isRequest(query, view);
    Compiled compiled =
        citation.isPresent()
            ? citation.get()
            : asRequest ? QueryCompiler.request(query, view) : QueryCompiler.strict(query, view);
    SearchRunner.Outcome outcome = runner.run(compiled);
    boolean loosened = citation.isPresent() || asRequest;
    List<String> suggestions = List.of();
    if (outcome.found() == 0) {
      suggestions = new Suggester(view, request).of(query);
      if (!loosened && !request.strict() && QueryCompiler.canBeLoosened(query)) {
        Compiled loose = QueryCompiler.loose(query, view);
        SearchRunner.Outcome more = runner.run(loose);
        if (more.found() > 0) {
          outcome = more;
          compiled = loose;
          loosened = true;
        }
      }
    }
    IndexStatus status = keeper.status();
    List<String> notes = new ArrayList<>(compiled.notes());
    if (!status.message().isEmpty()) {
      notes.add("Index: " + status.message() + ".");
    }
    return new SearchResult(
        query,
        loosened,
        notes,
        outcome.total(),
        outcome.hits(),
        outcome.facets(),
        suggestions,
        status,
        (System.nanoTime() - start) / 1e6);
  }

  @Override
  public List<String> ids(String query, String kind) {
    IndexKeeper now = keeper;
    Query parsed = QueryParser.parse(query, new FieldRules(now.schema()));
    now.freshen(VERY_LONG);
    return reading(
        now,
        view -> {
          SearchRunner runner = new SearchRunner(view, SearchRequest.of(query));
          return runner.ids(QueryCompiler.strict(parsed, view), kind);
        });
  }

  @Override
  public Map<String, Map<String, List<String>>> texts(
      String kind, Collection<String> ids, Set<String> fields, String language) {
    return reading(
        keeper,
        view -> {
          Map<String, Map<String, List<String>>> texts = new HashMap<>();
          for (String id : ids) {
            StoredLookup.find(view, kind, id)
                .ifPresent(
                    kept -> {
                      Map<String, List<String>> own =
                          texts.computeIfAbsent(id, any -> new HashMap<>());
                      kept.passages().stream()
                          .filter(passage -> fields.contains(passage.field()))
                          .forEach(
                              passage ->
                                  own.computeIfAbsent(passage.field(), any -> new ArrayList<>())
                                      .add(StoredLookup.text(view, passage, language)));
                    });
          }
          return texts;
        });
  }

  @Override
  public SearchResult similar(String kind, String id, int limit) {
    IndexKeeper now = keeper;
    now.freshen(SearchRequest.of("").patience());
    return reading(now, view -> SimilarSearch.of(new DocumentKey(kind, id), limit, view, now));
  }

  @Override
  public Set<String> languages() {
    return reading(keeper, View::languages);
  }

  private interface Reading<T> {
    T of(View view) throws IOException;
  }

  private static <T> T reading(IndexKeeper keeper, Reading<T> reading) {
    try (View view = keeper.acquire()) {
      return reading.of(view);
    } catch (ProblemException | org.papilio.search.api.query.QuerySyntaxException told) {
      throw told;
    } catch (org.apache.lucene.search.IndexSearcher.TooManyClauses tooMany) {
      throw Problem.badInput("the query stands for too many words")
          .fix("use longer beginnings or fewer words")
          .exception(tooMany);
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException damage) {
      keeper.reportDamage(damage);
      throw Problem.failure("the search index is damaged: " + damage.getMessage())
          .fix("it is being made again by itself; search again in a moment")
          .exception(damage);
    }
  }

  @Override
  public Set<String> kinds() {
    return new TreeSet<>(keeper.schema().kinds());
  }

  @Override
  public List<FieldInfo> fields() {
    return keeper.schema().fields();
  }

  @Override
  public IndexStatus status() {
    keeper.freshen(Duration.ZERO);
    return keeper.status();
  }

  @Override
  public EngineStatus engine() {
    return keeper.engine();
  }

  @Override
  public IndexStatus await(Progress progress) {
    IndexKeeper now = keeper;
    now.freshen(Duration.ZERO);
    now.waitUntilCurrent(
        VERY_LONG,
        () -> {
          IndexStatus status = now.progress();
          progress.report(
              status.done(), status.expected() == 0 ? -1 : status.expected(), "search index");
          return progress.cancelled();
        });
    return now.status();
  }

  @Override
  public void rebuild() {
    keeper.rebuild("made anew because somebody asked for it");
  }

  @Override
  public void close() {
    keeper.close();
  }
}
