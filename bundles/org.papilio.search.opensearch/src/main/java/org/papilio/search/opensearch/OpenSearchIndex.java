package org.papilio.search.opensearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.EngineStatus;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.engine.FieldRules;
import org.papilio.search.api.engine.QuerySpelling;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.opensearch.index.ClusterProblems;
import org.papilio.search.opensearch.index.IndexKeeper;
import org.papilio.search.opensearch.index.Serving;
import org.papilio.search.opensearch.query.Compiled;
import org.papilio.search.opensearch.query.QueryCompiler;
import org.papilio.search.opensearch.rest.ClusterException;
import org.papilio.search.opensearch.result.KeptTexts;
import org.papilio.search.opensearch.result.SearchRunner;

/** The index of one workspace in the cluster, for searching. */
final class OpenSearchIndex implements SearchIndex, AutoCloseable {

  private static final Duration VERY_LONG = Duration.ofDays(1);

  private final Supplier<IndexKeeper> opening;
  private volatile IndexKeeper keeper;

  OpenSearchIndex(Supplier<IndexKeeper> opening) {
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
    Query query = QueryParser.parse(request.query(), new FieldRules(now.table()));
    now.freshen(request.patience());
    return asked(now, serving -> search(request, query, serving, now));
  }

  private static SearchResult search(
      SearchRequest request, Query query, Serving serving, IndexKeeper keeper) {
    long start = System.nanoTime();
    QueryCompiler compiler = compiler(keeper, serving);
    SearchRunner runner = runner(keeper, serving, compiler, request);
    Optional<Compiled> citation = request.strict() ? Optional.empty() : compiler.citation(query);
    boolean asRequest = citation.isEmpty() && !request.strict() && compiler.isRequest(query);
    Compiled compiled =
        citation.isPresent()
            ? citation.get()
            : asRequest ? compiler.request(query) : compiler.strict(query);
    SearchRunner.Outcome outcome = runner.run(compiled);
    boolean loosened = citation.isPresent() || asRequest;
    List<String> suggestions = List.of();
    if (outcome.found() == 0) {
      suggestions = QuerySpelling.of(query, compiler::spellings);
      if (!loosened && !request.strict() && QueryCompiler.canBeLoosened(query)) {
        Compiled loose = compiler.loose(query);
        SearchRunner.Outcome more = runner.run(loose);
        if (more.found() > 0) {
          outcome = more;
          compiled = loose;
          loosened = true;
        }
      }
    }
    double milliseconds = (System.nanoTime() - start) / 1e6;
    IndexStatus status = keeper.known();
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
        milliseconds);
  }

  private static QueryCompiler compiler(IndexKeeper keeper, Serving serving) {
    return new QueryCompiler(keeper.table(), keeper.analysis(), keeper.client(), serving);
  }

  private static SearchRunner runner(
      IndexKeeper keeper, Serving serving, QueryCompiler compiler, SearchRequest request) {
    return new SearchRunner(
        keeper.client(),
        serving.index(),
        keeper.table(),
        keeper.analysis(),
        compiler.lexicon(),
        request);
  }

  @Override
  public List<String> ids(String query, String kind) {
    IndexKeeper now = keeper;
    Query parsed = QueryParser.parse(query, new FieldRules(now.table()));
    now.freshen(VERY_LONG);
    return asked(
        now,
        serving -> {
          QueryCompiler compiler = compiler(now, serving);
          return runner(now, serving, compiler, SearchRequest.of(query))
              .ids(compiler.strict(parsed), kind);
        });
  }

  /** Asks, and once more where the index was exchanged for a newer one meanwhile. */
  private static <T> T asked(IndexKeeper keeper, Function<Serving, T> question) {
    try {
      return question.apply(keeper.searchable());
    } catch (ClusterException failed) {
      if (!failed.isMissing()) {
        throw ClusterProblems.of(failed, keeper.client());
      }
    }
    try {
      return question.apply(keeper.searchable());
    } catch (ClusterException failed) {
      if (failed.isMissing()) {
        keeper.reportLoss();
      }
      throw ClusterProblems.of(failed, keeper.client());
    }
  }

  @Override
  public Map<String, Map<String, List<String>>> texts(
      String kind, Collection<String> ids, Set<String> fields, String language) {
    IndexKeeper now = keeper;
    return asked(
        now,
        serving -> new KeptTexts(now.client(), serving.index()).of(kind, ids, fields, language));
  }

  @Override
  public Set<String> languages() {
    return asked(keeper, Serving::languages);
  }

  @Override
  public Set<String> kinds() {
    return new TreeSet<>(keeper.table().kinds());
  }

  @Override
  public List<FieldInfo> fields() {
    return keeper.table().fields();
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
          IndexStatus status = now.known();
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
