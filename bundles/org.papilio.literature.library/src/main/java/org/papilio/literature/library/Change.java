package org.papilio.literature.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.platform.progress.Progress;

/**
 * Turns new, changed and removed lines into the files to write, file by file along the order of
 * keys: in memory are the lines of one file, whatever comes.
 */
final class Change {

  private final Shards shards;
  private final Revision revision;
  private final Manifest manifest;
  private final Pieces pieces;
  private final Progress progress;
  private final List<FileWrite> writes = new ArrayList<>();
  private final List<Manifest.File> files = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private int nextNumber = 1;

  private Change(Shards shards, Revision revision, Pieces pieces, Progress progress) {
    this.shards = shards;
    this.revision = revision;
    this.manifest = shards.manifest(revision);
    this.pieces = pieces;
    this.progress = progress;
    manifest.files().forEach(file -> taken.add(file.path()));
  }

  /**
   * The files that change when lines are put into the library of a revision.
   *
   * @param lines by key, no key twice
   */
  static List<FileWrite> of(
      Shards shards,
      Revision revision,
      Iterator<KeyedLine> lines,
      Pieces pieces,
      Progress progress) {
    return new Change(shards, revision, pieces, progress).writes(new Peeking(lines));
  }

  private List<FileWrite> writes(Peeking lines) {
    int count = manifest.files().size();
    if (count == 0) {
      merge(List.<KeyedLine>of().iterator(), lines, null, null);
    }
    for (int i = 0; i < count; i++) {
      Manifest.File file = manifest.files().get(i);
      String end = i + 1 < count ? manifest.files().get(i + 1).from() : null;
      if (lines.before(end)) {
        merge(shards.keyedLines(revision, file.path()), lines, file, end);
      } else {
        files.add(file);
      }
    }
    if (!writes.isEmpty()) {
      byte[] list = new Manifest(files).bytes();
      writes.add(FileWrite.of(Manifest.PATH, list));
    }
    return writes;
  }

  /** Merges the lines of a file with those that come, up to the beginning of the next file. */
  private void merge(
      Iterator<KeyedLine> lines,
      Peeking coming,
      Manifest.@Nullable File file,
      @Nullable String end) {
    Peeking old = new Peeking(lines);
    Filling filling = new Filling(file);
    boolean changed = false;
    while (old.before(null) || coming.before(end)) {
      progress.check();
      int order =
          !old.before(null) ? 1 : !coming.before(end) ? -1 : old.key().compareTo(coming.key());
      KeyedLine there = order <= 0 ? old.next() : null;
      if (order < 0) {
        filling.add(there);
        continue;
      }
      KeyedLine fresh = coming.next();
      changed |= there == null ? fresh.line() != null : !there.equals(fresh);
      if (fresh.line() != null) {
        filling.add(fresh);
      }
    }
    if (changed) {
      filling.end();
    } else if (file != null) {
      files.add(file);
    }
  }

  private String newPath() {
    String path;
    do {
      path = path(nextNumber++);
    } while (!taken.add(path));
    return path;
  }

  /** At most a hundred files lie in one folder, so that Git's trees stay small. */
  private static String path(int number) {
    return number < 100
        ? String.format(Locale.ROOT, "%s/%04d.jsonl", Shards.FOLDER, number)
        : String.format(
            Locale.ROOT, "%s/%04d/%02d.jsonl", Shards.FOLDER, number / 100, number % 100);
  }

  /** Fills files one after the other. The first one takes the place of the file there was. */
  private final class Filling {
    private final Manifest.@Nullable File old;
    private final List<FileWrite> made = new ArrayList<>();
    private final List<Manifest.File> listed = new ArrayList<>();
    private List<KeyedLine> held = new ArrayList<>();
    private long size;

    Filling(Manifest.@Nullable File old) {
      this.old = old;
    }

    void add(KeyedLine line) {
      long more = line.size();
      if (!held.isEmpty() && (held.size() >= Shards.MOST || size + more > Shards.LARGEST)) {
        cut();
      }
      held.add(line);
      size += more;
    }

    /** Writes the first three quarters, so that the next additions do not cut again at once. */
    private void cut() {
      long wanted = size * 3 / 4;
      int count = 0;
      for (long sum = 0; count < held.size() && sum < wanted; count++) {
        sum += held.get(count).size();
      }
      write(held.subList(0, Math.max(1, count)));
      held = new ArrayList<>(held.subList(Math.max(1, count), held.size()));
      size = held.stream().mapToLong(KeyedLine::size).sum();
    }

    private void write(List<KeyedLine> lines) {
      boolean first = listed.isEmpty();
      String path = first && old != null ? old.path() : newPath();
      String from = !first ? lines.getFirst().key() : old == null ? "" : old.from();
      listed.add(new Manifest.File(path, from, lines.size()));
      made.add(FileWrite.made(path, pieces.keep(Shards.bytes(lines))));
      progress.report(files.size() + listed.size(), -1, "files of records filled");
    }

    void end() {
      if (held.isEmpty() && listed.isEmpty() && old != null && !old.from().isEmpty()) {
        writes.add(FileWrite.delete(old.path()));
        return;
      }
      if (!held.isEmpty() || listed.isEmpty()) {
        write(held);
      }
      writes.addAll(made);
      files.addAll(listed);
    }
  }
}
