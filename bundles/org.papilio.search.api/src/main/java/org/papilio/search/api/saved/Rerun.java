package org.papilio.search.api.saved;

import java.util.List;
import java.util.Optional;
import org.papilio.cases.api.Revision;
import org.papilio.platform.problem.Problem;
import org.papilio.search.api.DocumentKey;

/**
 * A line of a log, run again.
 *
 * @param line as it is kept
 * @param revision searched now
 * @param count hits now
 * @param added found now and not then, sorted; empty when the keys of then were not kept
 * @param gone found then and not now, sorted; empty when the keys of then were not kept
 * @param problem why the line cannot be run any more; then the rest says nothing
 */
public record Rerun(
    SearchLog.Line line,
    Revision revision,
    long count,
    List<Difference> added,
    List<Difference> gone,
    Optional<Problem> problem) {

  public Rerun {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  /** One object, and why it is found or not found any more. */
  public record Difference(DocumentKey key, Reason reason) {}

  /** Why something is found or not found any more. */
  public enum Reason {
    /** It came into the workspace. */
    NEW,
    /** It was edited. */
    CHANGED,
    /** It was taken out of the workspace. */
    REMOVED,
    /** The object is as it was: the text of a file became known, or search itself changed. */
    OTHER
  }
}
