package org.papilio.literature.api.duplicates;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.platform.progress.Progress;

/** The duplicates of one library, its rules, and what people decided. Safe for several threads. */
@ProviderType
public interface Duplicates {

  /** The rules of the workspace; the defaults where it has none of its own. */
  DuplicateRules rules();

  /** Keeps other rules. */
  Revision change(DuplicateRules rules, Author author);

  /** Goes back to the defaults. */
  Revision reset(Author author);

  /**
   * Groups in the newest revision, without pairs that people called different. Records that were
   * compared in an earlier call are not compared again; new and changed ones are compared with what
   * their blocks hold.
   *
   * @throws org.papilio.platform.progress.CancelledException when stopped
   */
  FoundDuplicates groups(Progress progress);

  /** The evidence for two records, alike or not. */
  DuplicatePair compare(LiteratureRecord one, LiteratureRecord other);

  /**
   * What a merge would give; nothing is changed.
   *
   * @param keys at least two
   * @param into the key that stays; empty for that of the fullest record
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND for a key, USAGE for less than
   *     two
   */
  LiteratureRecord preview(List<RecordKey> keys, Optional<RecordKey> into);

  /** Makes one record of several and keeps the origins. Parameters as in {@link #preview}. */
  MergedRecord merge(List<RecordKey> keys, Optional<RecordKey> into, Author author);

  /**
   * Takes the last merge into a record back: the origins are there again as they were; later edits
   * of other records stay.
   *
   * @throws org.papilio.platform.problem.ProblemException NOT_FOUND if nothing was merged into it,
   *     CONFLICT if one of the origins' keys is taken by another record by now
   */
  Revision unmerge(RecordKey key, Author author);

  /** What the record was made of; empty when it is no merged one. The last merge first. */
  List<MergedRecord> merged(RecordKey key);

  /** All merged records, by key. */
  List<RecordKey> merged();

  /** Remembers that all these records are different works. */
  Revision distinct(Collection<RecordKey> keys, Author author);

  /** Forgets that these records were called different. */
  Revision undistinct(Collection<RecordKey> keys, Author author);

  /** Pairs that were called different, by keys. */
  List<Distinction> distinctions();
}
