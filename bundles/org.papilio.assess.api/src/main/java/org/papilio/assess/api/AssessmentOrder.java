package org.papilio.assess.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.papilio.cases.api.Revision;

/**
 * What to run on a workspace.
 *
 * @param method id of the method
 * @param title name to store it under; empty for one made of method and outcome
 * @param query which cases: {@code all}, names parted by commas, or a query of the search
 * @param revision the state of the case base; empty for the newest
 * @param parameters values by parameter; a column is {@code NAME=indicator} or an indicator alone,
 *     and is then spoken of by that name
 * @param table a table to judge instead of the cases of the workspace; {@code query} is then not
 *     looked at
 */
public record AssessmentOrder(
    String method,
    String title,
    String query,
    Optional<Revision> revision,
    Map<String, List<String>> parameters,
    Optional<CaseTable> table) {

  public AssessmentOrder {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(revision, "revision");
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = Collections.unmodifiableMap(copy);
    Objects.requireNonNull(table, "table");
  }

  /** A run on the newest state of the cases that a query chooses. */
  public static AssessmentOrder of(
      String method, String query, Map<String, List<String>> parameters) {
    return new AssessmentOrder(method, "", query, Optional.empty(), parameters, Optional.empty());
  }
}
