package org.papilio.screening.api;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that somebody said about an item. Never changed; a later entry supersedes it.
 *
 * @param id unique in a project: the screener's name as a slug and a number
 * @param kind what it says
 * @param item about which
 * @param stage of decisions and resolutions; empty otherwise
 * @param verdict of decisions and resolutions; empty otherwise
 * @param value by kind: a reason, the entry that is withdrawn, the item that it is a duplicate of,
 *     the study; may be empty
 * @param note in free words; may be empty
 * @param by name of who said it
 * @param when in UTC
 */
public record Entry(
    String id,
    Kind kind,
    ItemId item,
    Optional<Stage> stage,
    Optional<Verdict> verdict,
    String value,
    String note,
    String by,
    Instant when) {

  /** What an entry says. */
  public enum Kind {
    /** One screener's verdict; supersedes the screener's earlier one at the stage. */
    DECISION,
    /** The verdict of a third person or of a consensus; settles the stage. */
    RESOLUTION,
    /** The entry {@code value} counts no more. */
    WITHDRAWAL,
    /** The item is a duplicate of the item {@code value}. */
    DUPLICATE,
    /** The full text is there. */
    RETRIEVED,
    /** The full text cannot be had. */
    NOT_RETRIEVED,
    /** Taken out before screening by a program: {@code value} says by which. */
    REMOVED_BY_PROGRAM,
    /** Taken out before screening for another reason, {@code value}. */
    REMOVED,
    /** The item is a report of the study {@code value}. */
    STUDY
  }

  public Entry {
    boolean judges = kind == Kind.DECISION || kind == Kind.RESOLUTION;
    if (judges != stage.isPresent() || judges != verdict.isPresent()) {
      throw new IllegalArgumentException("decisions and resolutions have a stage and a verdict");
    }
  }
}
