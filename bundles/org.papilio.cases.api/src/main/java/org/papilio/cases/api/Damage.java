package org.papilio.cases.api;

/**
 * Something wrong in the files of a workspace.
 *
 * @param kind what sort of damage
 * @param path the file, relative to the workspace; empty for the workspace as a whole
 * @param what what is wrong, with line and column where there are any
 * @param remedy how to mend it
 * @param mended whether it was mended just now
 */
public record Damage(Kind kind, String path, String what, String remedy, boolean mended) {

  /** What sort of damage. */
  public enum Kind {
    /** The version history itself is damaged. */
    HISTORY,
    /** A file cannot be read. */
    UNREADABLE,
    /** The same id stands twice. */
    DUPLICATE_ID,
    /** A reference leads nowhere. */
    DANGLING_REFERENCE,
    /** A file was changed by hand and is not part of a revision yet. */
    EDITED_BY_HAND,
    /** A file lags behind the newest revision, as after a crash. */
    LAGGING,
    /** A lock or a temporary file was left over by a process that is gone. */
    LEFT_OVER
  }
}
