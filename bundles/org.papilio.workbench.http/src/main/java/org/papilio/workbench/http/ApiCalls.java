package org.papilio.workbench.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.workbench.api.OpenAddress;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Route;

/** Calls of the API: finds the route, checks the body's type, runs the handler, tells problems. */
final class ApiCalls {

  private static final long LONGEST_JSON = 16L << 20;
  private static final long LONGEST_FORM = 64L << 10;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final long LONGEST_UPLOAD = 512L << 20;
  private static final PatientCaller CALLER = new PatientCaller(Duration.ofMinutes(5));
  private static final String STOP = "/api/progress/";

  private final Contributions contributions;
  private final Workspace workspace;
  private final ProgressDesk progress;

  ApiCalls(Contributions contributions, Workspace workspace, ProgressDesk progress) {
    this.contributions = contributions;
    this.workspace = workspace;
    this.progress = progress;
  }

  void stopAll() {
    progress.stopAll();
  }

  void answer(HttpServletRequest request, List<String> path, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    if (method.equals("DELETE") && request.getRequestURI().startsWith(STOP)) {
      stop(path.getLast(), response);
      return;
    }
    RouteTable routes = contributions.routes();
    Optional<RouteTable.Match> match = routes.find(method, path);
    if (match.isEmpty()) {
      Set<String> methods = routes.methods(path);
      if (methods.isEmpty()) {
        Replies.problem(
            response,
            404,
            Problem.notFound("there is no address " + request.getRequestURI())
                .fix("GET /api/openapi.json lists all"));
      } else {
        response.setHeader("Allow", String.join(", ", methods));
        Replies.problem(
            response,
            405,
            Problem.badInput("method " + method + " is not used here")
                .allowing(String.join(", ", methods)));
      }
      return;
    }
    run(request, match.get(), response);
  }

  /** Calls an address that programs use; neither its method nor its parameters are described. */
  void answer(
      HttpServletRequest request,
      Contributions.From<OpenAddress> open,
      HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    Route route = Route.get("/api" + path, open.service().name(), open.service()::answer);
    boolean form = request.getMethod().equals("POST");
    String type = request.getContentType() == null ? "" : request.getContentType();
    if (form && !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
      Replies.problem(
          response, 415, Problem.badInput("the body is of type '" + type + "'").allowing(FORM));
      return;
    }
    run(request, new RouteTable.Match(route, open.bundle(), Map.of()), LONGEST_FORM, response);
  }

  private void stop(String id, HttpServletResponse response) throws IOException {
    if (progress.stop(id)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      Replies.problem(response, 404, Problem.notFound("no work named '" + id + "' is running"));
    }
  }

  private void run(HttpServletRequest request, RouteTable.Match match, HttpServletResponse response)
      throws IOException {
    Route route = match.route();
    boolean upload = route.takesMedia().isPresent();
    Optional<Problem> wrongType = wrongType(request, route);
    if (wrongType.isPresent()) {
      Replies.problem(response, 415, wrongType.get());
      return;
    }
    long limit = upload ? route.mostBytes().orElse(LONGEST_UPLOAD) : LONGEST_JSON;
    if (request.getContentLengthLong() > limit) {
      Replies.problem(response, 413, LimitedBody.tooLong(limit));
      return;
    }
    run(request, match, limit, response);
  }

  private void run(
      HttpServletRequest request, RouteTable.Match match, long limit, HttpServletResponse response)
      throws IOException {
    Route route = match.route();
    try (ProgressDesk.Watched watched = progress.watch(request.getHeader(ProgressDesk.HEADER))) {
      RouteRequest call = new RouteRequest(request, match, workspace, watched, limit);
      Reply reply =
          CALLER.call(
              match.bundle().getSymbolicName() + ", " + route.method() + " " + route.path(),
              watched,
              () -> route.handler().handle(call));
      Replies.write(request, response, reply);
    } catch (ProblemException e) {
      Replies.problem(response, e.problem().kind().status(), e.problem());
    } catch (CancelledException e) {
      Replies.problem(response, 409, Problem.conflict(e.getMessage()));
    } catch (Exception | LinkageError | StackOverflowError e) {
      failed(request, match, response, e);
    }
  }

  private static void failed(
      HttpServletRequest request,
      RouteTable.Match match,
      HttpServletResponse response,
      Throwable thrown)
      throws IOException {
    Contributions.blame(
        match.bundle(), request.getMethod() + " " + request.getRequestURI() + " failed", thrown);
    if (!response.isCommitted()) {
      Replies.problem(
          response,
          500,
          Problem.failure(
                  thrown.getClass().getSimpleName()
                      + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage()))
              .at(match.route().path())
              .fix("this is a fault of " + match.bundle().getSymbolicName()));
    }
  }

  /**
   * Writes must say that they are JSON, or what the route takes: a form of another site can send
   * neither without asking first.
   */
  private static Optional<Problem> wrongType(HttpServletRequest request, Route route) {
    if (route.method() == Route.Method.GET) {
      return Optional.empty();
    }
    String wanted = route.takesMedia().orElse("application/json");
    String given = request.getContentType();
    String bare = given == null ? "" : given.split(";", 2)[0].strip();
    return bare.equalsIgnoreCase(wanted)
        ? Optional.empty()
        : Optional.of(Problem.badInput("the body is of type '" + bare + "'").allowing(wanted));
  }
}
