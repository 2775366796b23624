package org.papilio.workbench.api;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.progress.Progress;

/** One request to a route. */
@ProviderType
public interface Request {

  /**
   * A path parameter, decoded.
   *
   * @throws IllegalArgumentException when the route has none of that name
   */
  String path(String name);

  /** The first value of a query parameter; empty when not given or blank. */
  Optional<String> query(String name);

  /** All values of a query parameter. */
  List<String> queries(String name);

  /** The names of all query parameters, and of those of a form where an address takes forms. */
  default Set<String> queryNames() {
    return Set.of();
  }

  /**
   * A query parameter that is a whole number.
   *
   * @throws org.papilio.platform.problem.ProblemException bad input, when it is no number or lies
   *     outside {@code least} to {@code most}
   */
  int number(String name, int fallback, int least, int most);

  /** A request header; empty when not there. */
  Optional<String> header(String name);

  /**
   * The body read as JSON.
   *
   * @param type a record, {@code Map.class}, {@code List.class} or {@code Object.class}
   * @throws org.papilio.platform.problem.ProblemException bad input, naming the place, when the
   *     body is no JSON of that shape
   */
  <T> T json(Class<T> type);

  /** The body as text in UTF-8. */
  String text();

  /** The body as it comes; limited in size. */
  InputStream body();

  /** The workspace that the page shows. */
  Workspace workspace();

  /** The language of the page. */
  Locale locale();

  /**
   * Tells the page how far long work is (topic {@code progress}), and stops when the page leaves.
   */
  Progress progress();
}
