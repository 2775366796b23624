package org.papilio.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.EngineStatus;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.lucene.text.LuceneWordAnalysis;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;

/** A node may be lost at any time; what was acknowledged never is. */
class NodeLossTest {

  private static final int RECORDS = 6_000;
  private static final int LOST_AT = 2_500;

  @TempDir Path folder;
  private final TestCluster cluster = TestCluster.running();
  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

  @AfterEach
  void bothNodesAreBack() {
    cluster.start(cluster.first());
    cluster.start(cluster.second());
    cluster.waitForNodes(2);
  }

  @Test
  void nothingAcknowledgedIsLostWhenANodeIsKilledWhileRecordsStreamIn() {
    MemorySource source = new MemorySource("literature").with(records());
    AtomicInteger handed = new AtomicInteger();
    Set<String> before = new HashSet<>();
    source.beforeEach(
        () -> {
          if (handed.incrementAndGet() == LOST_AT) {
            cluster.second().kill();
            before.addAll(acknowledged);
          }
        });
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = open(workspace, source);
      IndexStatus status = index.await(Progress.NONE);
      Set<String> found = new TreeSet<>(index.ids("rescaling", "literature"));

      assertFalse(cluster.second().isRunning(), "the node was killed");
      assertTrue(
          !before.isEmpty() && before.size() < RECORDS, before.size() + " were safe by then");
      assertEquals(Set.of(), missing(before, found), "acknowledged before the loss");
      assertEquals(Set.of(), missing(acknowledged, found), "acknowledged at all");
      assertEquals(RECORDS, acknowledged.size());
      assertTrue(status.complete(), status.toString());
      assertEquals(RECORDS, index.search(SearchRequest.of("*")).total());
      assertEquals(EngineStatus.Health.YELLOW, index.engine().health());

      cluster.start(cluster.second());
      cluster.waitForNodes(2);
      cluster.waitForCopies();
      assertEquals(EngineStatus.Health.GREEN, index.engine().health());
      assertEquals(found, new TreeSet<>(index.ids("rescaling", "literature")));
    }
  }

  @Test
  void changesAreTakenInWhileANodeIsMissing() {
    MemorySource source =
        new MemorySource("cases")
            .with(MemorySource.titled("a", "First house"), MemorySource.titled("b", "A house"));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = open(workspace, source);
      index.await(Progress.NONE);
      cluster.second().kill();
      source.put(workspace, MemorySource.titled("c", "Third house"));
      source.remove(workspace, "b");
      assertEquals(List.of("a", "c"), index.ids("house", "cases"));
    }
  }

  @Test
  void aMissingClusterIsToldAndEverythingGoesOnWhenItIsBack() {
    MemorySource source = new MemorySource("cases").with(MemorySource.titled("a", "House"));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = open(workspace, source);
      index.await(Progress.NONE);
      cluster.second().kill();
      cluster.first().kill();
      source.put(workspace, MemorySource.titled("b", "A house"));

      ProblemException told =
          assertThrows(ProblemException.class, () -> index.search(SearchRequest.of("house")));
      assertEquals(Kind.FAILURE, told.problem().kind());
      assertTrue(told.problem().what().contains("does not answer"), told.getMessage());
      assertTrue(told.problem().where().contains(cluster.first().address().toString()));
      assertEquals(EngineStatus.Health.UNREACHABLE, index.engine().health());
      assertEquals(IndexStatus.State.FAILED, index.status().state());

      bothNodesAreBack();
      cluster.waitForCopies();
      IndexStatus status = index.await(Progress.NONE);
      for (int i = 0; i < 100 && !status.complete(); i++) {
        index.search(SearchRequest.of("house").waitingFor(Duration.ofSeconds(2)));
        status = index.await(Progress.NONE);
      }
      assertTrue(status.complete(), status.toString());
      assertEquals(2, index.search(SearchRequest.of("house")).total());
    }
  }

  private SearchIndex open(MemoryWorkspace workspace, MemorySource source) {
    return new OpenSearchService(
            cluster.settings(Provider.SHARDS),
            new LuceneWordAnalysis(),
            List.of(source),
            ids -> ids.forEach(id -> acknowledged.add(id.substring(id.indexOf('/') + 1))))
        .index(workspace);
  }

  private static SearchDocument[] records() {
    SearchDocument[] records = new SearchDocument[RECORDS];
    for (int i = 0; i < RECORDS; i++) {
      records[i] =
          MemorySource.document(
              "r%05d".formatted(i),
              "On the rescaling of welfare in town " + i,
              MemorySource.text("name", "Author" + i % 700 + ", A."),
              MemorySource.year(1900 + i % 120));
    }
    return records;
  }

  private static Set<String> missing(Set<String> wanted, Set<String> found) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    return missing;
  }
}
