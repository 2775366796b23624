package org.papilio.search.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.DocumentChanges;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.EngineStatus;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.IndexStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of one workspace: opens it, makes it anew where it is missing, damaged or of
 * another arrangement, takes in what changed, and always has something to search. All writing is
 * done by one thread of its own; searches never wait for it unless they want to.
 */
public final class IndexKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
  private static final long REFRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final Duration LONGEST_BEGINNING = Duration.ofSeconds(30);

  /** A change can be found at once, and is written to the disk so much later. */
  private static final long SAVE_MILLISECONDS = 1_000;

  /**
   * An index that was found is read from end to end and held against its checksums only so much
   * later, for the first query and the start of the program need the disk and the processor more.
   */
  private static final long CHECK_MILLISECONDS = 10_000;

  /** After a failure the next attempt waits so long, unless somebody asks for it. */
  private static final long RETRY_NANOS = Duration.ofSeconds(30).toNanos();

  private final Workspace workspace;
  private final List<DocumentSource> sources;
  private final IndexSchema schema;
  private final IndexFolder folder;
  private final ScheduledThreadPoolExecutor worker =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("search-index").factory());
  private final AtomicBoolean pending = new AtomicBoolean();
  private final AtomicBoolean saving = new AtomicBoolean();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong expected = new AtomicLong();
  private final ReentrantLock guard = new ReentrantLock();
  private final Condition changed = guard.newCondition();

  private volatile @Nullable Generation serving;
  private volatile @Nullable Generation making;
  private volatile boolean wantsRebuild;
  private volatile boolean unchecked;
  private volatile State state = State.READY;
  private volatile String message = "";
  private volatile boolean closed;
  private volatile long refreshed;
  private volatile long failedAt;

  public IndexKeeper(Workspace workspace, List<DocumentSource> sources) {
    this.workspace = workspace;
    this.sources = List.copyOf(sources);
    schema = new IndexSchema(sources);
    worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    Path path = workspace.derived().resolve("index");
    try {
      folder = new IndexFolder(path);
      openServing();
    } catch (IOException failed) {
      throw Problem.failure("the search index cannot be opened: " + failed.getMessage())
          .at(path.toString())
          .fix("make the folder writable or delete it; the index is made again by itself")
          .exception(failed);
    }
    schedule();
  }

  public IndexSchema schema() {
    return schema;
  }

  /**
   * Takes what can be searched now; the caller closes it. Waits a moment where the index is just
   * being begun.
   *
   * @throws org.papilio.platform.problem.ProblemException FAILURE when there is nothing to search
   *     in
   */
  public View acquire() {
    long end = System.nanoTime() + LONGEST_BEGINNING.toNanos();
    while (!closed) {
      Generation now = serving;
      if (now == null) {
        now = making;
        if (now != null) {
          refreshNowAndThen(now);
        }
      }
      View view = now == null ? null : now.acquire();
      if (view != null) {
        return view;
      }
      if (System.nanoTime() > end || state == State.FAILED) {
        break;
      }
      pause();
    }
    throw Problem.failure("there is nothing to search in yet")
        .at(workspace.derived().resolve("index").toString())
        .fix(message.isEmpty() ? "try again in a moment" : message)
        .exception();
  }

  private void pause() {
    guard.lock();
    try {
      changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(20));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      guard.unlock();
    }
  }

  /**
   * Sees to it that the newest revision is taken in, and waits for that at most so long.
   *
   * @param longest zero not to wait
   */
  public void freshen(Duration longest) {
    boolean failedJustNow = state == State.FAILED && System.nanoTime() - failedAt < RETRY_NANOS;
    if (isCurrent() || failedJustNow) {
      return;
    }
    schedule();
    waitUntilCurrent(longest, () -> false);
  }

  /** Waits until the index is complete and current, or failed, or the caller has had enough. */
  public void waitUntilCurrent(Duration longest, java.util.function.BooleanSupplier enough) {
    long end = System.nanoTime() + longest.toNanos();
    guard.lock();
    try {
      while (!isCurrent() && state != State.FAILED && !closed && !enough.getAsBoolean()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return;
        }
        changed.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
        // somebody may have committed since the work was begun
        if (state == State.READ_ONLY || state == State.READY) {
          schedule();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      guard.unlock();
    }
  }

  /** As {@link #status}, without counting documents. */
  public IndexStatus progress() {
    return new IndexStatus(state, false, Optional.empty(), 0, done.get(), expected.get(), message);
  }

  public IndexStatus status() {
    Generation now = serving;
    long documents = 0;
    if (now != null || making != null) {
      try (View view = acquire()) {
        documents = view.reader().numDocs();
      }
    }
    Optional<Revision> revision = now == null ? Optional.empty() : now.revision();
    return new IndexStatus(
        state, isCurrent(), revision, documents, done.get(), expected.get(), message);
  }

  /** The library, the folder, and the size of what is in it. */
  public EngineStatus engine() {
    Path path = workspace.derived().resolve("index");
    boolean failed = state == State.FAILED;
    return new EngineStatus(
        "Lucene " + org.apache.lucene.util.Version.LATEST,
        path.toString(),
        failed ? EngineStatus.Health.RED : EngineStatus.Health.GREEN,
        List.of(),
        1,
        folder.bytes(),
        failed ? message : "");
  }

  /** Makes the index anew in the background. */
  public void rebuild(String because) {
    if (state == State.READ_ONLY) {
      throw Problem.conflict("the search index is written by another process")
          .at(workspace.derived().resolve("index").toString())
          .fix("ask that process, or end it and try again")
          .exception();
    }
    message = because;
    wantsRebuild = true;
    state = State.BUILDING;
    schedule();
  }

  /** Told by a search that what it read is damaged. */
  public void reportDamage(Exception damage) {
    LOG.warn("The search index of {} is damaged and made anew", workspace.folder(), damage);
    if (state != State.READ_ONLY) {
      rebuild("the index was damaged (" + damage.getMessage() + ") and made anew");
    }
  }

  private boolean isCurrent() {
    Generation now = serving;
    return now != null
        && !wantsRebuild
        && making == null
        && now.revision().filter(workspace.store().head()::equals).isPresent()
        && now.fingerprint().equals(schema.fingerprint())
        && now.marks().equals(Marks.of(sources, workspace))
        && Files.isDirectory(now.folder());
  }

  private void openServing() throws IOException {
    boolean writes = folder.tryLock();
    Optional<Path> current = folder.current();
    if (current.isEmpty()) {
      wantsRebuild = writes;
      message = writes ? "there was no index; it was made" : busy();
      state = writes ? State.BUILDING : State.READ_ONLY;
      return;
    }
    try {
      Generation found =
          writes ? Generation.open(current.get(), schema) : Generation.read(current.get(), schema);
      adopt(found, writes);
    } catch (IOException | RuntimeException damaged) {
      wantsRebuild = writes;
      message =
          writes
              ? "the index could not be read (" + damaged.getMessage() + ") and made anew"
              : busy();
      state = writes ? State.BUILDING : State.READ_ONLY;
    }
  }

  private void adopt(Generation found, boolean writes) {
    Generation before = serving;
    if (found.fingerprint().equals(schema.fingerprint())) {
      serving = found;
      unchecked = writes;
      if (writes) {
        worker.schedule(this::check, CHECK_MILLISECONDS, TimeUnit.MILLISECONDS);
      }
      state = writes ? State.READY : State.READ_ONLY;
      message = writes ? "" : busy();
      retire(before);
    } else {
      found.close();
      wantsRebuild = writes;
      state = writes ? State.BUILDING : State.READ_ONLY;
      message =
          writes ? "fields or their arrangement have changed, so the index was made anew" : busy();
    }
  }

  private String busy() {
    return "another process writes the index; this one reads what is there";
  }

  private void refreshNowAndThen(Generation growing) {
    long now = System.nanoTime();
    if (now - refreshed > REFRESH_NANOS) {
      refreshed = now;
      try {
        growing.refresh();
      } catch (IOException | RuntimeException failed) {
        LOG.debug("The growing index cannot be read yet", failed);
      }
    }
  }

  private void schedule() {
    if (!closed && pending.compareAndSet(false, true)) {
      try {
        worker.execute(this::work);
      } catch (RejectedExecutionException closing) {
        pending.set(false);
      }
    }
  }

  private void work() {
    pending.set(false);
    try {
      if (state == State.READ_ONLY) {
        follow();
      }
      if (state != State.READ_ONLY) {
        write();
      }
    } catch (Exception | LinkageError failed) {
      if (!closed) {
        LOG.error("The search index of {} cannot be made", workspace.folder(), failed);
        failedAt = System.nanoTime();
        state = State.FAILED;
        message = "the index cannot be made: " + failed.getMessage();
      }
    } finally {
      expected.set(0);
      done.set(0);
      announce();
    }
  }

  private void write() throws IOException {
    Generation now = serving;
    if (now != null && !Files.isDirectory(now.folder())) {
      wantsRebuild = true;
      message = "the index was deleted and made anew";
    }
    if (now != null && !wantsRebuild && !isCurrent()) {
      try {
        catchUp(now);
        return;
      } catch (IOException | RuntimeException failed) {
        LOG.warn("The search index of {} is made anew", workspace.folder(), failed);
        message =
            "changes could not be taken in (" + failed.getMessage() + "); the index was made anew";
        wantsRebuild = true;
      }
    }
    if (wantsRebuild || now == null) {
      boolean again = state == State.FAILED;
      build();
      message = again ? "the index could not be made at first; now it was made anew" : message;
    } else {
      state = State.READY;
    }
  }

  private void check() {
    Generation now = serving;
    if (now == null || !unchecked || wantsRebuild || closed) {
      return;
    }
    unchecked = false;
    try {
      now.checkIntegrity();
    } catch (IOException | RuntimeException damaged) {
      LOG.warn("The search index of {} is damaged", workspace.folder(), damaged);
      message = "the index was damaged (" + damaged.getMessage() + ") and made anew";
      wantsRebuild = true;
      state = State.BUILDING;
      serving = null;
      retire(now);
      schedule();
    }
  }

  /** Follows the process that writes: its newer commits, its newer generation, or its place. */
  private void follow() throws IOException {
    Optional<Path> current = folder.current();
    Generation now = serving;
    if (folder.tryLock()) {
      serving = null;
      openServing();
      retire(now);
    } else if (now != null && current.filter(now.folder()::equals).isPresent()) {
      now.refresh();
    } else if (current.isPresent()) {
      adopt(Generation.read(current.get(), schema), false);
    }
  }

  private void catchUp(Generation now) throws IOException {
    Revision from = now.revision().orElseThrow();
    Marks marks = Marks.of(sources, workspace);
    Revision to = workspace.store().head();
    state = State.CATCHING_UP;
    for (DocumentSource source : sources) {
      DocumentChanges changes =
          from.equals(to) ? DocumentChanges.NONE : source.changes(workspace, from, to);
      now.remove(source.kind(), changes.removed());
      Set<String> ids = new HashSet<>(changes.changed());
      long known = now.marks().of(source.kind());
      if (known != marks.of(source.kind())) {
        ids.addAll(source.changedSince(workspace, known));
      }
      expected.addAndGet(ids.size());
      // gone or unreadable in the new revision: then it must not be found as it was
      now.remove(source.kind(), ids);
      source.documents(workspace, to, ids, document -> write(now, source, document, true));
    }
    now.show(to, marks);
    state = State.READY;
    message = "";
    if (!closed && saving.compareAndSet(false, true)) {
      worker.schedule(this::save, SAVE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
  }

  private void save() {
    saving.set(false);
    Generation now = serving;
    if (now == null || !now.writable()) {
      return;
    }
    try {
      now.save();
    } catch (IOException | RuntimeException failed) {
      LOG.warn("The search index of {} cannot be written", workspace.folder(), failed);
    }
  }

  private void build() throws IOException {
    state = State.BUILDING;
    Marks marks = Marks.of(sources, workspace);
    Revision of = workspace.store().head();
    folder.tryLock();
    Path place = folder.next();
    Generation fresh = Generation.create(place, schema);
    // At no moment may the old index look current: one of the two is always set.
    making = fresh;
    wantsRebuild = false;
    announce();
    try {
      for (DocumentSource source : sources) {
        expected.addAndGet(source.count(workspace, of));
      }
      for (DocumentSource source : sources) {
        source.documents(workspace, of, document -> write(fresh, source, document, false));
      }
      fresh.commit(of, marks);
      folder.use(place);
    } catch (IOException | RuntimeException failed) {
      // the next attempt must not take the index for good that was to be replaced
      wantsRebuild = true;
      making = null;
      fresh.close();
      // on a full disk half an index would only be in the way
      IndexFolder.delete(place);
      throw failed;
    }
    Generation before = serving;
    unchecked = false;
    serving = fresh;
    retire(before);
    folder.deleteOthers(place);
    expected.set(0);
    done.set(0);
    state = State.READY;
    making = null;
    if (!workspace.store().head().equals(of)) {
      schedule();
    }
  }

  private void write(
      Generation into,
      DocumentSource source,
      org.papilio.search.api.SearchDocument document,
      boolean replaces) {
    if (closed) {
      throw new IllegalStateException("the workspace closes");
    }
    try {
      if (replaces) {
        into.put(source.kind(), document);
      } else {
        into.add(source.kind(), document);
      }
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (IllegalArgumentException refused) {
      LOG.warn(
          "{} {} is left out of the search index: {}",
          source.kind(),
          document.id(),
          refused.getMessage());
    }
    done.incrementAndGet();
  }

  /** Closes a generation that nobody needs any more; what was wrong with it does not matter now. */
  private static void retire(@Nullable Generation generation) {
    if (generation != null) {
      try {
        generation.close();
      } catch (RuntimeException failed) {
        LOG.debug("An old generation of a search index did not close well", failed);
      }
    }
  }

  private void announce() {
    guard.lock();
    try {
      changed.signalAll();
    } finally {
      guard.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    worker.shutdown();
    try {
      worker.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    save();
    retire(serving);
    try {
      folder.close();
    } catch (IOException failed) {
      LOG.warn("The lock of the search index of {} stays", workspace.folder(), failed);
    }
    announce();
  }
}
