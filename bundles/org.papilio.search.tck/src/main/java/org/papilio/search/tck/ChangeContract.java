package org.papilio.search.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.keyword;
import static org.papilio.search.tck.MemorySource.titled;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.Hit;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;

/** An index follows what changes, is kept, is made anew when it must, and answers meanwhile. */
public interface ChangeContract extends SearchContract {

  @Test
  default void itTakesInWhatChangedAndForgetsWhatIsGone(@TempDir Path folder) {
    MemorySource source = twoHouses();
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      source.put(workspace, titled("c", "Third house"));
      source.put(workspace, titled("a", "First garden"));
      source.remove(workspace, "b");
      assertEquals(List.of("c"), ids(index.search(SearchRequest.of("house"))));
      assertEquals(List.of("a"), ids(index.search(SearchRequest.of("garden"))));
      assertTrue(index.status().complete());
    }
  }

  @Test
  default void itIsKeptFromOneStartToTheNext(@TempDir Path folder) {
    MemorySource source = twoHouses();
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      index(workspace, source);
    }
    source.beforeEach(
        () -> {
          throw new AssertionError("made anew without need");
        });
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      assertEquals(2, index.search(SearchRequest.of("house")).total());
      assertEquals("", index.status().message());
    }
  }

  @Test
  default void anotherVersionOfASourceMakesItAnew(@TempDir Path folder) {
    MemorySource source = twoHouses();
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      index(workspace, source);
    }
    source.version("2");
    source.with(titled("c", "Third house"));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      assertEquals(3, index(workspace, source).search(SearchRequest.of("house")).total());
    }
  }

  @Test
  default void itCanBeAskedWhileItIsMadeAndSaysThatItIsNotComplete(@TempDir Path folder)
      throws InterruptedException {
    MemorySource source = twoHouses();
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
      assertTrue(early.total() <= 2, "found " + early.total());
      assertFalse(early.index().complete());
      assertEquals(IndexStatus.State.BUILDING, early.index().state());
      assertEquals(3, early.index().expected());
      assertTrue(finished.complete());
      assertEquals(3, index.search(SearchRequest.of("house")).total());
    }
  }

  @Test
  default void theOldOneAnswersWhileAnotherIsMade(@TempDir Path folder)
      throws InterruptedException {
    MemorySource source = twoHouses();
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
    }
  }

  @Test
  default void aSourceThatThrowsIsToldAndTheRestGoesOn(@TempDir Path folder) {
    MemorySource source = twoHouses();
    source.beforeEach(
        () -> {
          throw new IllegalStateException("the disk burns");
        });
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      IndexStatus status = index.status();
      assertEquals(IndexStatus.State.FAILED, status.state());
      assertTrue(status.message().contains("the disk burns"));
      source.beforeEach(() -> {});
      index.rebuild();
      index.await(Progress.NONE);
      assertEquals(2, index.search(SearchRequest.of("house")).total());
    }
  }

  @Test
  default void anUpdateLeavesNothingOfWhatWasThere(@TempDir Path folder) {
    MemorySource source =
        new MemorySource("cases").with(document("a", "House", keyword("country", "AT", "Austria")));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      source.put(workspace, document("a", "Garden", keyword("country", "HU", "Hungary")));
      SearchResult result = index.search(SearchRequest.of("*").facet("country"));
      assertEquals(1, result.total());
      assertEquals(
          List.of("HU=1"),
          result.facets().getFirst().values().stream()
              .map(value -> value.code() + "=" + value.count())
              .toList());
      assertEquals(0, index.search(SearchRequest.of("austria").strictly()).total());
      source.remove(workspace, "a");
      assertEquals(0, index.search(SearchRequest.of("*")).total());
      source.put(workspace, titled("a", "House again"));
      assertEquals(List.of("a"), ids(index.search(SearchRequest.of("house"))));
    }
  }

  @Test
  default void kindsAreSearchedTogetherOrAlone(@TempDir Path folder) {
    MemorySource cases = twoHouses();
    MemorySource literature = new MemorySource("literature").with(titled("a", "A house in a book"));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, cases, literature);
      assertEquals(3, index.search(SearchRequest.of("house")).total());
      assertEquals(1, index.search(SearchRequest.of("house").in("literature")).total());
      assertEquals(List.of("a", "b"), index.ids("house", "cases"));
      literature.remove(workspace, "a");
      assertEquals(2, index.search(SearchRequest.of("house")).total());
      assertEquals(List.of("a", "b"), index.ids("house", "cases"));
    }
  }

  @Test
  default void idsAreThoseOfTheNewestRevision(@TempDir Path folder) {
    MemorySource source = twoHouses();
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      source.put(workspace, titled("c", "Third house"));
      assertEquals(List.of("a", "b", "c"), index.ids("house", "cases"));
    }
  }

  private static MemorySource twoHouses() {
    return new MemorySource("cases").with(titled("a", "First house"), titled("b", "Second house"));
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
