package org.papilio.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.engine.DocumentSieve.Sifted;
import org.papilio.search.lucene.LuceneSieve;

/**
 * 10,000 saved searches against 1,000 new records: CPU seconds until it is known which search finds
 * which record. The searches are made of the words, names and years of the records, in all forms of
 * the query language.
 *
 * <p>Arguments: {@code [SEARCHES RECORDS [CORPUS.jsonl.gz]]}; without a corpus that of the shared
 * test data.
 */
public final class SavedSearchesBenchmark {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int ROUNDS = 3;

  private SavedSearchesBenchmark() {}

  public static void main(String[] args) throws Exception {
    int searches = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int records = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    Path corpus =
        args.length > 2
            ? Path.of(args[2])
            : Samples.sharedData().resolve("literature/corpus/acl-anthology-2019.jsonl.gz");
    List<SearchRecord> all = SearchRecord.corpus(corpus);
    List<SearchRequest> requests = requests(all, searches);
    List<SearchRecord> fresh = all.subList(all.size() - records, all.size());
    SearchSource source = new SearchSource(fresh);
    List<SearchDocument> documents = new ArrayList<>();
    fresh.forEach(record -> documents.add(SearchSource.document(record)));
    LuceneSieve sieve = new LuceneSieve(List.of(source));
    for (int round = 0; round < ROUNDS; round++) {
      long start = SYSTEM.getProcessCpuTime();
      List<Sifted> found =
          sieve.sift(requests, Map.of("literature", documents), Set.of("en", "de"));
      double seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
      long hits = found.stream().mapToLong(each -> each.found().size()).sum();
      long telling = found.stream().filter(each -> !each.found().isEmpty()).count();
      long broken = found.stream().filter(each -> each.problem().isPresent()).count();
      System.out.printf(
          Locale.ROOT,
          "%,d searches against %,d new records: %.2f CPU seconds; %,d have news, %,d hits, %,d"
              + " cannot run%n",
          searches,
          records,
          seconds,
          telling,
          hits,
          broken);
    }
  }

  private static List<SearchRequest> requests(List<SearchRecord> records, int count) {
    SplittableRandom random = new SplittableRandom(20_260_301);
    List<SearchRequest> requests = new ArrayList<>();
    while (requests.size() < count) {
      SearchRecord record = records.get(random.nextInt(records.size()));
      String[] words = record.title().replaceAll("[^\\p{L}\\p{N} -]", " ").strip().split("\\s+");
      if (words.length >= 3 && words[0].length() > 2) {
        requests.add(SearchRequest.of(query(record, words, random)).strictly());
      }
    }
    return requests;
  }

  private static String query(SearchRecord record, String[] words, SplittableRandom random) {
    int at = random.nextInt(words.length - 2);
    String one = word(words[at]);
    String next = word(words[at + 1]);
    String last = word(words[at + 2]);
    return switch (random.nextInt(8)) {
      case 0 -> '"' + one + ' ' + next + '"';
      case 1 -> one + " AND " + next + " AND " + last;
      case 2 -> "(" + one + " OR " + next + ") AND NOT " + last;
      case 3 -> "title:" + one + " AND year:>=2015";
      case 4 -> record.names().isEmpty() ? one : "author:(\"" + record.names().getFirst() + "\")";
      case 5 -> one + " NEAR/5 " + last;
      case 6 -> one.length() > 5 ? one.substring(0, 5) + "*" : one;
      default -> one + " " + next;
    };
  }

  /** A word that is none of the language. */
  private static String word(String word) {
    String bare = word.replaceAll("^-+|-+$", "");
    return bare.isEmpty() || bare.matches("AND|OR|NOT|NEAR|TO") ? "language" : bare;
  }
}
