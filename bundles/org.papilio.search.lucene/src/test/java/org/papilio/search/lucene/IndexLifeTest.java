package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.search.tck.MemorySource.titled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.Hit;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.SearchService;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;
import org.papilio.search.tck.SearchContract;

/** The index is disposable: whatever happens to it, it is made again and says so. */
class IndexLifeTest implements SearchContract {

  @TempDir Path folder;
  private MemorySource source;

  @Override
  public SearchService service(List<DocumentSource> sources) {
    return new LuceneSearchService(sources);
  }

  @BeforeEach
  void documents() {
    source =
        new MemorySource("cases").with(titled("a", "First house"), titled("b", "Second house"));
  }

  @Test
  void deletedItIsMadeAgain() throws IOException {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      index(workspace, source);
    }
    delete(folder.resolve(".papilio"));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      SearchResult result = index.search(SearchRequest.of("house"));
      assertEquals(2, result.total());
      assertEquals(List.of("Index: there was no index; it was made."), result.notes());
    }
  }

  @Test
  void deletedUnderARunningProcessItIsMadeAgain() throws IOException {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      delete(folder.resolve(".papilio"));
      source.put(workspace, titled("c", "Third house"));
      assertEquals(3, index.search(SearchRequest.of("house")).total());
      assertTrue(Files.isDirectory(folder.resolve(".papilio/index")));
    }
  }

  @Test
  void damagedItIsMadeAgainAndSaysSo() throws IOException {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      index(workspace, source);
    }
    for (Path file : files(".cfs", ".si", ".fdt", ".tim", ".doc")) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = bytes.length / 3; i < bytes.length * 2 / 3; i++) {
        bytes[i] ^= 0x5a;
      }
      Files.write(file, bytes);
    }
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      SearchResult result = index.search(SearchRequest.of("house"));
      assertEquals(2, result.total());
      assertTrue(result.notes().getFirst().contains("made anew"), result.notes().toString());
    }
  }

  @Test
  void aFileOfZeroBytesIsNoReasonToFail() throws IOException {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      index(workspace, source);
    }
    for (Path file : files("segments_1", "segments_2", "segments_3")) {
      Files.write(file, new byte[0]);
    }
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      assertEquals(2, index(workspace, source).search(SearchRequest.of("house")).total());
    }
  }

  @Test
  void aMakingThatFailedIsStillWantedAndLeavesNothing() throws IOException {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      source.beforeEach(
          () -> {
            throw new IllegalStateException("no room");
          });
      index.rebuild();
      assertFalse(index.await(Progress.NONE).complete());
      assertFalse(index.await(Progress.NONE).complete());
      assertEquals(2, index.search(SearchRequest.of("house")).total());
    }
    try (Stream<Path> generations = Files.list(folder.resolve(".papilio/index"))) {
      assertEquals(1, generations.filter(Files::isDirectory).count());
    }
  }

  @Test
  void itCanBeSearchedWhileItIsMadeAndSaysThatItIsNotComplete() throws InterruptedException {
    CountDownLatch halfway = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    source.with(titled("c", "Third house"));
    int[] handled = {0};
    source.beforeEach(
        () -> {
          if (++handled[0] == 3) {
            halfway.countDown();
            await(goOn);
          }
        });
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = service(List.of(source)).index(workspace);
      assertTrue(halfway.await(20, TimeUnit.SECONDS));
      SearchResult early =
          index.search(SearchRequest.of("house").waitingFor(Duration.ofMillis(50)));
      goOn.countDown();
      IndexStatus finished = index.await(Progress.NONE);
      assertEquals(2, early.total());
      assertFalse(early.index().complete());
      assertEquals(IndexStatus.State.BUILDING, early.index().state());
      assertEquals(2, early.index().done());
      assertEquals(3, early.index().expected());
      assertTrue(finished.complete());
      assertEquals(3, index.search(SearchRequest.of("house")).total());
    }
  }

  @Test
  void theOldOneAnswersWhileItIsMadeAnew() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      source.beforeEach(
          () -> {
            started.countDown();
            await(goOn);
          });
      index.rebuild();
      assertTrue(started.await(20, TimeUnit.SECONDS));
      SearchResult meanwhile = index.search(SearchRequest.of("house").waitingFor(Duration.ZERO));
      goOn.countDown();
      index.await(Progress.NONE);
      assertEquals(2, meanwhile.total());
      assertFalse(meanwhile.index().complete());
      try (Stream<Path> all = Files.list(folder.resolve(".papilio/index"))) {
        assertEquals(
            1, all.filter(path -> path.getFileName().toString().startsWith("generation-")).count());
      } catch (IOException failed) {
        throw new AssertionError(failed);
      }
    }
  }

  @Test
  void aSecondProcessReadsWhatTheFirstOneWrites() {
    try (MemoryWorkspace first = new MemoryWorkspace(folder);
        MemoryWorkspace second = first.again()) {
      SearchIndex writing = index(first, source);
      SearchIndex reading = service(List.of(source)).index(second);
      SearchResult before = reading.search(SearchRequest.of("house"));
      assertEquals(2, before.total());
      assertEquals(IndexStatus.State.READ_ONLY, before.index().state());
      assertTrue(before.notes().getFirst().contains("another process writes the index"));
      source.put(first, titled("c", "Third house"));
      second.advance();
      writing.await(Progress.NONE);
      assertEquals(3, reading.search(SearchRequest.of("house")).total());
      ProblemException refused = assertThrows(ProblemException.class, reading::rebuild);
      assertEquals(Kind.CONFLICT, refused.problem().kind());
    }
  }

  @Test
  void aSecondProcessTakesOverWhenTheFirstOneEnds() {
    MemoryWorkspace first = new MemoryWorkspace(folder);
    index(first, source);
    try (MemoryWorkspace second = first.again()) {
      SearchIndex reading = service(List.of(source)).index(second);
      first.close();
      source.put(second, titled("c", "Third house"));
      assertEquals(3, reading.search(SearchRequest.of("house")).total());
      assertEquals(IndexStatus.State.READY, reading.status().state());
    }
  }

  private List<Path> files(String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(".papilio/index"))) {
      return all.filter(path -> Stream.of(endings).anyMatch(end -> path.toString().endsWith(end)))
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }
}
