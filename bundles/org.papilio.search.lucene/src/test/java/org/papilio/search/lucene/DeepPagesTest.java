package org.papilio.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.Hit;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.Sort;
import org.papilio.search.tck.MemorySource;
import org.papilio.search.tck.MemoryWorkspace;
import org.papilio.search.tck.SearchContract;

/**
 * Page by page one sees each hit once, in the promised order, however many are alike. Expected
 * orders are those of plain lists in memory; half the documents are changed after the index was
 * made, so that they lie in several segments and out of order.
 */
class DeepPagesTest implements SearchContract {

  private static final int DOCUMENTS = 3_000;
  private static final Comparator<String> BY_ID = Comparator.naturalOrder();

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, Integer> years = new HashMap<>();

  @Override
  public SearchService service(List<DocumentSource> sources) {
    return new LuceneSearchService(sources);
  }

  @Test
  void allSortsAndPagesAgreeWithPlainLists(@TempDir Path folder) {
    Random random = new Random(57);
    MemorySource source = new MemorySource("literature");
    for (int i = 0; i < DOCUMENTS; i++) {
      source.with(made("d" + i, random));
    }
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = index(workspace, source);
      for (int change = 0; change < 3; change++) {
        for (int i = 0; i < DOCUMENTS / 6; i++) {
          source.put(workspace, made("d" + random.nextInt(DOCUMENTS), random));
        }
        index.search(SearchRequest.of("house").waitingFor(Duration.ofSeconds(30)));
      }
      compare(index, Sort.TITLE, Comparator.<String, String>comparing(titles::get));
      compare(index, Sort.OLDEST, Comparator.comparing(id -> orLast(years.get(id), 1)));
      compare(index, Sort.NEWEST, Comparator.comparing(id -> orLast(years.get(id), -1)));
      compare(index, Sort.RELEVANCE, (one, other) -> 0);
      worded(index);
    }
  }

  private static int orLast(int year, int direction) {
    return year == 0 ? Integer.MAX_VALUE : direction * year;
  }

  /** Titles that begin alike, and only differ late or not at all. */
  private SearchDocument made(String id, Random random) {
    String title = "house of " + "abc".charAt(random.nextInt(3)) + random.nextInt(40);
    int year = random.nextInt(4) == 0 ? 0 : 1990 + random.nextInt(9);
    titles.put(id, title);
    years.put(id, year);
    return year == 0
        ? MemorySource.document(id, title)
        : MemorySource.document(id, title, MemorySource.year(year));
  }

  private void compare(SearchIndex index, Sort sort, Comparator<String> order) {
    List<String> expected = titles.keySet().stream().sorted(order.thenComparing(BY_ID)).toList();
    SearchRequest all = SearchRequest.of("*").sortedBy(sort);
    for (int size : new int[] {7, 500, DOCUMENTS}) {
      for (int from = 0; from < DOCUMENTS; from += size == 7 ? 301 : size) {
        int to = Math.min(DOCUMENTS, from + size);
        assertEquals(
            expected.subList(from, to),
            index.search(all.page(from, size)).hits().stream().map(Hit::id).toList(),
            sort + " from " + from);
      }
    }
  }

  /** Scores fall from page to page, and equal ones go by the ids. */
  private void worded(SearchIndex index) {
    List<Hit> hits = new ArrayList<>();
    SearchRequest query = SearchRequest.of("house OR a7 OR b1*").strictly();
    for (int from = 0; from < DOCUMENTS; from += 250) {
      hits.addAll(index.search(query.page(from, 250)).hits());
    }
    Comparator<Hit> byScore = Comparator.comparingDouble(hit -> -hit.score());
    assertEquals(hits.stream().sorted(byScore.thenComparing(Hit::id)).toList(), hits);
    assertEquals(DOCUMENTS, hits.stream().map(Hit::id).distinct().count());
  }
}
