package org.papilio.literature.library;

import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportRequest.Clash;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.progress.Progress;

/**
 * Decides what becomes of every record that comes, key by key along their order: which lines go in
 * as they are takes a bit each, what goes in otherwise is kept beside.
 */
final class ImportPlan {

  private static final int MOST_RENAMED = 10_000;

  private final LineRuns incoming;
  private final KeyHashes coming;
  private final Clash clash;
  private final UnaryOperator<String> library;
  private final Optional<UnaryOperator<String>> earlier;
  private final Progress progress;

  private final BitSet asTheyAre = new BitSet();
  private final LineRuns otherwise;
  private final SortedMap<RecordKey, RecordKey> renamedKeys = new TreeMap<>();
  private NumberedKeys numbered;
  private long added;
  private long replaced;
  private long removed;
  private long unchanged;
  private long skipped;
  private long renamed;

  /** The records of one key: what stands there before and after. */
  private static final class Group {
    final String key;
    String present;
    int placed = -1;
    boolean merged;

    /** With {@link Clash#UPDATE}: what came last; null for a removal. */
    @Nullable String last;

    boolean came;

    Group(String key, String present) {
      this.key = key;
      this.present = present;
    }
  }

  private ImportPlan(
      LineRuns incoming,
      KeyHashes coming,
      Scratch scratch,
      Clash clash,
      UnaryOperator<String> library,
      Optional<UnaryOperator<String>> earlier,
      Progress progress) {
    this.incoming = incoming;
    this.coming = coming;
    this.clash = clash;
    this.library = library;
    this.earlier = earlier;
    this.progress = progress;
    this.otherwise = new LineRuns(scratch);
    this.numbered = new NumberedKeys("", library, coming);
  }

  /**
   * Makes a plan.
   *
   * @param coming the keys of {@code incoming}
   * @param library the line of a key as it stands in the library, empty text for none
   * @param earlier the line of a key as the library had it when the source was read last: what
   *     differs from it was changed here and is left alone
   */
  static ImportPlan of(
      LineRuns incoming,
      KeyHashes coming,
      Scratch scratch,
      Clash clash,
      UnaryOperator<String> library,
      Optional<UnaryOperator<String>> earlier,
      Progress progress) {
    ImportPlan plan = new ImportPlan(incoming, coming, scratch, clash, library, earlier, progress);
    plan.decide();
    return plan;
  }

  private void decide() {
    try (LineRuns.Merged all = incoming.open()) {
      Group group = new Group("", "");
      for (int i = 0; all.hasNext(); i++) {
        if (i % 1024 == 0) {
          progress.check();
          progress.report(i, incoming.size(), "records compared with the library");
        }
        KeyedLine one = all.next();
        if (i == 0 || !one.key().equals(group.key)) {
          end(group);
          group = new Group(one.key(), library.apply(one.key()));
        }
        if (clash == Clash.UPDATE) {
          group.last = one.line();
          group.came = true;
        } else {
          decide(group, one, i);
        }
      }
      end(group);
    }
  }

  private void decide(Group group, KeyedLine one, int place) {
    String line = String.valueOf(one.line());
    if (group.present.isEmpty()) {
      place(group, line, place);
      added++;
    } else if (group.present.equals(line)) {
      unchanged++;
    } else if (sameButBodies(group.present, line)) {
      group.present = withBodies(group.present, line);
      group.merged = true;
      replaced++;
    } else if (clash == Clash.SKIP) {
      skipped++;
    } else if (clash == Clash.REPLACE && group.placed < 0 && !group.merged) {
      place(group, line, place);
      replaced++;
    } else {
      rename(one.key(), line);
    }
  }

  private void place(Group group, String line, int place) {
    group.present = line;
    group.placed = place;
    asTheyAre.set(place);
  }

  private void end(Group group) {
    if (group.came) {
      update(group);
    }
    if (group.merged) {
      if (group.placed >= 0) {
        asTheyAre.clear(group.placed);
      }
      otherwise.add(new KeyedLine(group.key, group.present));
    }
  }

  /** The last that came of a key takes its place, unless somebody worked on the record here. */
  private void update(Group group) {
    String fresh = group.last;
    boolean worked = earlier.isPresent() && !same(earlier.get().apply(group.key), group.present);
    if (fresh == null && group.present.isEmpty()) {
      unchanged++;
    } else if (worked && !Objects.equals(fresh, group.present)) {
      skipped++;
    } else if (fresh == null) {
      otherwise.add(new KeyedLine(group.key, null));
      removed++;
    } else if (group.present.isEmpty()) {
      otherwise.add(new KeyedLine(group.key, fresh));
      added++;
    } else {
      String line = withBodies(fresh, group.present);
      if (line.equals(group.present)) {
        unchanged++;
      } else {
        otherwise.add(new KeyedLine(group.key, line));
        replaced++;
      }
    }
  }

  private static boolean same(String a, String b) {
    return a.equals(b) || !a.isEmpty() && !b.isEmpty() && sameButBodies(a, b);
  }

  private void rename(String key, String line) {
    if (!numbered.isFor(key)) {
      numbered = new NumberedKeys(key, library, coming);
    }
    String free = numbered.give(line);
    if (free.isEmpty()) {
      unchanged++;
      return;
    }
    otherwise.add(new KeyedLine(free, RecordLine.withKey(line, free)));
    added++;
    renamed++;
    if (renamedKeys.size() < MOST_RENAMED) {
      renamedKeys.put(new RecordKey(free), new RecordKey(key));
    }
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

  /** The lines to put into the library, by key, no key twice; to be closed. */
  Planned lines() {
    return new Planned();
  }

  /** How many records are written. */
  long written() {
    return asTheyAre.cardinality() + otherwise.size();
  }

  long added() {
    return added;
  }

  long replaced() {
    return replaced;
  }

  long removed() {
    return removed;
  }

  long unchanged() {
    return unchanged;
  }

  long skipped() {
    return skipped;
  }

  long renamed() {
    return renamed;
  }

  /** The first 10,000 renamed records: the key each came with, by its new key. */
  SortedMap<RecordKey, RecordKey> renamedKeys() {
    return renamedKeys;
  }

  /** Merges the lines that go in as they are with the others. */
  final class Planned implements Iterator<KeyedLine>, AutoCloseable {
    private final LineRuns.Merged all = incoming.open();
    private final LineRuns.Merged others = otherwise.open();
    private final Peeking plain;
    private final Peeking other;
    private int place = -1;

    private Planned() {
      this.plain =
          new Peeking(
              new Iterator<>() {
                private int next = asTheyAre.nextSetBit(0);

                @Override
                public boolean hasNext() {
                  return next >= 0;
                }

                @Override
                public KeyedLine next() {
                  KeyedLine line = null;
                  while (place < next) {
                    line = all.next();
                    place++;
                  }
                  next = asTheyAre.nextSetBit(next + 1);
                  if (line == null) {
                    throw new NoSuchElementException("all lines were handed over");
                  }
                  return line;
                }
              });
      this.other = new Peeking(others);
    }

    @Override
    public boolean hasNext() {
      return plain.before(null) || other.before(null);
    }

    @Override
    public KeyedLine next() {
      boolean first = plain.before(null) && !other.before(plain.key());
      return first ? plain.next() : other.next();
    }

    @Override
    public void close() {
      all.close();
      others.close();
    }
  }
}
