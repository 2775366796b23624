package org.papilio.cases.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open workspace, shared by all in this process who opened it. */
final class GitWorkspace implements Workspace {

  private static final Logger LOG = LoggerFactory.getLogger(GitWorkspace.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Path folder;
  private final GitStore store;
  private final Mending mending;
  private final GitCaseBase cases;
  private final Supplier<Author> author;
  private final Consumer<GitWorkspace> release;
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final Thread watch;
  private int users = 1;

  GitWorkspace(
      Path folder,
      GitStore store,
      Mending mending,
      CaseCodec codec,
      Supplier<List<CaseValidator>> validators,
      Supplier<Author> author,
      Consumer<GitWorkspace> release) {
    this.folder = folder;
    this.store = store;
    this.mending = mending;
    this.cases = new GitCaseBase(store, codec, validators);
    this.author = author;
    this.release = release;
    this.watch = Thread.ofVirtual().name("papilio-head-watch").unstarted(this::lookForRevisions);
  }

  /** Mends what was left undone and takes in what was edited by hand. */
  void mendOnOpening() throws IOException {
    try (WriteLock.Held held = store.acquire("open")) {
      mending.removeLeftPacks();
      for (Mending.Broken broken : mending.takeInHandEdits(mending.editedByHand())) {
        LOG.warn(
            "{} was edited by hand and cannot be read; it was left alone and the last revision"
                + " counts: {}",
            broken.path(),
            broken.reason());
      }
    }
    store.head();
    watch.start();
  }

  /** Notices what other processes commit, for those who listen. */
  private void lookForRevisions() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(LOOK);
        store.head();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("new revisions of other processes are no longer noticed by themselves", e);
    }
  }

  /** Counts one user more; false when the last one has just closed it. */
  synchronized boolean retain() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Path derived() {
    return GitWorkspaces.derived(folder);
  }

  @Override
  public WorkspaceStore store() {
    return store;
  }

  @Override
  public CaseBase cases() {
    return cases;
  }

  @Override
  public Author author() {
    return author.get();
  }

  @Override
  public synchronized void onClose(AutoCloseable action) {
    closing.push(action);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (users == 0 || --users > 0) {
        return;
      }
    }
    release.accept(this);
    shut();
  }

  /** Closes whoever still uses it. */
  void shut() {
    watch.interrupt();
    Deque<AutoCloseable> actions;
    synchronized (this) {
      users = 0;
      actions = new ArrayDeque<>(closing);
      closing.clear();
    }
    for (AutoCloseable action : actions) {
      try {
        action.close();
      } catch (Exception e) {
        LOG.warn("closing {} failed", action.getClass().getName(), e);
      }
    }
    store.close();
  }
}
