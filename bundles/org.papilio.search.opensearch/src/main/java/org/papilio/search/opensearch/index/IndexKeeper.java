package org.papilio.search.opensearch.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.search.api.DocumentChanges;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.EngineStatus;
import org.papilio.search.api.IndexStatus;
import org.papilio.search.api.IndexStatus.State;
import org.papilio.search.api.SearchDocument;
import org.papilio.search.api.engine.FieldTable;
import org.papilio.search.api.engine.WordAnalysis;
import org.papilio.search.opensearch.rest.ClusterClient;
import org.papilio.search.opensearch.rest.ClusterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of one workspace in the cluster: makes it where it is missing or of another
 * arrangement, takes in what changed, and goes on by itself when the cluster is back after a loss.
 * All writing is done by one thread of its own; searches never wait for it unless they want to.
 */
public final class IndexKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

  /** How long one packet of documents is sent again and again while nodes are missing. */
  private static final Duration SENDING = Duration.ofMinutes(5);

  /** After a failure the next attempt waits so long, unless somebody asks for it. */
  private static final Duration RETRY = Duration.ofSeconds(2);

  private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
  private static final Duration LONGEST_BEGINNING = Duration.ofSeconds(30);
  private static final int LONGEST_ID_BYTES = 500;

  private final Workspace workspace;
  private final List<DocumentSource> sources;
  private final FieldTable table;
  private final WordAnalysis analysis;
  private final ClusterClient client;
  private final ClusterIndex cluster;
  private final DocumentWriter documents;
  private final Consumer<List<String>> acknowledged;
  private final WriterLock lock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("search-cluster").factory());
  private final AtomicBoolean pending = new AtomicBoolean();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong expected = new AtomicLong();
  private final ReentrantLock guard = new ReentrantLock();
  private final Condition changed = guard.newCondition();

  private volatile @Nullable Serving serving;
  private volatile @Nullable String making;
  private volatile boolean wantsRebuild;
  private volatile State state = State.BUILDING;
  private volatile String message = "";

  /** What the cluster did not do when the last work failed. */
  private volatile @Nullable ProblemException unanswered;

  private volatile boolean closed;
  private volatile long failedAt;

  /** Whether the last making failed. Only the worker looks. */
  private boolean failedBefore;

  /**
   * @param acknowledged told the ids of documents that the cluster has taken for good
   */
  public IndexKeeper(
      Workspace workspace,
      List<DocumentSource> sources,
      WordAnalysis analysis,
      ClusterClient client,
      Consumer<List<String>> acknowledged) {
    this.workspace = workspace;
    this.sources = List.copyOf(sources);
    this.analysis = analysis;
    this.client = client;
    this.acknowledged = acknowledged;
    table = new FieldTable(sources, analysis::fold);
    documents = new DocumentWriter(table, analysis);
    lock = new WriterLock(workspace.derived().resolve("index"));
    cluster =
        new ClusterIndex(
            client, table, IndexNames.of(client.settings().prefix(), workspace.folder()));
    schedule();
  }

  public FieldTable table() {
    return table;
  }

  public WordAnalysis analysis() {
    return analysis;
  }

  public ClusterClient client() {
    return client;
  }

  /**
   * The index that can be searched now: the finished one, else the one that is being made.
   *
   * @return its name, and what is known of it
   * @throws org.papilio.platform.problem.ProblemException FAILURE when there is none
   */
  public Serving searchable() {
    long end = System.nanoTime() + LONGEST_BEGINNING.toNanos();
    while (!closed) {
      Serving now = serving;
      if (now != null) {
        return now.named(cluster.alias());
      }
      String growing = making;
      if (growing != null) {
        return growing(growing);
      }
      if (System.nanoTime() > end || state == State.FAILED) {
        break;
      }
      pause();
    }
    ProblemException known = unanswered;
    if (known != null) {
      throw known.problem().exception(known);
    }
    throw Problem.failure("there is nothing to search in yet")
        .at(client.addresses())
        .fix(message.isEmpty() ? "try again in a moment" : message)
        .exception();
  }

  private Serving growing(String index) {
    cluster.refresh(index);
    return new Serving(
        index,
        Layout.fingerprint(table),
        workspace.store().head(),
        Marks.NONE,
        0,
        cluster.languages(index),
        0);
  }

  /** Waits until the cluster was looked at for the first time, or did not answer. */
  private void lookOnce() {
    long end = System.nanoTime() + FIRST_LOOK.toNanos();
    while (serving == null
        && making == null
        && state != State.FAILED
        && !closed
        && System.nanoTime() < end) {
      pause();
    }
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
    boolean failedJustNow = state == State.FAILED && System.nanoTime() - failedAt < RETRY.toNanos();
    if (isCurrent() || failedJustNow) {
      return;
    }
    schedule();
    waitUntilCurrent(longest, () -> false);
  }

  /** Waits until the index is complete and current, or failed, or the caller has had enough. */
  public void waitUntilCurrent(Duration longest, BooleanSupplier enough) {
    long end = System.nanoTime() + longest.toNanos();
    guard.lock();
    try {
      while (!isCurrent() && state != State.FAILED && !closed && !enough.getAsBoolean()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return;
        }
        changed.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
        if (state == State.READ_ONLY) {
          schedule();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      guard.unlock();
    }
  }

  /** How the index stands, documents counted by the cluster now. */
  public IndexStatus status() {
    lookOnce();
    Serving now = serving;
    String growing = making;
    long documents = 0;
    if (now != null || growing != null) {
      try {
        documents = cluster.count(now != null ? cluster.alias() : growing);
      } catch (ClusterException failed) {
        fail(failed);
      }
    }
    return status(now, documents);
  }

  /** As {@link #status}, with what is known without asking the cluster. */
  public IndexStatus known() {
    Serving now = serving;
    return status(now, now == null ? done.get() : now.documents());
  }

  private IndexStatus status(@Nullable Serving now, long documents) {
    return new IndexStatus(
        state,
        isCurrent(),
        now == null ? Optional.empty() : Optional.of(now.revision()),
        documents,
        done.get(),
        expected.get(),
        message);
  }

  /** What the cluster says of itself. */
  public EngineStatus engine() {
    try {
      return cluster.status();
    } catch (ClusterException failed) {
      return new EngineStatus(
          "OpenSearch",
          client.addresses() + ", index " + cluster.alias(),
          EngineStatus.Health.UNREACHABLE,
          List.of(),
          0,
          -1,
          ClusterProblems.of(failed, client).problem().line());
    }
  }

  /** Makes the index anew in the background. */
  public void rebuild(String because) {
    if (state == State.READ_ONLY) {
      throw Problem.conflict("the search index is written by another process")
          .at(workspace.folder().toString())
          .fix("ask that process, or end it and try again")
          .exception();
    }
    message = because;
    wantsRebuild = true;
    state = State.BUILDING;
    schedule();
  }

  /** Told by a search that the index is gone. */
  public void reportLoss() {
    serving = null;
    if (state != State.READ_ONLY) {
      rebuild("the index was deleted in the cluster and made anew");
    }
  }

  private boolean isCurrent() {
    Serving now = serving;
    return now != null
        && !wantsRebuild
        && making == null
        && now.revision().equals(workspace.store().head())
        && now.fingerprint().equals(Layout.fingerprint(table))
        && now.marks().equals(Marks.of(sources, workspace));
  }

  private void schedule() {
    if (!closed && pending.compareAndSet(false, true)) {
      if (state == State.FAILED) {
        state = serving == null ? State.BUILDING : State.CATCHING_UP;
      }
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
      if (lock.tryLock()) {
        write();
      } else {
        follow();
      }
    } catch (Exception | LinkageError failed) {
      if (!closed) {
        fail(failed);
      }
    } finally {
      expected.set(0);
      done.set(0);
      announce();
    }
  }

  private void fail(Throwable failed) {
    if (failed instanceof ClusterException refusal) {
      LOG.warn("The search cluster at {} fails: {}", client.addresses(), refusal.getMessage());
      ProblemException told = ClusterProblems.of(refusal, client);
      unanswered = told;
      message = told.problem().line();
    } else {
      unanswered = null;
      LOG.error("The search index of {} cannot be made", workspace.folder(), failed);
      message = "the index cannot be made: " + failed.getMessage();
    }
    failedAt = System.nanoTime();
    state = State.FAILED;
  }

  /** Reads what the process that writes has made. */
  private void follow() {
    serving = cluster.serving().orElse(null);
    state = State.READ_ONLY;
    message = "another process writes the index; this one reads what is there";
  }

  private void write() throws IOException {
    Optional<Serving> there = cluster.serving();
    Optional<Serving> usable =
        there.filter(one -> one.fingerprint().equals(Layout.fingerprint(table)));
    if (wantsRebuild || usable.isEmpty()) {
      if (!wantsRebuild) {
        message =
            there.isEmpty()
                ? "there was no index; it was made"
                : "fields or their arrangement have changed, so the index was made anew";
      }
      if (there.isEmpty() || usable.isPresent()) {
        serving = usable.orElse(null);
      }
      build();
      return;
    }
    serving = usable.get();
    message = "";
    if (isCurrent()) {
      state = State.READY;
      return;
    }
    try {
      catchUp(usable.get());
    } catch (ClusterException failed) {
      throw failed;
    } catch (RuntimeException failed) {
      LOG.warn("The search index of {} is made anew", workspace.folder(), failed);
      message =
          "changes could not be taken in (" + failed.getMessage() + "); the index was made anew";
      build();
    }
  }

  private void catchUp(Serving now) {
    Marks marks = Marks.of(sources, workspace);
    Revision from = now.revision();
    Revision to = workspace.store().head();
    long writing = now.writing() + 1;
    state = State.CATCHING_UP;
    try (BulkWriter writer = new BulkWriter(client, now.index(), writing, SENDING, acknowledged)) {
      for (DocumentSource source : sources) {
        DocumentChanges changes =
            from.equals(to) ? DocumentChanges.NONE : source.changes(workspace, from, to);
        Set<String> ids = new HashSet<>(changes.changed());
        long known = now.marks().of(source.kind());
        if (known != marks.of(source.kind())) {
          ids.addAll(source.changedSince(workspace, known));
        }
        expected.addAndGet(ids.size());
        // gone or unreadable in the new revision: then it must not be found as it was
        Set<String> gone = new HashSet<>(ids);
        source.documents(
            workspace,
            to,
            ids,
            document -> {
              if (put(writer, source, document)) {
                gone.remove(document.id());
              }
            });
        gone.addAll(changes.removed());
        gone.forEach(id -> writer.remove(id(source.kind(), id)));
      }
      writer.finish();
    }
    serving = cluster.commit(now.index(), to, marks, writing);
    state = State.READY;
    message = "";
  }

  private void build() {
    boolean wanted = wantsRebuild;
    try {
      make();
    } catch (RuntimeException failed) {
      failedBefore = wanted;
      throw failed;
    }
    if (failedBefore) {
      failedBefore = false;
      message = "the index could not be made at first; now it was made anew";
    }
  }

  private void make() {
    boolean wanted = wantsRebuild;
    state = State.BUILDING;
    Marks marks = Marks.of(sources, workspace);
    Revision of = workspace.store().head();
    String fresh = cluster.create();
    // At no moment may the old index look current: one of the two is always set.
    making = fresh;
    wantsRebuild = false;
    announce();
    try (BulkWriter writer = new BulkWriter(client, fresh, 1, SENDING, acknowledged)) {
      for (DocumentSource source : sources) {
        expected.addAndGet(source.count(workspace, of));
      }
      for (DocumentSource source : sources) {
        source.documents(workspace, of, document -> put(writer, source, document));
      }
      writer.finish();
      Serving made = cluster.commit(fresh, of, marks, 1);
      if (made.documents() < writer.indexed()) {
        throw new IllegalStateException(
            writer.indexed() + " documents were acknowledged, " + made.documents() + " are there");
      }
      cluster.use(fresh);
      serving = made;
    } catch (RuntimeException failed) {
      // the next attempt must not take the index for good that was to be replaced
      wantsRebuild |= wanted;
      making = null;
      cluster.delete(fresh);
      throw failed;
    }
    expected.set(0);
    done.set(0);
    state = State.READY;
    making = null;
    if (!workspace.store().head().equals(of)) {
      schedule();
    }
  }

  private boolean put(BulkWriter writer, DocumentSource source, SearchDocument document) {
    if (closed) {
      throw new IllegalStateException("the workspace closes");
    }
    boolean taken = true;
    try {
      writer.put(id(source.kind(), document.id()), documents.written(source.kind(), document));
    } catch (IllegalArgumentException refused) {
      LOG.warn(
          "{} {} is left out of the search index: {}",
          source.kind(),
          document.id(),
          refused.getMessage());
      taken = false;
    }
    done.incrementAndGet();
    return taken;
  }

  /** The id of a document in the cluster, which takes 512 bytes. */
  public static String id(String kind, String id) {
    String plain = kind + "/" + id;
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= LONGEST_ID_BYTES) {
      return plain;
    }
    try {
      return kind
          + "//"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this JDK has no SHA-256", impossible);
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
    try {
      lock.close();
    } catch (IOException failed) {
      LOG.warn("The lock of the search index of {} stays", workspace.folder(), failed);
    }
    announce();
  }
}
