package org.papilio.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.api.duplicates.FoundDuplicates;
import org.papilio.literature.duplicates.DuplicateFinder;
import org.papilio.platform.progress.Progress;

/**
 * How well duplicates are found, by the rules' defaults, in sets of which people said what is a
 * duplicate; and how much work it is. Arguments: {@code [SET PATH…]}, see {@link
 * LabelledDuplicates#read}; all shared sets and 80,000 made records when none is given; {@code
 * --cross-validate [PATH…]} tunes the weights on all sets but one and tries them on that one, in
 * turn; {@code --records COUNT} only the made records.
 */
public final class DuplicatesBenchmark {

  private static final int USUAL_RECORDS = 80_000;

  private final DuplicateFinder finder = new DuplicateFinder();

  private DuplicatesBenchmark() {}

  public static void main(String[] args) throws IOException {
    DuplicatesBenchmark benchmark = new DuplicatesBenchmark();
    List<String> given = new ArrayList<>(Arrays.asList(args));
    if (given.size() == 2 && given.getFirst().equals("--records")) {
      benchmark.size(Integer.parseInt(given.get(1)));
      return;
    }
    boolean crossValidate = given.remove("--cross-validate");
    List<LabelledDuplicates> sets = new ArrayList<>();
    for (Path path : given.isEmpty() ? shared() : given.stream().map(Path::of).toList()) {
      sets.add(LabelledDuplicates.read(path));
    }
    if (crossValidate) {
      benchmark.crossValidate(sets);
      return;
    }
    sets.forEach(set -> benchmark.measure(set, benchmark.finder.defaults()));
    if (given.isEmpty()) {
      benchmark.size(USUAL_RECORDS);
    }
  }

  private static List<Path> shared() {
    Path folder = Samples.sharedData().resolve("literature/dedup");
    return List.of(
        folder.resolve("asysd"),
        folder.resolve("dblp-acm"),
        folder.resolve("cora"),
        folder.resolve("iebh/copper.xml"),
        folder.resolve("iebh/tafenoquine.xml"));
  }

  private void measure(LabelledDuplicates set, DuplicateRules rules) {
    long before = processorTime();
    FoundDuplicates found = finder.find(set.records(), rules, Progress.NONE);
    double seconds = (processorTime() - before) / 1e9;
    System.out.println(set.name());
    System.out.println("  " + DuplicateMeasures.of(set, found.groups()).line());
    System.out.println("  " + work(found, seconds));
  }

  private void size(int count) {
    List<LiteratureRecord> records = new MadeRecords(count).list();
    long before = processorTime();
    FoundDuplicates found = finder.find(records, finder.defaults(), Progress.NONE);
    double seconds = (processorTime() - before) / 1e9;
    System.out.println(count + " made records, a fifth of them changed copies");
    System.out.println("  " + work(found, seconds));
  }

  private static String work(FoundDuplicates found, double seconds) {
    double all = (double) found.records() * (found.records() - 1) / 2;
    return String.format(
        Locale.ROOT,
        "%d records, %d groups, %d pairs compared (%.4f %% of all), %.2f CPU-s",
        found.records(),
        found.groups().size(),
        found.compared(),
        100 * found.compared() / all,
        seconds);
  }

  private void crossValidate(List<LabelledDuplicates> sets) {
    for (LabelledDuplicates heldOut : sets) {
      List<LabelledDuplicates> others = sets.stream().filter(set -> set != heldOut).toList();
      System.out.println("tuned without " + heldOut.name());
      DuplicateRules tuned = new DuplicateTuning(others).tune(finder.defaults());
      measure(heldOut, tuned);
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
