package org.papilio.workbench.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;
import org.papilio.workbench.api.Request;

/** A servlet request as a route's handler sees it. */
final class RouteRequest implements Request {

  private final HttpServletRequest request;
  private final RouteTable.Match match;
  private final Workspace workspace;
  private final Progress progress;
  private final long limit;

  /**
   * @param limit longest body, in bytes
   */
  RouteRequest(
      HttpServletRequest request,
      RouteTable.Match match,
      Workspace workspace,
      Progress progress,
      long limit) {
    this.request = request;
    this.match = match;
    this.workspace = workspace;
    this.progress = progress;
    this.limit = limit;
  }

  @Override
  public String path(String name) {
    String value = match.parameters().get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "route " + match.route().path() + " has no parameter '" + name + "'");
    }
    return value;
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  @Override
  public List<String> queries(String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? List.of()
        : Arrays.stream(values).filter(text -> !text.isBlank()).toList();
  }

  @Override
  public Set<String> queryNames() {
    return new TreeSet<>(request.getParameterMap().keySet());
  }

  @Override
  public int number(String name, int fallback, int least, int most) {
    Optional<String> text = query(name);
    if (text.isEmpty()) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(text.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw Problem.badInput("parameter '" + name + "' is '" + text.get() + "'")
        .allowing("a whole number from " + least + " to " + most)
        .exception();
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  @Override
  public <T> T json(Class<T> type) {
    return Json.read(new ByteArrayInputStream(bytes()), type);
  }

  @Override
  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  private byte[] bytes() {
    try (InputStream in = body()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream body() {
    try {
      return new LimitedBody(request.getInputStream(), limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Workspace workspace() {
    return workspace;
  }

  @Override
  public Locale locale() {
    return language(request);
  }

  /** The first language that the request asks for, English when it asks for none. */
  static Locale language(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null ? Locale.ENGLISH : request.getLocale();
  }

  @Override
  public Progress progress() {
    return progress;
  }
}
