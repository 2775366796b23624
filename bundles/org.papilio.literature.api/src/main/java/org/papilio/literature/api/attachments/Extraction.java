package org.papilio.literature.api.attachments;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.platform.progress.Progress;

/**
 * Takes texts out of the attachments of a workspace, one file after the other. What is done stays
 * done; after the program was killed it goes on with the page that was next. At most one process
 * works on a workspace at a time. Safe for several threads.
 */
@ProviderType
public interface Extraction {

  /** How far it is. */
  Status status();

  /**
   * How far it is.
   *
   * @param total files of all records, each counted once
   * @param done files whose text is there
   * @param failed files that gave no text
   * @param waiting files still to do
   * @param paused whether somebody paused it; holds until somebody resumes it
   * @param running whether this process works on it now
   * @param current name of the file that is worked on; empty when none is
   * @param page the page of it that was done last, from 1; 0 when none
   * @param problems files that gave no text or not all of it, with the reason, at most 100
   */
  record Status(
      long total,
      long done,
      long failed,
      long waiting,
      boolean paused,
      boolean running,
      String current,
      int page,
      List<Trouble> problems) {
    public Status {
      problems = List.copyOf(problems);
    }
  }

  /** A file with what is wrong with it. */
  record Trouble(Attachment attachment, String problem) {}

  /**
   * Works in the background until nothing waits. Does nothing when paused, when it runs already, or
   * when another process works on this workspace.
   */
  void start();

  /**
   * Works until nothing waits or somebody pauses it; a bad file is named in the status and does not
   * end it.
   *
   * @throws org.papilio.platform.problem.ProblemException CONFLICT when it is paused, or another
   *     thread or process works on this workspace
   * @throws org.papilio.platform.progress.CancelledException when stopped; what was done stays
   */
  Status run(Progress progress);

  /** Stops after the present page, in every process, until {@link #resume}. */
  void pause();

  /** Allows it to work again; {@link #start} or {@link #run} make it work. */
  void resume();

  /**
   * Forgets the text of a file, so that it is taken out again; for a file that failed, or after an
   * extractor became better.
   */
  void again(String sha256);

  /**
   * A mark that grows with every text that was taken out or forgotten: a search index that has seen
   * it up to here asks {@link #since} for what is new.
   *
   * @return 0 when there was none yet
   */
  long mark();

  /** Hashes of the files whose text changed since a mark, in that order, each once. */
  List<String> since(long mark);
}
