package org.papilio.search.api.saved;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.cases.api.Revision;

/**
 * The protocol of a systematic search, as PRISMA-S asks for it: every search string exactly as it
 * was run, with date and count. Source: Rethlefsen et al., PRISMA-S, Systematic Reviews 10, 39,
 * 2021, items 8 and 13.
 *
 * @param owner name of whoever began it
 * @param note what is sought; may be empty
 * @param lines numbered from 1
 */
public record SearchLog(
    SavedName name, String owner, Instant created, String note, List<Line> lines) {

  public SearchLog {
    lines = List.copyOf(lines);
  }

  /**
   * One search.
   *
   * @param number from 1
   * @param query as typed; may refer to earlier lines: {@code #1 AND #2}
   * @param full the query with the lines it refers to written out
   * @param kinds kinds that were searched; never empty
   * @param note may be empty
   * @param runs oldest first, one at least
   */
  public record Line(
      int number, String query, String full, Set<String> kinds, String note, List<Run> runs) {
    public Line {
      kinds = java.util.Collections.unmodifiableSet(new TreeSet<>(kinds));
      runs = List.copyOf(runs);
      if (number < 1 || kinds.isEmpty() || runs.isEmpty()) {
        throw new IllegalArgumentException("line " + number + " of a log lacks kinds or runs");
      }
    }

    /** The latest run. */
    public Run last() {
      return runs.getLast();
    }
  }

  /**
   * One time that a line was run.
   *
   * @param by name of whoever ran it
   * @param revision what was searched
   * @param count exact number of hits
   * @param sha256 of the sorted keys, each followed by a line feed; 64 hexadecimal digits
   * @param ids path of the file with these keys; empty when there were too many to be kept
   */
  public record Run(
      Instant at, String by, Revision revision, long count, String sha256, Optional<String> ids) {}
}
