package org.papilio.search.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.search.tck.MemorySource.document;
import static org.papilio.search.tck.MemorySource.keyword;
import static org.papilio.search.tck.MemorySource.titled;
import static org.papilio.search.tck.MemorySource.year;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.ProblemException;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FacetRequest.Order;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;

public interface FacetContract extends SearchContract {

  SearchDocument[] HOUSES = {
    document("a", "House", keyword("country", "AT", "Austria"), keyword("scale", "CITY", "City")),
    document("b", "House", keyword("country", "AT", "Austria"), keyword("scale", "STATE", "State")),
    document("c", "House", keyword("country", "HU", "Hungary"), keyword("scale", "CITY", "City")),
    document(
        "d", "House", keyword("country", "HU", "Hungary"), keyword("country", "AT", "Austria")),
    titled("e", "House"),
    document("f", "Garden", keyword("country", "SE", "Sweden"))
  };

  @Test
  default void hitsAreCountedByValueAndThoseWithoutAreToldApart(@TempDir Path folder) {
    FacetCounts countries = countries(folder, SearchRequest.of("house").facet("country"));
    assertEquals(Map.of("AT", 3L, "HU", 2L), byCode(countries));
    assertEquals(1, countries.without());
    assertEquals(2, countries.distinct());
    assertEquals("Austria", countries.values().getFirst().label());
  }

  @Test
  default void aChosenValueNarrowsTheHitsAndTheOtherFacetsButNotItsOwn(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("house").facet("country").facet("scale").where("country", "HU"),
            HOUSES);
    assertEquals(2, result.total());
    assertEquals(Map.of("AT", 3L, "HU", 2L), byCode(result.facets().get(0)));
    assertEquals(Map.of("CITY", 1L), byCode(result.facets().get(1)));
    assertTrue(
        result.facets().get(0).values().stream()
            .filter(value -> value.code().equals("HU"))
            .allMatch(FacetCounts.Value::selected));
  }

  @Test
  default void severalValuesOfOneFacetAreAlternativesAndFacetsTogetherAreConditions(
      @TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("house")
                .where("country", "HU")
                .where("country", "AT")
                .where("scale", "CITY")
                .facet("country")
                .facet("scale"),
            HOUSES);
    assertEquals(2, result.total());
    assertEquals(Map.of("AT", 1L, "HU", 1L), byCode(result.facets().get(0)));
    assertEquals(Map.of("CITY", 2L, "STATE", 1L), byCode(result.facets().get(1)));
  }

  @Test
  default void aChosenValueWithoutHitsStaysVisible(@TempDir Path folder) {
    FacetCounts countries =
        countries(folder, SearchRequest.of("house").facet("country").where("country", "SE"));
    assertEquals(0L, byCode(countries).get("SE"));
  }

  @Test
  default void valuesArePagedSoughtAndOrdered(@TempDir Path folder) {
    FacetRequest byCode = new FacetRequest("country", "", Order.VALUE, 1, 1);
    FacetRequest sought = new FacetRequest("country", "WIEN", Order.COUNT, 0, 5);
    FacetRequest found = new FacetRequest("country", "HÚNG", Order.COUNT, 0, 5);
    SearchResult result =
        search(folder, SearchRequest.of("*").facet(byCode).facet(sought).facet(found), HOUSES);
    assertEquals(Map.of("HU", 2L), byCode(result.facets().get(0)));
    assertEquals(3, result.facets().get(0).distinct());
    assertEquals(Map.of(), byCode(result.facets().get(1)));
    assertEquals(Map.of("HU", 2L), byCode(result.facets().get(2)));
  }

  @Test
  default void aSpanOfYearsCountsInEachOfThem(@TempDir Path folder) {
    SearchResult result =
        search(
            folder,
            SearchRequest.of("*").facet(new FacetRequest("year", "", Order.VALUE, 0, 10)),
            document("a", "House", new FieldValue.Years("year", 2008, 2010, "")),
            document("b", "House", year(2010)));
    assertEquals(
        List.of("2008=1", "2009=1", "2010=2"),
        result.facets().getFirst().values().stream()
            .map(value -> value.code() + "=" + value.count())
            .toList());
  }

  @Test
  default void anUnknownFacetIsRefusedWithThoseThereAre(@TempDir Path folder) {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> search(folder, SearchRequest.of("*").facet("venue"), HOUSES));
    assertEquals("country, kind, scale, year", refused.problem().allowed());
  }

  /** Against counting by hand, over several segments and after deletions. */
  @Test
  default void countsAreExactForAnyDocumentsAndSelections(@TempDir Path folder) {
    Random random = new Random(7);
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      MemorySource source = new MemorySource("cases");
      SearchIndex index = index(workspace, source);
      Map<String, SearchDocument> there = new TreeMap<>();
      for (int round = 0; round < 12; round++) {
        for (int i = 0; i < 25; i++) {
          String id = "d" + random.nextInt(120);
          if (random.nextInt(4) == 0 && there.remove(id) != null) {
            source.remove(workspace, id);
          } else {
            SearchDocument document = random(id, random);
            there.put(id, document);
            source.put(workspace, document);
          }
        }
        String chosen = "C" + random.nextInt(6);
        SearchResult result =
            index.search(
                SearchRequest.of("house")
                    .where("country", chosen)
                    .facet(new FacetRequest("country", "", Order.COUNT, 0, 100))
                    .facet(new FacetRequest("scale", "", Order.COUNT, 0, 100)));
        Map<String, Long> countries = count(there, "country", "");
        countries.putIfAbsent(chosen, 0L);
        assertEquals(countries, byCode(result.facets().get(0)));
        assertEquals(count(there, "scale", chosen), byCode(result.facets().get(1)));
        assertEquals(countries.get(chosen), result.total());
      }
    }
  }

  private static SearchDocument random(String id, Random random) {
    List<FieldValue> values = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(keyword("country", "C" + random.nextInt(6), "Country"));
    }
    for (int i = random.nextInt(2); i > 0; i--) {
      values.add(keyword("scale", "S" + random.nextInt(4), "Scale"));
    }
    String title = random.nextInt(3) == 0 ? "Garden" : "House";
    return document(id, title, values.toArray(FieldValue[]::new));
  }

  private static Map<String, Long> count(
      Map<String, SearchDocument> there, String facet, String country) {
    Map<String, Long> counts = new TreeMap<>();
    for (SearchDocument document : there.values()) {
      if (document.title().equals("House")
          && (country.isEmpty() || codes(document, "country").contains(country))) {
        codes(document, facet).forEach(code -> counts.merge(code, 1L, Long::sum));
      }
    }
    return counts;
  }

  private static List<String> codes(SearchDocument document, String field) {
    return document.values().stream()
        .filter(FieldValue.Keyword.class::isInstance)
        .map(FieldValue.Keyword.class::cast)
        .filter(value -> value.field().equals(field))
        .map(FieldValue.Keyword::code)
        .distinct()
        .toList();
  }

  private FacetCounts countries(Path folder, SearchRequest request) {
    return search(folder, request, HOUSES).facets().getFirst();
  }

  private SearchResult search(Path folder, SearchRequest request, SearchDocument... documents) {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      return index(workspace, new MemorySource("cases").with(documents)).search(request);
    }
  }

  private static Map<String, Long> byCode(FacetCounts counts) {
    return counts.values().stream()
        .collect(
            Collectors.toMap(
                FacetCounts.Value::code, FacetCounts.Value::count, Long::sum, TreeMap::new));
  }
}
