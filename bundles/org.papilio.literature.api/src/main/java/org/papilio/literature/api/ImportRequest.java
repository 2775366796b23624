package org.papilio.literature.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.papilio.cases.api.Author;
import org.papilio.literature.api.text.SourceFile;

/**
 * What to import and how.
 *
 * @param files at least one
 * @param format identifier of a format; empty to recognise each file
 * @param bodies given to every record, beside those it brings
 * @param clash what happens when another record has the key already
 * @param dryRun reads and reports and changes nothing
 * @param author who imports
 * @param message for the history; empty for one that names the files
 */
public record ImportRequest(
    List<SourceFile> files,
    Optional<String> format,
    Set<BodyOfLiterature> bodies,
    Clash clash,
    boolean dryRun,
    Author author,
    String message) {

  /** What happens when a record with the same key and another content is there already. */
  public enum Clash {
    /** The new record gets a key of its own: the old one with {@code -2}, {@code -3} … */
    RENAME,
    /** The new record takes the place of the old one. */
    REPLACE,
    /** The new record is left out. */
    SKIP
  }

  public ImportRequest {
    files = List.copyOf(files);
    bodies = Set.copyOf(bodies);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("an import needs at least one file");
    }
  }

  public static ImportRequest of(List<SourceFile> files, Author author) {
    return new ImportRequest(files, Optional.empty(), Set.of(), Clash.RENAME, false, author, "");
  }
}
