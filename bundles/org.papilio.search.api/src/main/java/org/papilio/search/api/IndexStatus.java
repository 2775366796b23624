package org.papilio.search.api;

import java.util.Optional;
import org.papilio.cases.api.Revision;

/**
 * How an index stands.
 *
 * @param state what it is doing
 * @param complete whether answers hold everything of the newest revision
 * @param revision the revision that is indexed; empty while the first index is made
 * @param documents how many documents can be found now
 * @param done documents handled by the work in progress, 0 when there is none
 * @param expected documents that the work in progress will handle, 0 when there is none; an
 *     estimate
 * @param message why it was or is being made, cannot be written, or failed; empty when all went
 *     well
 */
public record IndexStatus(
    State state,
    boolean complete,
    Optional<Revision> revision,
    long documents,
    long done,
    long expected,
    String message) {

  /** What an index is doing. */
  public enum State {
    /** Nothing; it is up to date. */
    READY,
    /** Made from nothing or anew. */
    BUILDING,
    /** Takes in what changed. */
    CATCHING_UP,
    /** Another process writes it; this one reads what is there. */
    READ_ONLY,
    /** Could not be made; {@link #message} says why. */
    FAILED
  }
}
