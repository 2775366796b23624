package org.papilio.cases.tck;

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

/**
 * A workspace whose files live in memory, for the tests of what works on the files of a workspace:
 * revisions, conflicts, the log and listeners as a storage promises them, without a disk. It knows
 * no cases and no tags, and one process only. Not a storage to be tested: that is what {@link
 * WorkspacesContract} is for.
 *
 * <pre>{@code
 * MemoryWorkspace workspace = new MemoryWorkspace();
 * new MyService().of(workspace).change();
 * assertEquals(1, workspace.commits().size());
 * }</pre>
 */
public final class MemoryWorkspace implements Workspace, WorkspaceStore {

  private final List<Revision> revisions = new ArrayList<>();
  private final Map<Revision, Map<String, byte[]>> states = new HashMap<>();
  private final List<LogEntry> log = new ArrayList<>();
  private final List<Consumer<Revision>> listeners = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> closers = new ArrayList<>();

  private final List<List<FileWrite>> commits = new ArrayList<>();
  private final Path folder;

  /** Without a folder, for what keeps nothing beside the files. */
  public MemoryWorkspace() {
    this(Path.of("memory"));
  }

  /**
   * With a folder for what is derived from the files, such as an index.
   *
   * @param folder need not exist; nothing is written there by the workspace itself
   */
  public MemoryWorkspace(Path folder) {
    this.folder = folder;
    add(new TreeMap<>(), author(), "begin");
  }

  /** The writes of each commit, the oldest first. */
  public synchronized List<List<FileWrite>> commits() {
    return List.copyOf(commits);
  }

  /** Makes a new revision with the same files. */
  public Revision advance() {
    return commit(head(), author(), "advance", List.of());
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
    String below = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    return states.get(revision).keySet().stream().filter(path -> path.startsWith(below)).toList();
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
    throw new UnsupportedOperationException("this workspace has no tags");
  }

  @Override
  public AutoCloseable onCommit(Consumer<Revision> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Path derived() {
    return folder.resolve(".papilio");
  }

  @Override
  public WorkspaceStore store() {
    return this;
  }

  @Override
  public CaseBase cases() {
    throw new UnsupportedOperationException("this workspace has files only");
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
