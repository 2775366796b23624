package org.papilio.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.SearchIndex;
import org.papilio.search.lucene.LuceneSearchService;

/**
 * Search beside bare Lucene, on the same records in the same run: records indexed per CPU second,
 * bytes per record, milliseconds per query, until a change is found, of the first query in a new
 * process, and of a facet with many values; then all that a large library needs. What counts are
 * the ratios, for both suffer alike from whatever else the machine does.
 *
 * <p>Arguments: {@code [CORPUS.jsonl.gz [QUERIES.tsv]] [--rounds N] [--records N]}; without them
 * the corpus of the shared test data, 5 rounds, of which the best counts, and 1,000,000 generated
 * records ({@code --records 0} leaves the large library out). {@code --alone N} measures nothing
 * but a large library of N records within 1.2 GB of heap, without bare Lucene beside it, and the
 * facet with many values.
 */
public final class SearchBenchmark {

  private static final int FACET_VALUES = 400_000;
  private static final int ALONE_ROUNDS = 10;

  private SearchBenchmark() {}

  public static void main(String[] args) throws Exception {
    List<String> rest = new ArrayList<>(List.of(args));
    int rounds = option(rest, "--rounds", 5);
    int many = option(rest, "--records", GeneratedRecords.USUAL);
    int alone = option(rest, "--alone", 0);
    if (alone > 0) {
      alone(alone);
      return;
    }
    Path folder = rest.isEmpty() ? Samples.sharedData().resolve("literature/corpus") : null;
    Path corpus =
        folder == null ? Path.of(rest.get(0)) : folder.resolve("acl-anthology-2019.jsonl.gz");
    SearchLines lines = new SearchLines(List.of());
    if (folder != null || rest.size() > 1) {
      lines =
          SearchLines.read(
              folder == null ? Path.of(rest.get(1)) : folder.resolve("queries-200.tsv"));
    }
    List<SearchRecord> records = SearchRecord.corpus(corpus);
    System.out.printf(Locale.ROOT, "%,d records of %s%n", records.size(), corpus.getFileName());
    Path work = Files.createTempDirectory("papilio-search");
    try {
      indexing(records, work, rounds);
      try (BareLucene lucene = BareLucene.of(records, work.resolve("bare"));
          MemoryWorkspace workspace = new MemoryWorkspace(work.resolve("ours"))) {
        SearchIndex index = opened(records, workspace);
        lines.compare(lucene, index, rounds * 4);
      }
      UpdateVisibility.measure(records, work.resolve("update"), rounds * 10);
      FirstQuery.measure(work.resolve("ours"), rounds);
      FacetPaging.measure(FACET_VALUES, work.resolve("facet"), rounds * 2);
      if (many > 0) {
        ManyRecords.measure(many, work.resolve("many"));
      }
    } finally {
      Folders.delete(work);
    }
  }

  private static void alone(int records) throws Exception {
    Path work = Files.createTempDirectory("papilio-search");
    try {
      ManyRecords.alone(records, work);
      FacetPaging.measure(FACET_VALUES, work.resolve("facet"), ALONE_ROUNDS);
    } finally {
      Folders.delete(work);
    }
  }

  private static int option(List<String> arguments, String name, int usual) {
    int at = arguments.indexOf(name);
    if (at < 0) {
      return usual;
    }
    int value = Integer.parseInt(arguments.remove(at + 1));
    arguments.remove(at);
    return value;
  }

  private static void indexing(List<SearchRecord> records, Path work, int rounds)
      throws IOException {
    double ours = Double.MAX_VALUE;
    double bare = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      Path bareFolder = work.resolve("bare-" + round);
      Path ourFolder = work.resolve("ours-" + round);
      ProcessorTime time = ProcessorTime.now();
      BareLucene.of(records, bareFolder).close();
      bare = Math.min(bare, time.seconds());
      time = ProcessorTime.now();
      try (MemoryWorkspace workspace = new MemoryWorkspace(ourFolder)) {
        opened(records, workspace);
        ours = Math.min(ours, time.seconds());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "indexing, records per CPU second:  search %,8.0f   bare Lucene %,8.0f   ratio %.2f%n",
        records.size() / ours,
        records.size() / bare,
        bare / ours);
    printBytes(records.size(), work.resolve("ours-0"), work.resolve("bare-0"));
  }

  static void printBytes(int records, Path ours, Path bare) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "index, bytes per record:           search %,8d   bare Lucene %,8d   ratio %.2f%n",
        Folders.bytes(ours) / records,
        Folders.bytes(bare) / records,
        (double) Folders.bytes(ours) / Folders.bytes(bare));
  }

  /** The index of a workspace over records, made or caught up. */
  static SearchIndex opened(List<SearchRecord> records, MemoryWorkspace workspace) {
    LuceneSearchService service = new LuceneSearchService();
    service.addSource(new SearchSource(records));
    SearchIndex index = service.index(workspace);
    index.await(Progress.NONE);
    return index;
  }
}
