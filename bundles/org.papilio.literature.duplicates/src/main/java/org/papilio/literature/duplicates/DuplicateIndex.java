package org.papilio.literature.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateGroup;
import org.papilio.literature.api.duplicates.DuplicatePair;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.api.duplicates.FoundDuplicates;
import org.papilio.platform.progress.Progress;

/**
 * Fingerprints of all records, their blocks, and the pairs found so far. Records come and go one by
 * one; only {@link #compare} compares, and only what came since. Not safe for several threads.
 */
final class DuplicateIndex {

  /** Pairs below the limit by so much are kept in mind: they may decide whether groups join. */
  private static final double SLACK = 4;

  private final DuplicateRules rules;
  private final Vocabulary words = new Vocabulary();
  private final Vocabulary families = new Vocabulary();
  private final Blocks blocks;
  private final Containers containers = new Containers();
  private final RecurringTitles recurring = new RecurringTitles();
  private final Comparison comparison;
  private final Comparison withoutContainers;
  private final List<Fingerprint> records = new ArrayList<>();
  private final Map<RecordKey, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> titles = new HashMap<>();
  private final Map<String, Integer> creators = new HashMap<>();
  private List<Grouping.Link> links = new ArrayList<>();
  private int comparedRecords;
  private long comparedPairs;

  DuplicateIndex(DuplicateRules rules) {
    this.rules = rules;
    this.blocks = new Blocks(rules, words);
    this.comparison = new Comparison(rules, words, families, containers, recurring);
    DuplicateRules elsewhere = rules;
    for (String rule : List.of("container-same", "container-other")) {
      elsewhere = elsewhere.withWeight(rule, 0);
    }
    this.withoutContainers = new Comparison(elsewhere, words, families, containers, recurring);
  }

  DuplicateRules rules() {
    return rules;
  }

  /** Whether most of what is kept belongs to records that went. */
  boolean isWasteful() {
    return records.size() > 1000 && numbers.size() < records.size() / 2;
  }

  /** Takes a record in; one with the same key goes. */
  void put(LiteratureRecord record) {
    remove(record.key());
    Fingerprint print = Fingerprint.of(record, words, families);
    count(print, 1);
    numbers.put(record.key(), records.size());
    records.add(print);
  }

  void remove(RecordKey key) {
    Integer number = numbers.remove(key);
    if (number != null) {
      count(records.get(number), -1);
      links.removeIf(link -> link.first() == number || link.second() == number);
    }
  }

  /** Copies of one title count as one: how rare a word is must not depend on duplicates. */
  private void count(Fingerprint print, int by) {
    recurring.count(print, by);
    if (copies(titles, print.title(), by)) {
      words.count(print.distinctTitleWords(), by);
    }
    if (copies(creators, Arrays.toString(print.names()), by)) {
      families.count(print.distinctNames(), by);
    }
  }

  /** Whether the first copy came or the last one went. */
  private static boolean copies(Map<String, Integer> counts, String text, int by) {
    int now = counts.merge(text, by, Integer::sum);
    if (now == 0) {
      counts.remove(text);
    }
    return by > 0 ? now == 1 : now == 0;
  }

  private boolean here(int number) {
    Integer now = numbers.get(records.get(number).key());
    return now != null && now == number;
  }

  /** Compares the records that came since the last time with what their blocks hold. */
  void compare(Progress progress) {
    for (; comparedRecords < records.size(); comparedRecords++) {
      if (comparedRecords % 256 == 0) {
        progress.check();
        progress.report(comparedRecords, records.size(), "records compared");
      }
      if (!here(comparedRecords)) {
        continue;
      }
      Fingerprint record = records.get(comparedRecords);
      for (int other : blocks.add(comparedRecords, record)) {
        if (here(other)) {
          comparedPairs++;
          double score = withoutContainers.score(records.get(other), record);
          if (score >= rules.likely() - SLACK) {
            links.add(new Grouping.Link(other, comparedRecords, score));
          }
        }
      }
    }
  }

  /**
   * The groups among the records compared.
   *
   * @param apart whether two records were called different works
   */
  FoundDuplicates groups(BiPredicate<RecordKey, RecordKey> apart) {
    List<Grouping.Link> likely = likely();
    Grouping grouping =
        new Grouping(
            rules.likely() - SLACK,
            (a, b) -> comparison.score(records.get(a), records.get(b)),
            (a, b) -> apart.test(records.get(a).key(), records.get(b).key()));
    List<DuplicateGroup> groups = new ArrayList<>();
    Map<Integer, Integer> groupOf = new HashMap<>();
    List<List<Integer>> joined = grouping.join(likely);
    for (int i = 0; i < joined.size(); i++) {
      for (int number : joined.get(i)) {
        groupOf.put(number, i);
      }
    }
    Map<Integer, List<DuplicatePair>> pairs = new HashMap<>();
    for (Grouping.Link link : likely) {
      Integer group = groupOf.get(link.first());
      if (group != null && group.equals(groupOf.get(link.second()))) {
        pairs.computeIfAbsent(group, any -> new ArrayList<>()).add(explain(link));
      }
    }
    for (int i = 0; i < joined.size(); i++) {
      List<DuplicatePair> inside = pairs.getOrDefault(i, List.of());
      groups.add(
          new DuplicateGroup(
              joined.get(i).stream().map(number -> records.get(number).key()).toList(),
              inside.stream()
                  .sorted(
                      Comparator.comparingDouble(DuplicatePair::score)
                          .reversed()
                          .thenComparing(DuplicatePair::first)
                          .thenComparing(DuplicatePair::second))
                  .toList()));
    }
    groups.sort(
        Comparator.comparingDouble(DuplicateGroup::weakest)
            .reversed()
            .thenComparing(group -> group.keys().getFirst()));
    return new FoundDuplicates(groups, numbers.size(), comparedPairs);
  }

  /** Scored anew: what a word says depends on all records there are now. */
  private List<Grouping.Link> likely() {
    learnContainers();
    List<Grouping.Link> fresh = new ArrayList<>();
    for (Grouping.Link link : links) {
      double score = comparison.score(records.get(link.first()), records.get(link.second()));
      if (score >= rules.likely()) {
        fresh.add(new Grouping.Link(link.first(), link.second(), score));
      }
    }
    return fresh;
  }

  private void learnContainers() {
    containers.forget();
    for (Grouping.Link link : links) {
      Fingerprint a = records.get(link.first());
      Fingerprint b = records.get(link.second());
      if (a.year() == b.year() && link.score() >= rules.likely()) {
        containers.learn(a.title(), a.containers(), b.containers());
      }
    }
  }

  private DuplicatePair explain(Grouping.Link link) {
    return comparison.explain(records.get(link.first()), records.get(link.second()));
  }

  /** The evidence for two records that need not be in the index. */
  DuplicatePair explain(LiteratureRecord one, LiteratureRecord other) {
    return comparison.explain(
        Fingerprint.of(one, words, families), Fingerprint.of(other, words, families));
  }
}
