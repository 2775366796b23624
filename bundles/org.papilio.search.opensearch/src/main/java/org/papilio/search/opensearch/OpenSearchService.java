package org.papilio.search.opensearch;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.ProblemException;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.SearchSettings;
import org.papilio.search.api.engine.WordAnalysis;
import org.papilio.search.opensearch.index.IndexKeeper;
import org.papilio.search.opensearch.rest.ClusterClient;
import org.papilio.search.opensearch.rest.ClusterSettings;

/**
 * Keeps the indexes of open workspaces in a cluster. Settings that are wrong are told whenever
 * somebody searches, for nobody looks at the start of a component.
 */
@Component
public final class OpenSearchService implements SearchService {

  private final List<DocumentSource> sources = new CopyOnWriteArrayList<>();
  private final Map<Path, OpenSearchIndex> open = new ConcurrentHashMap<>();
  private final WordAnalysis analysis;
  private final Optional<ClusterClient> client;
  private final Optional<ProblemException> wrong;
  private final Consumer<List<String>> acknowledged;

  /**
   * @param chosen settings that name this engine
   */
  @Activate
  public OpenSearchService(
      @Reference(target = "(" + SearchSettings.ENGINE + "=" + SearchSettings.OPENSEARCH + ")")
          SearchSettings chosen,
      @Reference WordAnalysis analysis) {
    this.analysis = analysis;
    acknowledged = ids -> {};
    Optional<ClusterClient> reached = Optional.empty();
    Optional<ProblemException> refused = Optional.empty();
    try {
      reached = Optional.of(new ClusterClient(ClusterSettings.of(chosen)));
    } catch (ProblemException problem) {
      refused = Optional.of(problem);
    }
    client = reached;
    wrong = refused;
  }

  /** For tests and measurements, without a framework. */
  OpenSearchService(
      ClusterSettings settings,
      WordAnalysis analysis,
      List<DocumentSource> sources,
      Consumer<List<String>> acknowledged) {
    this.analysis = analysis;
    this.acknowledged = acknowledged;
    this.sources.addAll(sources);
    client = Optional.of(new ClusterClient(settings));
    wrong = Optional.empty();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeSource")
  public void addSource(DocumentSource source) {
    sources.add(source);
    open.values().forEach(OpenSearchIndex::reopen);
  }

  public void removeSource(DocumentSource source) {
    sources.remove(source);
    open.values().forEach(OpenSearchIndex::reopen);
  }

  @Override
  public SearchIndex index(Workspace workspace) {
    if (wrong.isPresent()) {
      throw wrong.get().problem().exception(wrong.get());
    }
    return open.computeIfAbsent(workspace.folder(), folder -> opened(workspace, folder));
  }

  private OpenSearchIndex opened(Workspace workspace, Path folder) {
    ClusterClient reached = client.orElseThrow();
    OpenSearchIndex index =
        new OpenSearchIndex(
            () -> new IndexKeeper(workspace, sortedSources(), analysis, reached, acknowledged));
    workspace.onClose(
        () -> {
          OpenSearchIndex closing = open.remove(folder);
          if (closing != null) {
            closing.close();
          }
        });
    return index;
  }

  private List<DocumentSource> sortedSources() {
    return sources.stream().sorted(Comparator.comparing(DocumentSource::kind)).toList();
  }

  @Deactivate
  void close() {
    open.values().forEach(OpenSearchIndex::close);
    open.clear();
    client.ifPresent(ClusterClient::close);
  }
}
