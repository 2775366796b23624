package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.SearchService;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;
import org.papilio.search.tck.SearchContract;

/**
 * Indexing that is killed or given up: the next start answers as if nothing had been. The process
 * that is killed is a real one.
 */
class KilledTest implements SearchContract {

  private static final int DOCUMENTS = 500;
  private static final int CHANGES = 200;

  @TempDir Path folder;

  @Override
  public SearchService service(List<DocumentSource> sources) {
    return new LuceneSearchService(sources);
  }

  @Test
  void killedWhileItIsMadeItIsMadeFromTheBeginning() throws Exception {
    kill("building " + DOCUMENTS / 2);
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      holdsAll(index(workspace, source()), source(), workspace);
    }
  }

  @Test
  void killedBetweenChangesAndTheDiskItCatchesUp() throws Exception {
    kill("change " + CHANGES / 3);
    MemorySource source = source();
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      for (int i = 0; i < CHANGES; i++) {
        change(source, workspace, i);
      }
      holdsAll(index(workspace, source), source, workspace);
    }
  }

  @Test
  void givenUpHalfwayItIsMadeByTheNextStart() throws InterruptedException {
    CountDownLatch halfway = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger handled = new AtomicInteger();
    MemorySource slow =
        source()
            .beforeEach(
                () -> {
                  if (handled.incrementAndGet() == DOCUMENTS / 2) {
                    halfway.countDown();
                    await(goOn);
                  }
                });
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = service(List.of(slow)).index(workspace);
      assertTrue(halfway.await(20, TimeUnit.SECONDS));
      IndexStatus given = index.await(new GivenUp());
      assertFalse(given.complete());
      Thread.ofVirtual()
          .start(
              () -> {
                pause();
                goOn.countDown();
              });
    }
    assertTrue(handled.get() < DOCUMENTS, "closing did not stop the work");
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      holdsAll(index(workspace, source()), source(), workspace);
    }
  }

  private record GivenUp() implements Progress {
    @Override
    public void report(long done, long total, String what) {
      // nobody looks any more
    }

    @Override
    public boolean cancelled() {
      return true;
    }
  }

  private static void holdsAll(SearchIndex index, MemorySource source, MemoryWorkspace workspace) {
    SearchResult found = index.search(SearchRequest.of("house").page(0, 2 * DOCUMENTS));
    assertTrue(found.index().complete(), found.index().toString());
    Map<String, String> expected = new TreeMap<>();
    source.documents(workspace, workspace.head(), each -> expected.put(each.id(), each.title()));
    Map<String, String> titles = new TreeMap<>();
    found.hits().forEach(hit -> titles.put(hit.id(), hit.title()));
    assertEquals(expected, titles);
    assertEquals(expected.size(), found.total());
  }

  private static MemorySource source() {
    MemorySource source = new MemorySource("cases");
    for (int i = 0; i < DOCUMENTS; i++) {
      source.with(MemorySource.titled("d" + i, "House " + i));
    }
    return source;
  }

  private static void change(MemorySource source, MemoryWorkspace workspace, int number) {
    String id = "d" + number * 7 % DOCUMENTS;
    if (number % 5 == 0) {
      source.remove(workspace, id);
    } else {
      source.put(workspace, MemorySource.titled(id, "House changed by " + number));
    }
  }

  /** Starts {@link #main} and kills it as soon as it says a line. */
  private void kill(String line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledTest.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader()) {
      String last = said.readLine();
      while (last != null && !last.equals(line)) {
        last = said.readLine();
      }
      process.destroyForcibly().waitFor();
      assertEquals(line, last, "the process ended before it was killed");
    } finally {
      process.destroyForcibly();
    }
  }

  /** Makes an index, then takes in changes, and says each step until it is killed. */
  public static void main(String[] arguments) throws InterruptedException {
    KilledTest own = new KilledTest();
    MemorySource source = source();
    AtomicInteger handled = new AtomicInteger();
    source.beforeEach(() -> say("building " + handled.incrementAndGet()));
    try (MemoryWorkspace workspace = new MemoryWorkspace(Path.of(arguments[0]))) {
      SearchIndex index = own.index(workspace, source);
      for (int i = 0; i < CHANGES; i++) {
        change(source, workspace, i);
        index.search(SearchRequest.of("house").waitingFor(Duration.ofSeconds(20)));
        say("change " + i);
      }
      Thread.sleep(Duration.ofMinutes(1));
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
