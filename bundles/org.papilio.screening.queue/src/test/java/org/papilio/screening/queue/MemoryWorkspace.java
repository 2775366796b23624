package org.papilio.screening.queue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Problem;

/** A workspace whose files live in memory: the promises of the store without a disk. */
final class MemoryWorkspace implements Workspace, WorkspaceStore {

  private final List<Revision> revisions = new ArrayList<>();
  private final Map<Revision, Map<String, byte[]>> states = new HashMap<>();
  private final List<LogEntry> log = new ArrayList<>();
  private final List<Consumer<Revision>> listeners = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> closers = new ArrayList<>();

  /** The writes of each commit, in order. */
  final List<List<FileWrite>> commits = new ArrayList<>();

  MemoryWorkspace() {
    add(new TreeMap<>(), author(), "begin");
  }

  private Revision add(Map<String, byte[]> files, Author by, String message) {
    Revision revision = new Revision(String.format("%040x", revisions.size() + 1));
    revisions.add(revision);
    states.put(revision, files);
    log.addFirst(new LogEntry(revision, by, Instant.EPOCH, message, List.of()));
    return revision;
  }

  @Override
  public synchronized Revision head() {
    return revisions.getLast();
  }

  @Override
  public Revision resolve(String name) {
    return revisions.stream().filter(r -> r.hash().startsWith(name)).findFirst().orElseThrow();
  }

  @Override
  public synchronized Optional<byte[]> read(Revision revision, String path) {
    return Optional.ofNullable(states.get(revision)).map(files -> files.get(path));
  }

  @Override
  public synchronized List<String> list(Revision revision, String folder) {
    return states.get(revision).keySet().stream().filter(path -> path.startsWith(folder)).toList();
  }

  @Override
  public synchronized List<FileChange> changes(Revision from, Revision to) {
    Map<String, byte[]> old = states.get(from);
    Map<String, byte[]> fresh = states.get(to);
    TreeSet<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(fresh.keySet());
    List<FileChange> changes = new ArrayList<>();
    for (String path : paths) {
      if (!old.containsKey(path)) {
        changes.add(new FileChange(path, FileChange.Kind.ADDED));
      } else if (!fresh.containsKey(path)) {
        changes.add(new FileChange(path, FileChange.Kind.DELETED));
      } else if (old.get(path) != fresh.get(path)) {
        changes.add(new FileChange(path, FileChange.Kind.CHANGED));
      }
    }
    return changes;
  }

  @Override
  public Revision commit(Revision base, Author author, String message, List<FileWrite> writes) {
    Revision revision;
    synchronized (this) {
      for (FileChange change : changes(base, head())) {
        if (writes.stream().anyMatch(write -> write.path().equals(change.path()))) {
          throw Problem.conflict(change.path() + " changed since " + base).exception();
        }
      }
      Map<String, byte[]> files = new TreeMap<>(states.get(head()));
      for (FileWrite write : writes) {
        write
            .content()
            .ifPresentOrElse(
                bytes -> files.put(write.path(), bytes), () -> files.remove(write.path()));
      }
      commits.add(writes);
      revision = add(files, author, message);
    }
    listeners.forEach(listener -> listener.accept(revision));
    return revision;
  }

  @Override
  public List<LogEntry> log(String path, int limit) {
    List<LogEntry> found = new ArrayList<>();
    for (LogEntry entry : log) {
      int at = revisions.indexOf(entry.revision());
      boolean touched =
          path.isEmpty()
              || at > 0
                  && changes(revisions.get(at - 1), entry.revision()).stream()
                      .anyMatch(change -> (change.path() + "/").startsWith(path + "/"));
      if (touched && found.size() < limit) {
        found.add(entry);
      }
    }
    return found;
  }

  @Override
  public void tag(String name, Revision revision) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AutoCloseable onCommit(Consumer<Revision> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Path folder() {
    return Path.of("memory");
  }

  @Override
  public Path derived() {
    return Path.of("memory", ".papilio");
  }

  @Override
  public WorkspaceStore store() {
    return this;
  }

  @Override
  public CaseBase cases() {
    throw new UnsupportedOperationException("the library knows no cases");
  }

  @Override
  public Author author() {
    return new Author("Librarian", "");
  }

  @Override
  public void onClose(AutoCloseable action) {
    closers.addFirst(action);
  }

  @Override
  public void close() {
    for (AutoCloseable closer : closers) {
      try {
        closer.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
