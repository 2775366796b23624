package org.papilio.cases.api;

import java.util.List;

/**
 * What an edit made.
 *
 * @param revision the new revision
 * @param undo the edits that take it back, based on {@code revision}
 */
public record Edited(Revision revision, List<Edit> undo) {

  public Edited {
    undo = List.copyOf(undo);
  }
}
