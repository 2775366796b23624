package org.papilio.assess.api;

import java.time.Instant;

/**
 * A stored assessment as lists show it.
 *
 * @param id name of its file
 * @param title name to show
 * @param method id of the method
 * @param methodVersion version that made it
 * @param revision revision of the case base; empty for a plain table
 * @param query what chose the cases
 * @param cases how many cases
 * @param headline the result in one sentence
 * @param author who ran it
 * @param at when
 */
public record AssessmentSummary(
    String id,
    String title,
    String method,
    String methodVersion,
    String revision,
    String query,
    int cases,
    String headline,
    String author,
    Instant at) {

  public static AssessmentSummary of(Assessment stored) {
    return new AssessmentSummary(
        stored.id(),
        stored.title(),
        stored.method(),
        stored.methodVersion(),
        stored.revision(),
        stored.query(),
        stored.table().cases().size(),
        stored.finding().headline(),
        stored.author(),
        stored.at());
  }
}
