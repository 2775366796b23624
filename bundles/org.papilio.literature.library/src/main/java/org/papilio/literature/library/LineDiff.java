package org.papilio.literature.library;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;

/**
 * The records that differ between two revisions, by key. Only files that differ are read, one of
 * each side at a time.
 */
final class LineDiff {

  private LineDiff() {}

  /** Takes one difference; a line is null where the revision has no such record. */
  @FunctionalInterface
  interface Visitor {
    void differs(String key, @Nullable String before, @Nullable String after);
  }

  static void visit(
      WorkspaceStore store, Shards shards, Revision from, Revision to, Visitor visitor) {
    if (from.equals(to)) {
      return;
    }
    Set<String> differing = new HashSet<>();
    for (FileChange file : store.changes(from, to)) {
      differing.add(file.path());
    }
    Peeking old = new Peeking(new Lines(shards, from, differing));
    Peeking fresh = new Peeking(new Lines(shards, to, differing));
    while (old.before(null) || fresh.before(null)) {
      int order =
          !old.before(null) ? 1 : !fresh.before(null) ? -1 : old.key().compareTo(fresh.key());
      KeyedLine before = order <= 0 ? old.next() : null;
      KeyedLine after = order >= 0 ? fresh.next() : null;
      if (before == null || !before.equals(after)) {
        String key = before == null ? after.key() : before.key();
        visitor.differs(
            key, before == null ? null : before.line(), after == null ? null : after.line());
      }
    }
  }

  /** The lines of some files of a revision, by key. */
  private static final class Lines implements Iterator<KeyedLine> {
    private final Shards shards;
    private final Revision revision;
    private final Iterator<Manifest.File> files;
    private Iterator<KeyedLine> lines = java.util.Collections.emptyIterator();

    Lines(Shards shards, Revision revision, Set<String> wanted) {
      this.shards = shards;
      this.revision = revision;
      this.files =
          shards.manifest(revision).files().stream()
              .filter(file -> wanted.contains(file.path()))
              .iterator();
    }

    @Override
    public boolean hasNext() {
      while (!lines.hasNext() && files.hasNext()) {
        lines = shards.keyedLines(revision, files.next().path());
      }
      return lines.hasNext();
    }

    @Override
    public KeyedLine next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all lines were handed over");
      }
      return lines.next();
    }
  }
}
