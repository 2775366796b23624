package org.papilio.search.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.text;
import static org.papilio.search.tck.MemorySource.titled;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;

/** What becomes known beside the revision, such as the texts of attached files. */
public interface LearnedContract extends SearchContract {

  private static long found(SearchIndex index, String query) {
    return index.search(SearchRequest.of(query)).total();
  }

  @Test
  default void isFoundWithoutANewRevisionAndWithoutMakingTheIndexAnew(@TempDir Path folder) {
    MemorySource source = new MemorySource("cases").with(titled("a", "First house"));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      source.beforeEach(
          () -> {
            throw new AssertionError("made anew without need");
          });
      assertEquals(0, found(index, "orchard"));
      source.learn(document("a", "First house", text("abstract", "in an orchard")));
      assertTrue(index.await(Progress.NONE).complete());
      assertEquals(1, found(index, "orchard"));
    }
  }

  @Test
  default void isTakenInAtTheNextStartWhenItCameWhileNobodyIndexed(@TempDir Path folder) {
    MemorySource source = new MemorySource("cases").with(titled("a", "First house"));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      index(workspace, source);
    }
    source.learn(document("a", "First house", text("abstract", "in an orchard")));
    source.beforeEach(
        () -> {
          throw new AssertionError("made anew without need");
        });
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      assertEquals(1, found(index(workspace, source), "orchard"));
    }
  }
}
