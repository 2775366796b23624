package org.papilio.workbench.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Addresses of the HTTP API, as a service. They appear in {@code /api/openapi.json}. */
@ConsumerType
public interface RouteContribution {

  /** The routes; asked once when the service comes, so constant. */
  List<Route> routes();

  /**
   * Addresses of these routes, each with its query, that the server calls by GET in the background
   * when it has started, so that the first call of a person finds indexes open and classes loaded.
   * They must change nothing; their answers are thrown away.
   */
  default List<String> rehearsals() {
    return List.of();
  }
}
