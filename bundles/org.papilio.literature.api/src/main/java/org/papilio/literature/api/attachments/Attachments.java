package org.papilio.literature.api.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.RecordKey;

/**
 * The files of the records of one workspace, and their texts. Every change is one revision of the
 * workspace, all or nothing. Safe for several threads.
 */
@ProviderType
public interface Attachments {

  /** The files of a record, by name; empty when it has none. */
  List<Attachment> of(RecordKey record);

  /** The files of a record as they were in a revision, by name. */
  List<Attachment> of(Revision revision, RecordKey record);

  /** The files of all records, by record and name. */
  List<Attachment> all();

  /** The keys of the records that have the file with this hash, sorted. */
  Set<RecordKey> recordsOf(String sha256);

  /**
   * Gives a file to a record. The same file given again to the same record changes nothing.
   *
   * @param name of the file; a folder before it is taken away
   * @param content read to its end, not closed
   * @return the file as it is kept
   * @throws org.papilio.platform.problem.ProblemException BAD_INPUT for an empty or too large file
   *     or a name that is not allowed, NOT_FOUND when the library has no such record
   */
  Attached attach(RecordKey record, String name, InputStream content, Author author)
      throws IOException;

  /**
   * What attaching did.
   *
   * @param attachment the file as it is kept
   * @param revision the new revision; the present one when the record had the file already
   */
  record Attached(Attachment attachment, Revision revision) {}

  /**
   * Takes a file from a record. Its content goes with the last record that has it, and stays in the
   * history.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when the record has no such
   *     file
   */
  Revision remove(RecordKey record, String sha256, Author author);

  /**
   * Takes back what happened to attachments between two revisions, and leaves later work on other
   * attachments alone.
   *
   * @return the new revision; the present one when nothing happened to attachments between the two
   */
  Revision undo(Revision before, Revision after, Author author);

  /** Keys of the records whose files differ between two revisions, sorted. */
  Set<RecordKey> changed(Revision from, Revision to);

  /**
   * The content of a file, of at most a few hundred megabytes.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when no record has it
   */
  byte[] content(String sha256);

  /** The text of a file as far as it was taken out; empty when nobody began. */
  Optional<FullText> text(String sha256);

  /** The taking out of texts. */
  Extraction extraction();
}
