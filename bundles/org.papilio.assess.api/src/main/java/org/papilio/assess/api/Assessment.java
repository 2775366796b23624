package org.papilio.assess.api;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A run of a method, stored: everything that is needed to read it without the case base, and to run
 * it again.
 *
 * @param id name of its file under {@code assessments/}
 * @param title name to show
 * @param method id of the method
 * @param methodVersion version of the method that made the finding
 * @param revision revision of the case base that the table was made from; empty for a plain table
 * @param query the query or list that chose the cases; empty for a plain table
 * @param parameters all parameters, defaults included
 * @param table the frozen data matrix
 * @param finding what was found
 * @param author who ran it
 * @param at when
 */
public record Assessment(
    String id,
    String title,
    String method,
    String methodVersion,
    String revision,
    String query,
    Map<String, List<String>> parameters,
    CaseTable table,
    Finding finding,
    String author,
    Instant at) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  public Assessment {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "assessment id '" + id + "' is not allowed; use small letters, digits and hyphens");
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(methodVersion, "methodVersion");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(query, "query");
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = Collections.unmodifiableMap(copy);
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(at, "at");
  }
}
