package org.papilio.literature.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.cases.api.Revision;
import org.papilio.platform.loss.LossReport;

/**
 * What an import did. {@link Library#undo} with its two revisions takes it back.
 *
 * @param before the revision it began from
 * @param after the new revision; the same as {@code before} when nothing changed or in a dry run
 * @param files one report a file, in the order of the request; members of archives each for
 *     themselves
 * @param formats identifier of the format that read each file, in the same order; empty text for a
 *     file that was refused, whose report then has the reason as a note
 * @param added records that are new
 * @param replaced records that took the place of an older one
 * @param removed records that the source said are no more, and that are gone here with it
 * @param unchanged records that were there already with the same content
 * @param skipped records left out because their key was taken
 * @param renamed the key that each renamed record came with, by its new key; the first 10,000
 * @param id the kept import; empty for a dry run
 */
public record ImportReport(
    Revision before,
    Revision after,
    List<LossReport> files,
    List<String> formats,
    long added,
    long replaced,
    long removed,
    long unchanged,
    long skipped,
    Map<RecordKey, RecordKey> renamed,
    Optional<ImportId> id) {

  public ImportReport {
    files = List.copyOf(files);
    formats = List.copyOf(formats);
    renamed = Map.copyOf(renamed);
  }

  /** Records met in all files that could not be read. */
  public long unreadable() {
    return files.stream().mapToLong(file -> file.read() - file.accepted()).sum();
  }
}
