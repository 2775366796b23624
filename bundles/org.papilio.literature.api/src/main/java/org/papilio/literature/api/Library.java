package org.papilio.literature.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.progress.Progress;

/**
 * The bibliographic records of one workspace, versioned with it. Every change is one revision of
 * the workspace, all or nothing. Safe for several threads.
 */
@ProviderType
public interface Library {

  /** The records as they are now. */
  LibrarySnapshot snapshot();

  /** The records as they were in a revision. */
  LibrarySnapshot snapshot(Revision revision);

  /**
   * Reads files and adds their records as one revision, together with the report: the import is
   * kept, see {@link #imports}. No content of a file ends it: what cannot be read stands in the
   * report, and of several files one that no format knows is refused there while the others are
   * taken in. Archives ({@code .gz}, {@code .zip}) are opened and their members read each as a
   * file. Needs the same memory for ten records and for ten million.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for a missing file or format,
   *     BAD_INPUT when no format knows any of the files, FAILURE if the disk refuses; then nothing
   *     changed
   * @throws org.papilio.platform.progress.CancelledException when stopped; then nothing changed
   */
  ImportReport add(ImportRequest request, Progress progress);

  /**
   * Adds records, or replaces those with the same key.
   *
   * @param base the revision that the caller had read
   * @throws org.papilio.platform.problem.ProblemException CONFLICT when one of the records changed
   *     since {@code base}
   */
  Revision put(Revision base, Author author, String message, Collection<LiteratureRecord> records);

  /**
   * Removes records.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when a key is not there,
   *     CONFLICT when one of the records changed since {@code base}
   */
  Revision remove(Revision base, Author author, String message, Collection<RecordKey> keys);

  /**
   * Takes back what happened to records between two revisions, such as one import, and leaves all
   * later work on other records alone.
   *
   * @throws org.papilio.platform.problem.ProblemException CONFLICT naming the records that changed
   *     again after {@code after}
   */
  Revision undo(Revision before, Revision after, Author author);

  /** Which records differ between two revisions. Needs memory for the keys, not the records. */
  LibraryChanges changes(Revision from, Revision to);

  /**
   * Hands over the keys of the records that differ between two revisions, by key. Needs the same
   * memory however many they are.
   */
  void changes(Revision from, Revision to, LibraryChanges.Visitor visitor);

  /** The imports that the library has seen, up to the newest revision. */
  Imports imports();

  /**
   * Writes records in a format.
   *
   * @param keys which, in this order; empty list for all, by key
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for a key or format
   */
  LossReport export(
      LibrarySnapshot snapshot,
      String format,
      List<RecordKey> keys,
      OutputStream out,
      Progress progress)
      throws IOException;

  /**
   * Adds, replaces and removes records and writes other files of the workspace, all in one
   * revision.
   *
   * @param beside files that belong to the change, such as what was merged
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when a key to remove is not
   *     there, CONFLICT when one of the records or files changed since {@code base}
   */
  Revision change(
      Revision base,
      Author author,
      String message,
      Collection<LiteratureRecord> put,
      Collection<RecordKey> remove,
      Collection<FileWrite> beside);

  /** The record as one line of JSON, as the files of the library hold it. */
  String line(LiteratureRecord record);

  /**
   * Reads what {@link #line} wrote, of this or an earlier version.
   *
   * @param where file and line, for the message
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT when it is no record
   */
  LiteratureRecord record(String line, String where);

  /** Listens for changes of records, after they are stored. Close to stop. */
  AutoCloseable onChange(Consumer<LibraryChanges> listener);
}
