package org.papilio.literature.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.DuplicatePair;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.platform.progress.Progress;

/**
 * Finds records that look like the same work. Only records that share a blocking key are compared:
 * DOI, ISBN, PMID, normalised title, or first author with year and page. Blocks larger than {@value
 * #LARGEST_BLOCK} say nothing ("Editorial") and are compared by neighbours only, so the work grows
 * with the number of records and not with its square.
 */
final class DuplicateFinder {

  private static final int LARGEST_BLOCK = 200;
  private static final double LIKELY = 0.6;

  private final Progress progress;
  private final List<Fingerprint> records = new ArrayList<>();
  private final Map<String, List<Integer>> blocks = new HashMap<>();

  DuplicateFinder(Progress progress) {
    this.progress = progress;
  }

  void add(LiteratureRecord record) {
    Fingerprint print = Fingerprint.of(record);
    int number = records.size();
    records.add(print);
    for (String key : Set.copyOf(print.blockingKeys())) {
      blocks.computeIfAbsent(key, any -> new ArrayList<>(2)).add(number);
    }
  }

  /** Likely pairs, the likeliest first, then by keys. */
  List<DuplicatePair> pairs() {
    Set<Long> seen = new HashSet<>();
    List<DuplicatePair> found = new ArrayList<>();
    long done = 0;
    for (List<Integer> block : blocks.values()) {
      if (++done % 1024 == 0) {
        progress.check();
        progress.report(done, blocks.size(), "blocks compared");
      }
      int reach = block.size() > LARGEST_BLOCK ? 5 : block.size();
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < Math.min(block.size(), i + 1 + reach); j++) {
          int a = block.get(i);
          int b = block.get(j);
          if (seen.add((long) Math.min(a, b) << 32 | Math.max(a, b))) {
            DuplicatePair pair = Likeness.compare(records.get(a), records.get(b));
            if (pair.likeness() >= LIKELY) {
              found.add(pair);
            }
          }
        }
      }
    }
    found.sort(
        Comparator.comparingDouble(DuplicatePair::likeness)
            .reversed()
            .thenComparing(DuplicatePair::first)
            .thenComparing(DuplicatePair::second));
    return found;
  }
}
