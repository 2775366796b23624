package org.papilio.search.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.text;
import static org.papilio.search.tck.MemorySource.titled;
import static org.papilio.search.tck.MemorySource.year;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;

/** Freezes what words match: each line of {@code hits.txt} is a query and what it finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HitsContract implements SearchContract {

  private MemoryWorkspace workspace;
  private SearchIndex index;

  @BeforeAll
  void open(@TempDir Path folder) {
    workspace = new MemoryWorkspace(folder);
    index = index(workspace, new MemorySource("literature").with(documents()));
  }

  @AfterAll
  void close() {
    workspace.close();
  }

  private static SearchDocument[] documents() {
    FieldValue austria =
        new FieldValue.Keyword("country", "AT", Map.of("en", "Austria", "de", "Österreich"), "");
    return new SearchDocument[] {
      document(
          "beland2007",
          "Ideas and Institutional Change in Social Security",
          text("name", "Béland, Daniel"),
          year(2007)),
      document(
          "brenner2004",
          "New State Spaces: Urban Governance and the Rescaling of Statehood",
          text("name", "Brenner, Neil"),
          year(2004)),
      document(
          "kazepov2010",
          "Rescaling Social Policies: Towards Multilevel Governance in Europe",
          text("name", "Kazepov, Yuri"),
          year(2010)),
      document(
          "thelen2004",
          "How Institutions Evolve",
          text("name", "Thelen, K."),
          text("abstract", "The political economy of skills."),
          year(2004)),
      document("moulaert2005", "Towards Alternative Models of Local Innovation", year(2005)),
      inLanguage("fr", document("klein2007fr", "L'innovation sociale et ses effets", year(2007))),
      inLanguage("de", document("haus", "Ein Haus in der langen Straße", austria)),
      inLanguage("de", document("mueller", "Die Wohnung", text("name", "Müller, Eva"), austria)),
      document(
          "bottom",
          "Bottom-linked governance",
          new FieldValue.Keyword("scale", "NEIGHBOURHOOD", Map.of(), ""),
          new FieldValue.Days("added", LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31), ""),
          new FieldValue.Numeric("nights", 20, "")),
      titled("coop1", "A housing co-operative"),
      titled("coop2", "The housing cooperative"),
      document("uk", "Devolution in the U.K. today", year(2011)),
      document(
          "project",
          "Paid work",
          new FieldValue.Years("year", 2012, 2015, ""),
          new FieldValue.Days("added", LocalDate.of(2024, 3, 20), LocalDate.of(2024, 3, 20), ""),
          new FieldValue.Numeric("nights", 12, ""),
          new FieldValue.Keyword("country", "BE", Map.of("en", "Belgium"), ""),
          new FieldValue.Keyword("scale", "LABOUR_MARKET", Map.of("en", "Labour market"), "")),
      document(
          "kostel",
          "Sociale innovatie",
          text("note", "A secret"),
          new FieldValue.Text("abstract", "Social innovation from below.", "en", "")),
      titled("japan", "日本の住宅"),
    };
  }

  private static SearchDocument inLanguage(String language, SearchDocument document) {
    return new SearchDocument(document.id(), document.title(), "", language, document.values());
  }

  static Stream<List<String>> lines() throws IOException {
    try (InputStream file = HitsContract.class.getResourceAsStream("hits.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" => ", -1)));
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aQueryFindsWhatItAlwaysFound(List<String> line) {
    String found =
        index.search(SearchRequest.of(line.get(0)).strictly().page(0, 100)).hits().stream()
            .map(Hit::id)
            .sorted()
            .collect(Collectors.joining(" "));
    assertEquals(line.get(1), found);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theIdsForVerbsAreThoseOfTheSearch(List<String> line) {
    assertEquals(line.get(1), String.join(" ", index.ids(line.get(0), "literature")));
  }
}
