package org.papilio.cases.api;

import java.time.Instant;
import java.util.List;

/**
 * One revision in the history.
 *
 * @param tags its names, often none
 */
public record LogEntry(
    Revision revision, Author author, Instant at, String message, List<String> tags) {

  public LogEntry {
    tags = List.copyOf(tags);
  }
}
