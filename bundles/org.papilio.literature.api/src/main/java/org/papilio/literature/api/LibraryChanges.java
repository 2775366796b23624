package org.papilio.literature.api;

import java.util.List;
import org.papilio.cases.api.Revision;

/**
 * Which records differ between two revisions; lists are by key.
 *
 * @param added in {@code to} only
 * @param changed in both, with another content
 * @param removed in {@code from} only
 */
public record LibraryChanges(
    Revision from,
    Revision to,
    List<RecordKey> added,
    List<RecordKey> changed,
    List<RecordKey> removed) {

  /** How a record differs. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** Takes one difference after the other, by key. */
  @FunctionalInterface
  public interface Visitor {
    void differs(Kind kind, RecordKey key);
  }

  public LibraryChanges {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
