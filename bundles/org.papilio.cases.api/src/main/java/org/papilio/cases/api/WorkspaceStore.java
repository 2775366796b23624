package org.papilio.cases.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.platform.progress.Progress;

/**
 * The versioned files of a workspace. Paths are relative, with slashes, without {@code ..}, such as
 * {@code cases/tanoda/case.json}. A commit is all or nothing: after a crash at any moment the files
 * are those of one revision.
 */
@ProviderType
public interface WorkspaceStore {

  /** The newest revision; notices what other processes committed. */
  Revision head();

  /**
   * A revision by its hash, the beginning of it (at least 4 digits), a tag or a date.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND, BAD_INPUT if it is ambiguous
   */
  Revision resolve(String name);

  /** The bytes of a file in a revision. */
  Optional<byte[]> read(Revision revision, String path);

  /** The paths of all files below a folder in a revision, sorted; {@code ""} for all. */
  List<String> list(Revision revision, String folder);

  /** The paths whose content differs between two revisions, sorted, with how they differ. */
  List<FileChange> changes(Revision from, Revision to);

  /**
   * Writes and deletes files as one new revision on top of {@link #head}.
   *
   * @param base the revision that the writer had read; if one of the written paths changed since,
   *     nothing is written
   * @return the new revision; {@code head()} if nothing differs
   * @throws org.papilio.platform.problem.ProblemException CONFLICT naming path, both revisions and
   *     both authors; FAILURE if the disk is full or not writable, with nothing changed
   */
  Revision commit(Revision base, Author author, String message, List<FileWrite> writes);

  /**
   * As {@link #commit(Revision, Author, String, List)}, for many or large files: tells how far it
   * is, in files, and may be stopped until the revision stands.
   *
   * @throws org.papilio.platform.progress.CancelledException when stopped; then nothing changed
   */
  default Revision commit(
      Revision base, Author author, String message, List<FileWrite> writes, Progress progress) {
    progress.check();
    return commit(base, author, message, writes);
  }

  /** Revisions that touched a path or a folder ({@code ""} for all), newest first. */
  List<LogEntry> log(String path, int limit);

  /** Names a revision. */
  void tag(String name, Revision revision);

  /** Listens for new revisions, of this process and, as soon as they are noticed, of others. */
  AutoCloseable onCommit(Consumer<Revision> listener);
}
