package org.papilio.literature.api.attachments;

import java.util.List;

/**
 * The text of a file.
 *
 * @param sha256 hash of the file
 * @param state how far it is
 * @param pages the text of each page, from the first; a page without text is an empty text; a file
 *     without pages has one
 * @param problem why the file gave no text or not all of it, one sentence; empty when all is well
 */
public record FullText(String sha256, State state, List<String> pages, String problem) {

  /** How far the taking out of a text is. */
  public enum State {
    /** Nobody began. */
    WAITING,
    /** Some pages are there, the rest follows. */
    BEGUN,
    /** All that can be had is there. */
    DONE,
    /** The file is broken, locked, of an unknown kind or beyond a limit: see the problem. */
    FAILED
  }

  public FullText {
    pages = List.copyOf(pages);
  }
}
