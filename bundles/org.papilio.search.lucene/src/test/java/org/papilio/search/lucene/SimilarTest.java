package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.keyword;
import static org.papilio.search.tck.MemorySource.text;
import static org.papilio.search.tck.MemorySource.titled;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchResult;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;

/** Similar items share what tells most, and say so. */
class SimilarTest {

  private static SearchIndex index(MemoryWorkspace workspace) {
    MemorySource source =
        new MemorySource("literature")
            .with(
                document(
                    "a",
                    "Rescaling of social housing",
                    text("name", "Kazepov, Yuri"),
                    keyword("country", "IT", "Italy")),
                document(
                    "b", "Social housing and rescaling in cities", text("name", "Kazepov, Yuri")),
                document("c", "The housing question", keyword("country", "IT", "Italy")),
                titled("d", "Gardens by night"));
    SearchIndex index = new LuceneSearchService(List.of(source)).index(workspace);
    index.await(Progress.NONE);
    return index;
  }

  @Test
  void whatSharesMostComesFirstAndSaysWhat(@TempDir Path folder) {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchResult result = index(workspace).similar("literature", "a", 10);
      assertEquals(List.of("b", "c"), result.hits().stream().map(Hit::id).toList());
      assertEquals(
          "shares the same names Kazepov, Yuri; the telling words rescaling, social, housing",
          result.hits().getFirst().explanation().orElseThrow().words());
      assertEquals(
          "shares the same keywords IT; the telling words housing",
          result.hits().getLast().explanation().orElseThrow().words());
    }
  }

  @Test
  void anObjectThatIsNotThereIsTold(@TempDir Path folder) {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace);
      assertThrows(ProblemException.class, () -> index.similar("literature", "x", 10));
    }
  }
}
