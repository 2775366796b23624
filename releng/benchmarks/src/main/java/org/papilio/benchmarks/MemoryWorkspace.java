package org.papilio.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;

/**
 * A workspace without files, for measuring search alone: revisions by number, and a folder for the
 * index.
 */
final class MemoryWorkspace implements Workspace, WorkspaceStore {

  private final Path folder;
  private volatile Revision head = new Revision("0".repeat(40));
  private long revisions;
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();

  MemoryWorkspace(Path folder) {
    this.folder = folder;
  }

  /** Makes a new revision. */
  void advance() {
    head = new Revision(String.format("%040x", ++revisions));
  }

  @Override
  public Revision head() {
    return head;
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
    closing.forEach(
        action -> {
          try {
            action.close();
          } catch (Exception failed) {
            throw new IllegalStateException(failed);
          }
        });
    closing.clear();
  }

  @Override
  public AutoCloseable onCommit(Consumer<Revision> listener) {
    return () -> {};
  }

  @Override
  public CaseBase cases() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Author author() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Revision resolve(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<byte[]> read(Revision of, String path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> list(Revision of, String below) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<FileChange> changes(Revision from, Revision to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Revision commit(Revision base, Author author, String message, List<FileWrite> writes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LogEntry> log(String path, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void tag(String name, Revision of) {
    throw new UnsupportedOperationException();
  }
}
