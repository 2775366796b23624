package org.papilio.workbench.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.OpenAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the server answers: the page, files of bundles, events, and the API. */
final class WorkbenchServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(WorkbenchServlet.class);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  private static final Set<String> OPEN_METHODS = Set.of("GET", "HEAD", "POST");

  private final transient Gate gate;
  private final transient Contributions contributions;
  private final transient EventHub events;
  private final transient ApiCalls api;
  private final transient PageTemplate page;
  private final transient Set<String> published;

  /**
   * @param published names of the open addresses that are served
   */
  WorkbenchServlet(
      Gate gate,
      Contributions contributions,
      EventHub events,
      Workspace workspace,
      Set<String> published) {
    this.published = Set.copyOf(published);
    this.gate = gate;
    this.contributions = contributions;
    this.events = events;
    this.api = new ApiCalls(contributions, workspace, new ProgressDesk(events));
    this.page = new PageTemplate(contributions);
  }

  @Override
  public void destroy() {
    api.stopAll();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    safeguards(response);
    try {
      if (!METHODS.contains(request.getMethod())) {
        Replies.problem(
            response, 405, Problem.badInput("method " + request.getMethod() + " is not used here"));
      } else if (isOpen(request)) {
        answerOpen(request, response);
      } else if (passes(request, response)) {
        answer(request, response);
      }
    } catch (IllegalArgumentException e) {
      Replies.problem(response, 400, Problem.badInput("the address is malformed"));
      LOG.debug("malformed address {}", request.getRequestURI(), e);
    }
  }

  private static void safeguards(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cache-Control", "no-store");
  }

  private boolean isOpen(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.length() > 1 && published.contains(path.substring(1));
  }

  private void answerOpen(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Gate.Refusal> refusal = gate.checkOpen(call(request));
    if (refusal.isPresent()) {
      Replies.problem(response, refusal.get().status(), refusal.get().problem());
      return;
    }
    if (!OPEN_METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST");
      Replies.problem(
          response, 405, Problem.badInput("method " + request.getMethod() + " is not used here"));
      return;
    }
    String name = request.getRequestURI().substring(1);
    for (Contributions.From<OpenAddress> open : contributions.open()) {
      if (open.service().name().equals(name)) {
        api.answer(request, open, response);
        return;
      }
    }
    Replies.problem(response, 404, Problem.notFound("nothing answers at /" + name + " any more"));
  }

  private Gate.Call call(HttpServletRequest request) {
    return new Gate.Call(
        request.getMethod(),
        request.getRequestURI(),
        request.getHeader("Host"),
        request.getHeader("Origin"),
        request.getHeader("Sec-Fetch-Site"),
        cookie(request));
  }

  /** Lets a browser in that brings a right token or the cookie; otherwise answers itself. */
  private boolean passes(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Gate.Refusal> refusal = gate.check(call(request));
    String token = request.getParameter("token");
    boolean unknown = refusal.isPresent() && refusal.get().status() == 401;
    if ((unknown || refusal.isEmpty()) && request.getRequestURI().equals("/") && token != null) {
      Optional<String> cookie = gate.admit(token);
      if (cookie.isPresent() || refusal.isEmpty()) {
        cookie.ifPresent(value -> response.setHeader("Set-Cookie", value));
        response.setHeader("Location", "/");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        return false;
      }
    }
    if (refusal.isEmpty()) {
      return true;
    }
    if (unknown && !request.getRequestURI().startsWith("/api/")) {
      page.refused(response, RouteRequest.language(request));
    } else {
      Replies.problem(response, refusal.get().status(), refusal.get().problem());
    }
    return false;
  }

  private @Nullable String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(gate.cookieName())) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (path.equals("/") && read) {
      page.write(response, RouteRequest.language(request));
    } else if (path.startsWith("/bundles/") && read) {
      file(segments(path.substring("/bundles".length())), response);
    } else if (path.equals("/api/events") && read) {
      stream(request, response);
    } else if (path.startsWith("/api/")) {
      api.answer(request, segments(path), response);
    } else {
      Replies.problem(response, 404, Problem.notFound("there is nothing at " + path));
    }
  }

  private void file(List<String> path, HttpServletResponse response) throws IOException {
    Map<String, org.osgi.framework.Bundle> bundles = contributions.webBundles();
    Optional<BundleFiles.Found> found = BundleFiles.find(bundles, path);
    if (found.isEmpty()) {
      Replies.problem(
          response, 404, Problem.notFound("no bundle brings " + String.join("/", path)));
      return;
    }
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    Replies.bytes(response, found.get().mediaType(), found.get().bytes());
  }

  private void stream(HttpServletRequest request, HttpServletResponse response) {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    AsyncContext async = request.startAsync();
    async.setTimeout(0);
    events.open(async, contributions.revision());
  }

  /** The path split at slashes, each segment decoded. */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.substring(1).split("/", -1)) {
      segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    return segments;
  }
}
