package org.papilio.literature.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.platform.progress.Progress;

/**
 * All imports that a library has seen, kept for good: what each brought, what was lost of it field
 * by field, and the text of every record that could not be read. Every change here is one revision
 * together with the records it concerns. Safe for several threads.
 */
@ProviderType
public interface Imports {

  /** All imports, the newest first. */
  List<KeptImport> list();

  /**
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND
   */
  KeptImport get(ImportId id);

  /** The revision that an import made; empty when there is no such import. */
  Optional<Revision> revision(ImportId id);

  /**
   * Unreadable records of an import, by number.
   *
   * @param from number of the first, from 1
   * @param limit at most so many, 1 to 10,000
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when there is no such import
   */
  List<UnreadableRecord> unreadable(ImportId id, int from, int limit);

  /**
   * Takes an import back as a whole, with the records that were mended since; later work on other
   * records stays.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND; CONFLICT when it was taken
   *     back already, or naming the records that were changed since
   * @throws org.papilio.platform.progress.CancelledException when stopped; then nothing changed
   */
  Revision undo(ImportId id, Author author, Progress progress);

  /**
   * Reads the mended text of an unreadable record with the format that failed on it, and adds its
   * records with the import's own bodies and its own rule for taken keys.
   *
   * @param number of the unreadable record, from 1
   * @return the import as it is then
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND when there is no such import or
   *     record, CONFLICT when it was mended or given up already or the import was taken back,
   *     BAD_INPUT with the new reason when the text still cannot be read; then nothing changed
   */
  KeptImport mend(ImportId id, int number, String text, Author author);

  /**
   * Gives an unreadable record up; its text stays.
   *
   * @param reason why, in a few words; not blank
   * @throws org.papilio.platform.problem.ProblemException as {@link #mend}
   */
  KeptImport discard(ImportId id, int number, String reason, Author author);
}
