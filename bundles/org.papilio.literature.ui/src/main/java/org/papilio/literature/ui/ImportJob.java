package org.papilio.literature.ui;

import java.util.List;
import java.util.Optional;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportWatch;
import org.papilio.literature.api.LiteratureService;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An import that runs in the background and tells how far it is. Safe for several threads. */
final class ImportJob implements ImportWatch, Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
  private static final long BETWEEN = 200_000_000L;

  /** What became of an import. */
  enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** Is told whenever the state of a job changed, and a few times a second while it runs. */
  @FunctionalInterface
  interface Listener {
    void changed(UploadRoutes.JobState state);
  }

  private final String id;
  private final Workspace workspace;
  private final LiteratureService literature;
  private final ImportRequest request;
  private final Listener listener;
  private final Runnable whenDone;
  private final LiveReport live = new LiveReport();
  private volatile boolean cancelled;
  private volatile UploadRoutes.JobState state;
  private long last;

  /**
   * @param whenDone runs when the import is done, not when it failed or was stopped
   */
  ImportJob(
      String id,
      Workspace workspace,
      LiteratureService literature,
      ImportRequest request,
      Listener listener,
      Runnable whenDone) {
    this.id = id;
    this.workspace = workspace;
    this.literature = literature;
    this.request = request;
    this.listener = listener;
    this.whenDone = whenDone;
    this.state = state(State.RUNNING, 0, -1, "", Optional.empty(), Optional.empty());
  }

  Workspace workspace() {
    return workspace;
  }

  UploadRoutes.JobState state() {
    return state;
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public void run() {
    try {
      ImportReport report = literature.library(workspace).add(request, this);
      become(state(State.DONE, 1, 1, "", Optional.of(report), Optional.empty()));
    } catch (CancelledException e) {
      become(state(State.CANCELLED, 0, -1, "", Optional.empty(), Optional.empty()));
    } catch (ProblemException e) {
      become(state(State.FAILED, 0, -1, "", Optional.empty(), Optional.of(e.problem())));
    } catch (RuntimeException | Error e) {
      LOG.warn("Import {} failed", id, e);
      Problem problem = Problem.failure("the import failed, nothing was changed: " + e);
      become(state(State.FAILED, 0, -1, "", Optional.empty(), Optional.of(problem)));
    }
    if (state.state().equals(State.DONE.name())) {
      whenDone.run();
    }
  }

  private void become(UploadRoutes.JobState fresh) {
    state = fresh;
    listener.changed(fresh);
  }

  @Override
  public synchronized void report(long done, long total, String what) {
    long now = System.nanoTime();
    if (now - last >= BETWEEN) {
      last = now;
      become(state(State.RUNNING, done, total, what, Optional.empty(), Optional.empty()));
    }
  }

  @Override
  public void begins(String file, String format, long size) {
    live.begins(file, format, size);
  }

  @Override
  public void read(String file, long bytes, long records) {
    live.read(file, bytes, records);
  }

  @Override
  public void unreadable(String file, String where, String reason) {
    live.unreadable(file, where, reason);
  }

  @Override
  public void ends(String file, long records) {
    live.ends(file, records);
  }

  @Override
  public void refused(String file, String reason) {
    live.refused(file, reason);
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  private UploadRoutes.JobState state(
      State now,
      long done,
      long total,
      String what,
      Optional<ImportReport> report,
      Optional<Problem> problem) {
    return new UploadRoutes.JobState(
        id,
        now.name(),
        request.dryRun(),
        request.files().stream().map(file -> file.name()).toList(),
        done,
        total,
        what,
        live.shown(),
        report.flatMap(ImportReport::id).map(ImportId::value).orElse(""),
        report.map(ImportJob::outcome),
        problem);
  }

  private static UploadRoutes.Outcome outcome(ImportReport report) {
    List<LossReport> files = report.files();
    return new UploadRoutes.Outcome(
        report.added(),
        report.replaced(),
        report.unchanged(),
        report.skipped(),
        report.unreadable(),
        files,
        report.formats());
  }
}
