package org.papilio.search.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FacetRequest.Order;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;

/** More values than come with the hits: then the whole list is read, and counts stay exact. */
class LargeFacetTest {

  private static final int DOCUMENTS = 3_000;
  private static final int VALUES = 2_600;

  @Test
  void countsOfManyValuesAreThoseCountedByHand(@TempDir Path folder) {
    Map<String, Long> byHand = new TreeMap<>();
    MemorySource source = new MemorySource("cases");
    Random random = new Random(11);
    for (int i = 0; i < DOCUMENTS; i++) {
      List<FieldValue> values = new ArrayList<>();
      // every value once, and some again, so that parts of the index disagree about the frequent
      // ones
      for (String code : List.of(code(i % VALUES), code(random.nextInt(VALUES)))) {
        values.add(MemorySource.keyword("country", code, "Place " + code));
      }
      values.stream()
          .map(value -> ((FieldValue.Keyword) value).code())
          .distinct()
          .forEach(code -> byHand.merge(code, 1L, Long::sum));
      source.with(document("d" + i, values));
    }
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = Provider.of(List.of(source)).index(workspace);
      index.await(Progress.NONE);
      Map<String, Long> counted = new TreeMap<>();
      FacetCounts first = counts(index, "", Order.COUNT, 0, 20);
      assertEquals(byHand.size(), first.distinct());
      assertEquals("Place " + first.values().getFirst().code(), first.values().getFirst().label());
      assertEquals(
          byHand.values().stream().mapToLong(Long::longValue).max().orElseThrow(),
          first.values().getFirst().count());
      for (int from = 0; from < byHand.size(); from += 1_000) {
        counts(index, "", Order.VALUE, from, 1_000)
            .values()
            .forEach(value -> counted.put(value.code(), value.count()));
      }
      assertEquals(byHand, counted);
      assertEquals(1, counts(index, "PLACE C0042", Order.COUNT, 0, 5).values().size());
    }
  }

  private static String code(int number) {
    return "C%04d".formatted(number);
  }

  private static SearchDocument document(String id, List<FieldValue> values) {
    return MemorySource.document(id, "House", values.toArray(FieldValue[]::new));
  }

  private static FacetCounts counts(
      SearchIndex index, String containing, Order order, int offset, int limit) {
    return index
        .search(
            SearchRequest.of("house")
                .facet(new FacetRequest("country", containing, order, offset, limit)))
        .facets()
        .getFirst();
  }
}
