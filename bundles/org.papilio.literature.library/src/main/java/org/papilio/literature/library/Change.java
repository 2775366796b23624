package org.papilio.literature.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;

/** Turns new, changed and removed lines into the files to write. */
final class Change {

  private final Shards shards;
  private final Revision revision;
  private final Manifest manifest;
  private final List<FileWrite> writes = new ArrayList<>();
  private final List<Manifest.File> files = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private int nextNumber = 1;

  private Change(Shards shards, Revision revision) {
    this.shards = shards;
    this.revision = revision;
    this.manifest = shards.manifest(revision);
    manifest.files().forEach(file -> taken.add(file.path()));
  }

  /**
   * The files that change when lines are put into the library of a revision.
   *
   * @param lines new line by key; empty to remove the record
   */
  static List<FileWrite> of(
      Shards shards, Revision revision, NavigableMap<String, Optional<String>> lines) {
    return new Change(shards, revision).writes(lines);
  }

  private List<FileWrite> writes(NavigableMap<String, Optional<String>> lines) {
    int count = manifest.files().size();
    if (count == 0) {
      write(new TreeMap<>(), lines, null);
    }
    for (int i = 0; i < count; i++) {
      Manifest.File file = manifest.files().get(i);
      NavigableMap<String, Optional<String>> here = lines.tailMap(i == 0 ? "" : file.from(), true);
      if (i + 1 < count) {
        here = here.headMap(manifest.files().get(i + 1).from(), false);
      }
      if (here.isEmpty()) {
        files.add(file);
      } else {
        write(new TreeMap<>(shards.lines(revision, file.path())), here, file);
      }
    }
    if (!writes.isEmpty()) {
      byte[] list = new Manifest(files).bytes();
      writes.add(FileWrite.of(Manifest.PATH, list));
    }
    return writes;
  }

  private void write(
      NavigableMap<String, String> old,
      NavigableMap<String, Optional<String>> change,
      Manifest.@Nullable File file) {
    Map<String, String> before = new TreeMap<>(old);
    change.forEach(
        (key, line) -> line.ifPresentOrElse(text -> old.put(key, text), () -> old.remove(key)));
    if (old.equals(before)) {
      if (file != null) {
        files.add(file);
      }
      return;
    }
    if (old.isEmpty() && file != null && !file.from().isEmpty()) {
      writes.add(FileWrite.delete(file.path()));
      return;
    }
    String from = file == null ? "" : file.from();
    String path = file == null ? newPath() : file.path();
    for (NavigableMap<String, String> piece : Shards.cut(old)) {
      files.add(new Manifest.File(path, from, piece.size()));
      writes.add(FileWrite.of(path, Shards.bytes(piece.values())));
      String next = piece.isEmpty() ? null : old.higherKey(piece.lastKey());
      if (next != null) {
        from = next;
        path = newPath();
      }
    }
  }

  private String newPath() {
    String path;
    do {
      path = String.format(Locale.ROOT, "%s/%04d.jsonl", Shards.FOLDER, nextNumber++);
    } while (!taken.add(path));
    return path;
  }
}
