package org.papilio.literature.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
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
 * @param since with {@link Clash#UPDATE}: records that were changed or removed here since this
 *     revision are left as they are and counted as skipped; empty to replace them all
 * @param beside files of the workspace that belong to the import and stand in its revision
 */
public record ImportRequest(
    List<SourceFile> files,
    Optional<String> format,
    Set<BodyOfLiterature> bodies,
    Clash clash,
    boolean dryRun,
    Author author,
    String message,
    Optional<Revision> since,
    Beside beside) {

  /** Makes the files that stand in the same revision as the import. */
  @FunctionalInterface
  public interface Beside {
    /**
     * The files to write; may be asked for again when somebody else was faster to commit.
     *
     * @param id of the import that they belong to
     */
    List<FileWrite> files(ImportId id);
  }

  /** What happens when a record with the same key and another content is there already. */
  public enum Clash {
    /** The new record gets a key of its own: the old one with {@code -2}, {@code -3} … */
    RENAME,
    /** The new record takes the place of the old one. */
    REPLACE,
    /** The new record is left out. */
    SKIP,
    /**
     * The key names one record for good, as the identifiers of a repository do: the last record
     * with it takes the place of the old one, whose bodies of literature it keeps, and a removal
     * takes it away.
     */
    UPDATE
  }

  public ImportRequest {
    files = List.copyOf(files);
    bodies = Set.copyOf(bodies);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("an import needs at least one file");
    }
  }

  /** An import of files alone. */
  public ImportRequest(
      List<SourceFile> files,
      Optional<String> format,
      Set<BodyOfLiterature> bodies,
      Clash clash,
      boolean dryRun,
      Author author,
      String message) {
    this(files, format, bodies, clash, dryRun, author, message, Optional.empty(), id -> List.of());
  }

  public static ImportRequest of(List<SourceFile> files, Author author) {
    return new ImportRequest(files, Optional.empty(), Set.of(), Clash.RENAME, false, author, "");
  }
}
