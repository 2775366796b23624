package org.papilio.literature.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportRequest.Clash;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** One import: reads all files first, then decides record by record what becomes of the keys. */
final class Importer {

  private final LiteratureService formats;
  private final ImportRequest request;
  private final Progress progress;
  private final List<Incoming> incoming = new ArrayList<>();
  private final List<LossReport> reports = new ArrayList<>();
  private final List<String> formatIds = new ArrayList<>();

  /** Kept as its line, which is a third of the size of the record. */
  private record Incoming(String key, String line) {}

  /**
   * What is to be written.
   *
   * @param lines new line by key
   */
  record Plan(
      NavigableMap<String, Optional<String>> lines,
      Map<RecordKey, RecordKey> renamed,
      long added,
      long replaced,
      long unchanged,
      long skipped) {}

  Importer(LiteratureService formats, ImportRequest request, Progress progress) {
    this.formats = formats;
    this.request = request;
    this.progress = progress;
  }

  void read() {
    // All formats first: a file that nobody knows is refused before any time is spent.
    List<LiteratureFormat> readers = request.files().stream().map(this::format).toList();
    for (int i = 0; i < readers.size(); i++) {
      SourceFile file = request.files().get(i);
      LiteratureFormat format = readers.get(i);
      RecordCollector sink =
          new RecordCollector(file.name(), (record, where) -> take(record), progress);
      try {
        format.read(file, sink);
      } catch (IOException e) {
        throw Problem.failure("the file cannot be read: " + e.getMessage())
            .at(file.name())
            .fix("nothing was imported; see to the file and import again")
            .exception(e);
      }
      reports.add(sink.report());
      formatIds.add(format.info().id());
    }
  }

  private LiteratureFormat format(SourceFile file) {
    if (request.format().isPresent()) {
      return formats.format(request.format().get());
    }
    return formats
        .recognise(file)
        .orElseThrow(
            () ->
                Problem.badInput("no format of literature knows this file")
                    .at(file.name())
                    .allowing(
                        formats.formats().stream()
                            .map(format -> format.info().label())
                            .collect(Collectors.joining(", ")))
                    .fix("name the format with --format")
                    .exception());
  }

  private void take(LiteratureRecord record) {
    LiteratureRecord classified = record;
    if (!record.bodies().containsAll(request.bodies())) {
      Set<BodyOfLiterature> bodies = new TreeSet<>(record.bodies());
      bodies.addAll(request.bodies());
      classified = record.edit().bodies(bodies).build();
    }
    incoming.add(new Incoming(record.key().value(), RecordLine.write(classified)));
  }

  /**
   * Decides what becomes of every record when put into a library.
   *
   * @param library the line of a key, empty text for none
   */
  Plan plan(UnaryOperator<String> library) {
    // By key, so that each file of the library is looked at once; of two records with the same key
    // the one that came first still comes first.
    incoming.sort(Comparator.comparing(Incoming::key));
    NavigableMap<String, Optional<String>> lines = new TreeMap<>();
    Map<RecordKey, RecordKey> renamed = new LinkedHashMap<>();
    Map<String, Integer> lastNumber = new HashMap<>();
    Set<String> comingKeys = new HashSet<>();
    incoming.forEach(one -> comingKeys.add(one.key()));
    long added = 0;
    long replaced = 0;
    long unchanged = 0;
    long skipped = 0;
    for (Incoming one : incoming) {
      progress.check();
      String present = present(one.key(), lines, library);
      if (present.isEmpty()) {
        lines.put(one.key(), Optional.of(one.line()));
        added++;
      } else if (present.equals(one.line())) {
        unchanged++;
      } else if (sameButBodies(present, one.line())) {
        lines.put(one.key(), Optional.of(withBodies(present, one.line())));
        replaced++;
      } else if (request.clash() == Clash.SKIP) {
        skipped++;
      } else if (request.clash() == Clash.REPLACE && !lines.containsKey(one.key())) {
        lines.put(one.key(), Optional.of(one.line()));
        replaced++;
      } else {
        Optional<String> key = freeKey(one, lines, library, comingKeys, lastNumber);
        if (key.isEmpty()) {
          unchanged++;
        } else {
          lines.put(key.get(), Optional.of(withKey(one.line(), key.get())));
          renamed.put(new RecordKey(key.get()), new RecordKey(one.key()));
          added++;
        }
      }
    }
    return new Plan(lines, renamed, added, replaced, unchanged, skipped);
  }

  /** The line that has the key already, in this import or the library; empty text for none. */
  private static String present(
      String key, NavigableMap<String, Optional<String>> lines, UnaryOperator<String> library) {
    Optional<String> coming = lines.get(key);
    return coming != null ? coming.orElse("") : library.apply(key);
  }

  /** A key with a number; empty when a record of such a key has the same content already. */
  private static Optional<String> freeKey(
      Incoming one,
      NavigableMap<String, Optional<String>> lines,
      UnaryOperator<String> library,
      Set<String> comingKeys,
      Map<String, Integer> lastNumber) {
    String stem = one.key().substring(0, Math.min(one.key().length(), 290));
    int number = lastNumber.getOrDefault(stem, 1);
    while (true) {
      number++;
      String key = stem + "-" + number;
      String present = present(key, lines, library);
      if (present.isEmpty() && !comingKeys.contains(key)) {
        lastNumber.put(stem, number);
        return Optional.of(key);
      }
      if (present.equals(withKey(one.line(), key))) {
        return Optional.empty();
      }
    }
  }

  private static String withKey(String line, String key) {
    return RecordLine.write(RecordLine.read(line, "import").edit().key(new RecordKey(key)).build());
  }

  private static boolean sameButBodies(String a, String b) {
    LiteratureRecord first = RecordLine.read(a, "library").edit().bodies(Set.of()).build();
    LiteratureRecord second = RecordLine.read(b, "import").edit().bodies(Set.of()).build();
    return first.equals(second);
  }

  private static String withBodies(String a, String b) {
    LiteratureRecord first = RecordLine.read(a, "library");
    Set<BodyOfLiterature> bodies = new TreeSet<>(first.bodies());
    bodies.addAll(RecordLine.read(b, "import").bodies());
    return RecordLine.write(first.edit().bodies(bodies).build());
  }

  String message(Plan plan) {
    if (!request.message().isBlank()) {
      return request.message();
    }
    String files =
        request.files().stream().limit(3).map(SourceFile::name).collect(Collectors.joining(", "));
    int more = request.files().size() - 3;
    return "library: import "
        + plan.lines().size()
        + " records from "
        + files
        + (more > 0 ? " and " + more + " more" : "");
  }

  ImportReport report(Revision before, Revision after, Plan plan) {
    return new ImportReport(
        before,
        after,
        reports,
        formatIds,
        plan.added(),
        plan.replaced(),
        plan.unchanged(),
        plan.skipped(),
        plan.renamed());
  }
}
