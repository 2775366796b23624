package org.papilio.literature.api;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Revision;

/**
 * An import as the library remembers it, versioned with the records it brought.
 *
 * @param at when
 * @param before the revision that the import began from
 * @param clash what happened with records whose key was taken
 * @param bodies given to every record
 * @param files in the order of the request, members of archives each for themselves
 * @param added records that were new
 * @param replaced records that took the place of an older one
 * @param removed records that the source said are no more, and that are gone here with it
 * @param unchanged records that were there already with the same content
 * @param skipped records left out because their key was taken
 * @param renamed how many records got another key than they came with
 * @param renamedKeys the first 10,000 of them: the key each came with, by its new key
 * @param unreadable how many records could not be read; each is kept, see {@link
 *     Imports#unreadable}
 * @param amendments what was done about unreadable records since, in that order
 * @param undone when and by whom it was taken back; empty when it stands
 */
public record KeptImport(
    ImportId id,
    Instant at,
    Author author,
    Revision before,
    ImportRequest.Clash clash,
    Set<BodyOfLiterature> bodies,
    List<ImportedFile> files,
    long added,
    long replaced,
    long removed,
    long unchanged,
    long skipped,
    long renamed,
    SortedMap<RecordKey, RecordKey> renamedKeys,
    long unreadable,
    List<Amendment> amendments,
    Optional<Undoing> undone) {

  public KeptImport {
    bodies = Collections.unmodifiableSet(new TreeSet<>(bodies));
    files = List.copyOf(files);
    renamedKeys = Collections.unmodifiableSortedMap(new TreeMap<>(renamedKeys));
    amendments = List.copyOf(amendments);
  }

  /**
   * What was done about one unreadable record.
   *
   * @param number of the unreadable record, from 1
   * @param discarded why it was given up; empty when it was mended
   * @param keys the records that its mended text gave; empty when it was discarded
   * @param before the revision that the mending began from
   */
  public record Amendment(
      int number,
      Instant at,
      Author author,
      String discarded,
      List<RecordKey> keys,
      Revision before) {

    public Amendment {
      keys = List.copyOf(keys);
      if (discarded.isBlank() == keys.isEmpty()) {
        throw new IllegalArgumentException(
            "unreadable record " + number + " is either mended with records, or given up");
      }
    }
  }

  /** When and by whom an import was taken back. */
  public record Undoing(Instant at, Author author) {}

  /** Records met in all files. */
  public long read() {
    return files.stream().mapToLong(ImportedFile::read).sum();
  }

  /** Unreadable records that nobody has mended or given up yet. */
  public long open() {
    return unreadable - amendments.stream().mapToInt(Amendment::number).distinct().count();
  }

  /** What was done about an unreadable record; empty while it is open. */
  public Optional<Amendment> amendment(int number) {
    return amendments.stream().filter(one -> one.number() == number).findFirst();
  }
}
