package org.papilio.search.tck;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;

/** A workspace in memory: a folder, revisions by number, and files that are committed. */
public final class MemoryWorkspace implements Workspace, WorkspaceStore {

  private final Path folder;
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final NavigableMap<Integer, Map<String, byte[]>> files = new TreeMap<>();
  private volatile int revision = 1;

  public MemoryWorkspace(Path folder) {
    this.folder = folder;
  }

  /** A process that opens the folder of another one. */
  public MemoryWorkspace again() {
    MemoryWorkspace other = new MemoryWorkspace(folder);
    other.revision = revision;
    return other;
  }

  public static Revision revision(int number) {
    return new Revision("%040x".formatted(number));
  }

  public static int number(Revision revision) {
    return Integer.parseInt(revision.hash(), 16);
  }

  public void advance() {
    revision++;
  }

  @Override
  public Revision head() {
    return revision(revision);
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
  public void onClose(AutoCloseable action) {
    closing.push(action);
  }

  @Override
  public void close() {
    for (AutoCloseable action : closing) {
      try {
        action.close();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }
    closing.clear();
  }

  @Override
  public CaseBase cases() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Author author() {
    return new Author("Ada", "");
  }

  @Override
  public Revision resolve(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<byte[]> read(Revision of, String path) {
    return Optional.ofNullable(filesAt(of).get(path));
  }

  @Override
  public List<String> list(Revision of, String below) {
    String start = below.isEmpty() ? "" : below + "/";
    return filesAt(of).keySet().stream().filter(path -> path.startsWith(start)).sorted().toList();
  }

  private synchronized Map<String, byte[]> filesAt(Revision of) {
    var then = files.floorEntry(number(of));
    return then == null ? Map.of() : then.getValue();
  }

  @Override
  public List<FileChange> changes(Revision from, Revision to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized Revision commit(
      Revision base, Author author, String message, List<FileWrite> writes) {
    Map<String, byte[]> next = new TreeMap<>(filesAt(head()));
    for (FileWrite write : writes) {
      write
          .content()
          .ifPresentOrElse(bytes -> next.put(write.path(), bytes), () -> next.remove(write.path()));
    }
    advance();
    files.put(revision, next);
    return head();
  }

  @Override
  public List<LogEntry> log(String path, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void tag(String name, Revision of) {
    throw new UnsupportedOperationException();
  }

  @Override
  public AutoCloseable onCommit(Consumer<Revision> listener) {
    return () -> {};
  }
}
