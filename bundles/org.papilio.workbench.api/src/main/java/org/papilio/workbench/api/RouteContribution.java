package org.papilio.workbench.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Addresses of the HTTP API, as a service. They appear in {@code /api/openapi.json}. */
@ConsumerType
public interface RouteContribution {

  /** The routes; asked once when the service comes, so constant. */
  List<Route> routes();
}
