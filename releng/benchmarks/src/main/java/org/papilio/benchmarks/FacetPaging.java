package org.papilio.benchmarks;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.search.api.DocumentChanges;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.FacetCounts;
import org.papilio.search.api.FacetRequest;
import org.papilio.search.api.FieldInfo;
import org.papilio.search.api.FieldRole;
import org.papilio.search.api.FieldType;
import org.papilio.search.api.FieldValue;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.api.SearchRequest;

/** Pages of a facet with very many values, first, last, and those that hold some letters. */
final class FacetPaging {

  private FacetPaging() {}

  static void measure(int values, Path folder, int rounds) {
    try (MemoryWorkspace workspace = new MemoryWorkspace(folder)) {
      SearchIndex index = ChangingSource.index(new Values(values), workspace);
      print(index, "first page", page("", 0), values, rounds);
      print(index, "last page", page("", values - 20), values, rounds);
      // one in ten values begins so, spelt with an accent
      print(index, "holding zurich 1", page("zurich 1", 0), -1, rounds);
    }
  }

  private static FacetRequest page(String containing, int offset) {
    return new FacetRequest("value", containing, FacetRequest.Order.COUNT, offset, 20);
  }

  private static void print(
      SearchIndex index, String name, FacetRequest page, int expected, int rounds) {
    double best = Double.MAX_VALUE;
    long distinct = 0;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      FacetCounts counts =
          index.search(SearchRequest.of("*").page(0, 10).facet(page)).facets().getFirst();
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
      distinct = counts.distinct();
    }
    if (expected >= 0 && distinct != expected || distinct == 0) {
      throw new IllegalStateException(name + ": " + distinct + " values");
    }
    System.out.printf(
        Locale.ROOT, "facet, %-18s ms:       search %8.1f   (%,d values)%n", name, best, distinct);
  }

  /** Documents of which each has a value of its own. */
  private record Values(int number) implements DocumentSource {

    @Override
    public String kind() {
      return "literature";
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public List<FieldInfo> fields() {
      return List.of(FieldInfo.of("value", FieldType.KEYWORD, FieldRole.OTHER, "Value").asFacet());
    }

    @Override
    public long count(Workspace workspace, Revision revision) {
      return number;
    }

    @Override
    public void documents(Workspace workspace, Revision revision, Consumer<SearchDocument> to) {
      for (int i = 0; i < number; i++) {
        String value = (i % 4 == 0 ? "Zürich " : "Graz ") + i;
        to.accept(
            new SearchDocument(
                "v" + i,
                value,
                "",
                "en",
                List.of(new FieldValue.Keyword("value", value, Map.of(), ""))));
      }
    }

    @Override
    public void documents(
        Workspace workspace,
        Revision revision,
        Collection<String> ids,
        Consumer<SearchDocument> to) {
      throw new UnsupportedOperationException("values do not change");
    }

    @Override
    public DocumentChanges changes(Workspace workspace, Revision from, Revision to) {
      return DocumentChanges.NONE;
    }
  }
}
