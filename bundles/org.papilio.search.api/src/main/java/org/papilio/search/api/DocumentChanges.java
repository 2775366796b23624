package org.papilio.search.api;

import java.util.Set;

/**
 * Which objects of one kind differ between two revisions.
 *
 * @param changed ids of those that are new or changed
 * @param removed ids of those that are gone
 */
public record DocumentChanges(Set<String> changed, Set<String> removed) {

  public static final DocumentChanges NONE = new DocumentChanges(Set.of(), Set.of());

  public DocumentChanges {
    changed = Set.copyOf(changed);
    removed = Set.copyOf(removed);
  }

  public boolean isEmpty() {
    return changed.isEmpty() && removed.isEmpty();
  }
}
