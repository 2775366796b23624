package org.papilio.workbench.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * One address of the HTTP API with its handler.
 *
 * @param method the HTTP method
 * @param path begins with {@code /api/}; a segment {@code {name}} is a parameter, {@code {name*}}
 *     as the last one takes the rest of the path
 * @param summary one line for the OpenAPI document
 * @param query the query parameters
 * @param takes the type of the JSON body, or empty
 * @param takesMedia the media type of a body that is no JSON, or empty
 * @param mostBytes the longest body that is no JSON; empty for the server's own limit of 512 MiB
 * @param replies the type of the JSON reply; empty when it is not described
 * @param handler does the work
 */
public record Route(
    Method method,
    String path,
    String summary,
    List<Parameter> query,
    Optional<Class<?>> takes,
    Optional<String> takesMedia,
    OptionalLong mostBytes,
    Optional<Class<?>> replies,
    Handler handler) {

  private static final Pattern PATH =
      Pattern.compile("/api(/([A-Za-z0-9._~-]+|\\{[a-zA-Z]+\\*?}))+");

  /** The HTTP methods that the API uses. */
  public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE
  }

  /**
   * A query parameter.
   *
   * @param name as it stands in the address
   * @param description one line
   * @param repeatable whether it may stand there several times
   */
  public record Parameter(String name, String description, boolean repeatable) {}

  /** Answers a request. Runs on a virtual thread; may block. */
  @FunctionalInterface
  public interface Handler {
    /**
     * @throws org.papilio.platform.problem.ProblemException becomes status 400, 404, 409 or 500
     *     with the problem as JSON
     * @throws Exception anything else becomes status 500 and names the bundle
     */
    Reply handle(Request request) throws Exception;
  }

  public Route {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "route '" + path + "': it must begin with /api/ and hold plain or {name} segments");
    }
    query = List.copyOf(query);
  }

  private static Route of(Method method, String path, String summary, Handler handler) {
    return new Route(
        method,
        path,
        summary,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        handler);
  }

  public static Route get(String path, String summary, Handler handler) {
    return of(Method.GET, path, summary, handler);
  }

  public static Route post(String path, String summary, Handler handler) {
    return of(Method.POST, path, summary, handler);
  }

  public static Route put(String path, String summary, Handler handler) {
    return of(Method.PUT, path, summary, handler);
  }

  public static Route patch(String path, String summary, Handler handler) {
    return of(Method.PATCH, path, summary, handler);
  }

  public static Route delete(String path, String summary, Handler handler) {
    return of(Method.DELETE, path, summary, handler);
  }

  /** Adds a query parameter. */
  public Route query(String name, String description) {
    return query(new Parameter(name, description, false));
  }

  /** Adds a query parameter that may be given several times. */
  public Route queries(String name, String description) {
    return query(new Parameter(name, description, true));
  }

  private Route query(Parameter parameter) {
    List<Parameter> more = new ArrayList<>(query);
    more.add(parameter);
    return new Route(method, path, summary, more, takes, takesMedia, mostBytes, replies, handler);
  }

  /** Says that the body is JSON of this type (a record or {@code Map}). */
  public Route takes(Class<?> type) {
    return new Route(
        method, path, summary, query, Optional.of(type), takesMedia, mostBytes, replies, handler);
  }

  /** Says that the body is no JSON; the handler reads {@link Request#body}. */
  public Route takesMedia(String mediaType) {
    return new Route(
        method, path, summary, query, takes, Optional.of(mediaType), mostBytes, replies, handler);
  }

  /**
   * Says that the body is no JSON, and how long it may be; the handler does not hold it in memory.
   *
   * @param most in bytes, 1 or more
   */
  public Route takesMedia(String mediaType, long most) {
    return new Route(
        method,
        path,
        summary,
        query,
        takes,
        Optional.of(mediaType),
        OptionalLong.of(most),
        replies,
        handler);
  }

  /** Says of which type the JSON reply is (a record, {@code Map} or {@code List}). */
  public Route replies(Class<?> type) {
    return new Route(
        method, path, summary, query, takes, takesMedia, mostBytes, Optional.of(type), handler);
  }
}
