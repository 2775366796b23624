package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.keyword;
import static org.papilio.search.tck.MemorySource.text;
import static org.papilio.search.tck.MemorySource.titled;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;

/** Whole queries are suggested wherever a word is misspelt, and each finds something. */
class SuggestionTest {

  private static List<String> suggested(Path folder, SearchRequest request) {
    MemorySource source =
        new MemorySource("literature")
            .with(
                document("a", "Machine translation", text("name", "Béland, Daniel")),
                document("b", "Part-of-speech tagging", keyword("country", "AT", "Austria")),
                titled("c", "Translator training"));
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = new LuceneSearchService(List.of(source)).index(workspace);
      index.await(Progress.NONE);
      return index.search(request.strictly()).suggestions();
    }
  }

  private static List<String> suggested(Path folder, String query) {
    return suggested(folder, SearchRequest.of(query));
  }

  @Test
  void inARow(@TempDir Path folder) {
    assertEquals(
        List.of("machine translation", "machine translator"),
        suggested(folder, "machine translaton"));
  }

  @Test
  void inAPhrase(@TempDir Path folder) {
    assertEquals(List.of("\"machine translation\""), suggested(folder, "\"machine translaton\""));
  }

  @Test
  void inAField(@TempDir Path folder) {
    assertEquals(List.of("author:beland"), suggested(folder, "author:Belland"));
    assertEquals(List.of(), suggested(folder, "title:Belland"));
  }

  @Test
  void inAWordWithHyphens(@TempDir Path folder) {
    assertEquals(List.of("part-of-speech"), suggested(folder, "part-of-speach"));
  }

  @Test
  void noneThatFindsNothing(@TempDir Path folder) {
    assertEquals(List.of(), suggested(folder, "tagging AND translaton"));
    assertEquals(
        List.of(), suggested(folder, SearchRequest.of("translaton").where("country", "AT")));
  }
}
