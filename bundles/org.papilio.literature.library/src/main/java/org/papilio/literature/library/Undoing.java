package org.papilio.literature.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/**
 * Takes back what happened to records in some steps, unless they changed again later. Holds few of
 * them in memory.
 */
final class Undoing {

  private static final int NAMED = 5;

  /** What happened between two revisions. */
  record Step(Revision before, Revision after) {}

  private final WorkspaceLibrary library;
  private final Progress progress;
  private final LineRuns befores;
  private final LineRuns afters;
  private final LineRuns result;
  private long all;
  private long later;
  private final List<RecordKey> named = new ArrayList<>();

  private Undoing(WorkspaceLibrary library, Scratch scratch, Progress progress) {
    this.library = library;
    this.progress = progress;
    this.befores = new LineRuns(scratch);
    this.afters = new LineRuns(scratch);
    this.result = new LineRuns(scratch);
  }

  /**
   * The lines that undo the steps on top of a revision.
   *
   * @param steps the earliest first
   * @param what is undone, for the message
   * @throws org.papilio.platform.problem.ProblemException CONFLICT naming records that changed
   *     again
   */
  static LineRuns of(
      WorkspaceLibrary library,
      List<Step> steps,
      Revision head,
      String what,
      Scratch scratch,
      Progress progress) {
    Undoing undoing = new Undoing(library, scratch, progress);
    steps.forEach(undoing::collect);
    undoing.compare(head);
    if (undoing.later > 0) {
      throw Problem.conflict(
              undoing.later
                  + " of "
                  + undoing.all
                  + " records changed again after "
                  + what
                  + ": "
                  + undoing.named)
          .fix("undo the later changes first, or edit these records by hand")
          .exception();
    }
    return undoing.result;
  }

  private void collect(Step step) {
    library.differences(
        step.before(),
        step.after(),
        (key, before, after) -> {
          progress.check();
          befores.add(new KeyedLine(key, before));
          afters.add(new KeyedLine(key, hash(after)));
          progress.report(befores.size(), -1, "records looked up");
        });
  }

  /** Of a record that changed in several steps the first state and the last one count. */
  private void compare(Revision head) {
    try (LineRuns.Merged old = befores.open();
        LineRuns.Merged fresh = afters.open()) {
      Peeking before = new Peeking(old);
      Peeking after = new Peeking(fresh);
      while (before.before(null)) {
        KeyedLine first = before.next();
        KeyedLine last = after.next();
        while (before.before(null) && before.key().equals(first.key())) {
          before.next();
          last = after.next();
        }
        compare(head, first, last);
      }
    }
  }

  private void compare(Revision head, KeyedLine first, KeyedLine last) {
    progress.check();
    all++;
    String now = library.line(head, first.key()).orElse(null);
    if (!Objects.equals(hash(now), last.line())) {
      later++;
      if (named.size() < NAMED) {
        named.add(new RecordKey(first.key()));
      }
    } else if (!Objects.equals(now, first.line())) {
      result.add(first);
    }
  }

  private static @Nullable String hash(@Nullable String line) {
    if (line == null) {
      return null;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
