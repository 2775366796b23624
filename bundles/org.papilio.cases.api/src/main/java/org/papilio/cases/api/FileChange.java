package org.papilio.cases.api;

/** One file that differs between two revisions. */
public record FileChange(String path, Kind kind) {
  /** How it differs. */
  public enum Kind {
    ADDED,
    CHANGED,
    DELETED
  }
}
