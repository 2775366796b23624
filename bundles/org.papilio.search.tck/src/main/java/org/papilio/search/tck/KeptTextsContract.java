package org.papilio.search.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.keyword;
import static org.papilio.search.tck.MemorySource.text;
import static org.papilio.search.tck.MemorySource.titled;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.search.api.SearchIndex;

/** What lists show of an object comes from the index, without reading the object. */
public interface KeptTextsContract extends SearchContract {

  @Test
  default void textsAndLabelsComeByFieldInTheOrderOfTheObject(@TempDir Path folder) {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      MemorySource source =
          new MemorySource("cases")
              .with(
                  document(
                      "a",
                      "House",
                      text("name", "Béland, Daniel"),
                      text("name", "Klein, Juan"),
                      text("note", "not asked for"),
                      keyword("country", "AT", "Austria")),
                  titled("b", "Garden"));
      SearchIndex index = index(workspace, source);
      assertEquals(
          Map.of(
              "a",
                  Map.of(
                      "name",
                      List.of("Béland, Daniel", "Klein, Juan"),
                      "country",
                      List.of("Austria")),
              "b", Map.of()),
          index.texts("cases", List.of("a", "b", "gone"), Set.of("name", "country"), "en"));
    }
  }

  @Test
  default void ofAChangedObjectTheNewTextsCome(@TempDir Path folder) {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      MemorySource source = new MemorySource("cases").with(titled("a", "House"));
      SearchIndex index = index(workspace, source);
      source.put(workspace, document("a", "House", text("name", "Klein, Juan")));
      index.await(org.papilio.platform.progress.Progress.NONE);
      assertEquals(
          Map.of("a", Map.of("name", List.of("Klein, Juan"))),
          index.texts("cases", List.of("a"), Set.of("name"), "en"));
    }
  }
}
