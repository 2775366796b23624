package org.papilio.cases.git;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Versioned files in a Git repository. Reading asks the objects of a revision, never the working
 * files. Writing takes the lock, stores the objects, stages the working files beside, moves the
 * branch by compare-and-set, and only then puts the working files in place: killed before the move,
 * nothing happened; killed after it, {@link Mending} puts the rest in place.
 */
final class GitStore implements WorkspaceStore {

  private static final Logger LOG = LoggerFactory.getLogger(GitStore.class);

  private final Repository repository;
  private final Objects objects;
  private final History history;
  private final WorkingFiles files;
  private final WriteLock lock;
  private final Mending mending;
  private final List<Consumer<Revision>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicReference<ObjectId> seen = new AtomicReference<>();

  GitStore(Repository repository, WorkingFiles files, WriteLock lock, Mending mending) {
    this.repository = repository;
    this.objects = new Objects(repository);
    this.history = new History(repository);
    this.files = files;
    this.lock = lock;
    this.mending = mending;
  }

  Objects objects() {
    return objects;
  }

  @Override
  public Revision head() {
    ObjectId head = history.head();
    notice(head);
    return new Revision(head.name());
  }

  private void notice(ObjectId head) {
    ObjectId before = seen.getAndSet(head);
    if (before == null || before.equals(head)) {
      return;
    }
    Revision revision = new Revision(head.name());
    for (Consumer<Revision> listener : listeners) {
      try {
        listener.accept(revision);
      } catch (RuntimeException e) {
        LOG.warn("a listener for new revisions failed: {}", listener.getClass().getName(), e);
      }
    }
  }

  @Override
  public Revision resolve(String name) {
    return new Revision(history.resolve(name).name());
  }

  @Override
  public Optional<byte[]> read(Revision revision, String path) {
    return blob(revision, path).map(objects::bytes);
  }

  @Override
  public List<String> list(Revision revision, String folder) {
    return List.copyOf(entries(revision, folder).keySet());
  }

  /** Path to blob for all files below a folder, sorted by path. */
  Map<String, ObjectId> entries(Revision revision, String folder) {
    return objects.below(history.tree(id(revision)), folder);
  }

  /** The blob of a file in a revision. */
  Optional<ObjectId> blob(Revision revision, String path) {
    return objects.find(history.tree(id(revision)), path);
  }

  @Override
  public List<FileChange> changes(Revision from, Revision to) {
    return objects.changes(history.tree(id(from)), history.tree(id(to)));
  }

  @Override
  public List<LogEntry> log(String path, int limit) {
    return history.log(path, limit);
  }

  @Override
  public void tag(String name, Revision revision) {
    try (WriteLock.Held held = acquire("tag " + name)) {
      history.tag(name, id(revision));
    }
  }

  @Override
  public AutoCloseable onCommit(Consumer<Revision> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Takes the lock and mends first what the writer before may have left undone. */
  WriteLock.Held acquire(String purpose) {
    WriteLock.Held held = lock.acquire(purpose);
    boolean ready = false;
    try {
      if (held.crashedSince().isPresent()) {
        mending.afterCrash(held.crashedSince().get());
      } else {
        mending.catchUp();
      }
      ready = true;
      return held;
    } catch (IOException e) {
      throw failure("cannot mend what a killed process left", e);
    } finally {
      if (!ready) {
        held.close();
      }
    }
  }

  @Override
  public Revision commit(Revision base, Author author, String message, List<FileWrite> writes) {
    return commit(base, author, message, writes, Progress.NONE);
  }

  @Override
  public Revision commit(
      Revision base, Author author, String message, List<FileWrite> writes, Progress progress) {
    Map<String, FileWrite> byPath = new LinkedHashMap<>();
    for (FileWrite write : writes) {
      if (byPath.put(Paths.checked(write.path()), write) != null) {
        throw new IllegalArgumentException("'" + write.path() + "' is written twice");
      }
    }
    return write(
        author,
        message,
        byPath.keySet(),
        head -> {
          requireUnchanged(id(base), head, byPath);
          return byPath.values();
        },
        storedBefore(writes, progress),
        progress);
  }

  /** Stores many files before anybody has to wait for the lock. */
  private Map<String, ObjectId> storedBefore(List<FileWrite> writes, Progress progress) {
    if (writes.size() < Objects.MANY) {
      return Map.of();
    }
    try {
      return objects.store(writes, progress);
    } catch (IOException e) {
      throw failure("cannot write", e);
    }
  }

  /**
   * Writes one file as it follows from the newest revision, with nobody writing in between.
   *
   * @param content makes the new content; called once, while the lock is held
   */
  Revision update(String path, Author author, String message, Function<Revision, byte[]> content) {
    return write(
        author,
        message,
        List.of(path),
        head -> List.of(FileWrite.of(path, content.apply(new Revision(head.name())))),
        Map.of(),
        Progress.NONE);
  }

  private Revision write(
      Author author,
      String message,
      Collection<String> paths,
      Function<ObjectId, Collection<FileWrite>> writes,
      Map<String, ObjectId> stored,
      Progress progress) {
    ObjectId made;
    try (WriteLock.Held held = acquire(message)) {
      takeInHandEdits(paths);
      ObjectId head = history.head();
      made = commitLocked(head, author, message, writes.apply(head), stored, progress);
    } catch (IOException e) {
      throw failure("cannot write", e);
    }
    notice(made);
    return new Revision(made.name());
  }

  private void takeInHandEdits(Collection<String> paths) throws IOException {
    for (Mending.Broken broken : mending.takeInHandEdits(paths)) {
      throw Problem.conflict("the file was edited by hand and cannot be read: " + broken.reason())
          .at(broken.path())
          .fix("mend the file, or take the last revision: papilio workspace check --mend")
          .exception();
    }
  }

  private ObjectId commitLocked(
      ObjectId head,
      Author author,
      String message,
      Collection<FileWrite> writes,
      Map<String, ObjectId> stored,
      Progress progress)
      throws IOException {
    List<FileWrite> real = objects.differing(history.tree(head), writes, stored);
    if (real.isEmpty()) {
      return head;
    }
    ObjectId tree =
        objects.insert(
            history.tree(head),
            real,
            stored.isEmpty() ? objects.store(real, Progress.NONE) : stored);
    try (WorkingFiles.Staged staged = files.stage(real, progress)) {
      progress.check();
      ObjectId commit = history.insert(tree, head, author, message);
      history.move(head, commit);
      publish(staged, real, commit);
      return commit;
    }
  }

  /** From here on the revision stands; what fails now is mended by whoever writes next. */
  private void publish(WorkingFiles.Staged staged, List<FileWrite> writes, ObjectId commit) {
    try {
      staged.publish();
      mending.markPublished(commit, writes);
    } catch (IOException e) {
      LOG.warn(
          "revision {} stands, but not all working files could be put in place; they are mended"
              + " when the workspace is opened the next time",
          commit.name(),
          e);
    }
  }

  private void requireUnchanged(ObjectId base, ObjectId head, Map<String, FileWrite> writes) {
    if (base.equals(head)) {
      return;
    }
    for (FileWrite write : writes.values()) {
      Optional<ObjectId> then = objects.find(history.tree(base), write.path());
      Optional<ObjectId> now = objects.find(history.tree(head), write.path());
      if (!then.equals(now) && !objects.isContent(now, write.content())) {
        throw conflict(base, head, write.path());
      }
    }
  }

  private ProblemException conflict(ObjectId base, ObjectId head, String path) {
    RevCommit mine = history.commit(base);
    Optional<LogEntry> theirs = history.log(path, 1).stream().findFirst();
    String other =
        theirs
            .map(
                entry ->
                    entry.author().name()
                        + " changed it in revision "
                        + entry.revision().brief()
                        + " ('"
                        + entry.message().lines().findFirst().orElse("")
                        + "')")
            .orElse("it changed in revision " + head.abbreviate(8).name());
    return Problem.conflict(
            "the file is not what you had read in revision "
                + base.abbreviate(8).name()
                + " (by "
                + mine.getAuthorIdent().getName()
                + "): "
                + other)
        .at(path)
        .fix("read it again and repeat the change")
        .exception();
  }

  private static ProblemException failure(String what, IOException cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return Problem.failure(what + ", nothing was changed: " + reason)
        .fix("check that there is room on the disk and that the workspace may be written")
        .exception(cause);
  }

  private static ObjectId id(Revision revision) {
    return ObjectId.fromString(revision.hash());
  }

  void close() {
    listeners.clear();
    repository.close();
  }
}
