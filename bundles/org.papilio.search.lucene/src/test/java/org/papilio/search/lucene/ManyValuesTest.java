package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FacetRequest.Order;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchService;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;
import org.papilio.search.tck.SearchContract;

/** A facet of ten thousand values, paged and searched; expected numbers are counted in a map. */
class ManyValuesTest implements SearchContract {

  private static final int VALUES = 10_000;
  private static final int PAGE = 777;

  private final Map<String, Long> counts = new TreeMap<>();

  @Override
  public SearchService service(List<DocumentSource> sources) {
    return new LuceneSearchService(sources);
  }

  @Test
  void pagesAndSearchedPagesAreExact(@TempDir Path folder) {
    Random random = new Random(59);
    MemorySource source = new MemorySource("cases");
    int next = 0;
    for (int document = 0; next < VALUES; document++) {
      List<FieldValue> values = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0 && next < VALUES; i--) {
        values.add(counted(next++));
      }
      values.add(counted(-1 - random.nextInt(300)));
      source.with(
          MemorySource.document("d" + document, "House", values.toArray(FieldValue[]::new)));
    }
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      Comparator<Map.Entry<String, Long>> byCount =
          Map.Entry.<String, Long>comparingByValue().reversed();
      compare(index, "", Order.COUNT, byCount.thenComparing(Map.Entry.comparingByKey()));
      compare(index, "", Order.VALUE, Map.Entry.comparingByKey());
      compare(index, "zurich 12", Order.COUNT, byCount.thenComparing(Map.Entry.comparingByKey()));
    }
  }

  private FieldValue counted(int number) {
    String code = (number % 3 == 0 ? "Zürich " : "Graz ") + number;
    counts.merge(code, 1L, Long::sum);
    return new FieldValue.Keyword("country", code, Map.of(), "");
  }

  private void compare(
      SearchIndex index, String containing, Order order, Comparator<Map.Entry<String, Long>> by) {
    List<Map.Entry<String, Long>> expected =
        counts.entrySet().stream()
            .filter(each -> each.getKey().replace('Z', 'z').replace('ü', 'u').contains(containing))
            .sorted(by)
            .toList();
    List<Map.Entry<String, Long>> found = new ArrayList<>();
    for (int from = 0; from < expected.size() + PAGE; from += PAGE) {
      FacetRequest page = new FacetRequest("country", containing, order, from, PAGE);
      FacetCounts values =
          index.search(SearchRequest.of("house").page(0, 1).facet(page)).facets().getFirst();
      assertEquals(expected.size(), values.distinct());
      values.values().forEach(value -> found.add(Map.entry(value.code(), value.count())));
    }
    assertEquals(expected, found);
  }
}
