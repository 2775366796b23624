package org.papilio.literature.oaipmh;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/**
 * Asks one repository, patiently: what may be better the next time is asked for again, later each
 * time, and not before the repository says so.
 */
final class PatientCaller implements AutoCloseable {

  private static final Set<Integer> LATER = Set.of(408, 425, 429, 500, 502, 503, 504);
  private static final long STEP_MILLIS = 50;

  private final URI address;
  private final WebCaller caller;
  private final Patience patience;
  private final Progress progress;

  PatientCaller(URI address, Patience patience, Progress progress) {
    this.address = address;
    this.patience = patience;
    this.progress = progress;
    this.caller = new WebCaller(patience);
  }

  /**
   * The answer to a request. It may hold errors of the protocol, and it may be cut off when it was
   * each time.
   *
   * @param arguments in the order in which they are sent
   * @throws ProblemException FAILURE when there is no answer of OAI-PMH after all attempts
   */
  OaiPage ask(Map<String, String> arguments) {
    URI at = uri(arguments);
    OaiPage cutOff = null;
    for (int failures = 1; ; failures++) {
      String problem;
      Duration wait = patience.after(failures);
      Throwable cause = null;
      try {
        Answer answer = caller.get(at, progress);
        OaiPage page = OaiPage.read(answer.body());
        boolean later = LATER.contains(answer.status());
        if (page.envelope() && page.ended() && !(later && page.errors().isEmpty())) {
          return page;
        }
        cutOff = answer.status() == 200 && page.envelope() ? page : cutOff;
        problem =
            answer.status() != 200
                ? "it answers with status " + answer.status()
                : page.envelope() ? "its answer is cut off" : "its answer is no OAI-PMH";
        if (!later && answer.status() != 200) {
          throw gaveUp(at, problem, 1, null);
        }
        if (later && answer.retryAfter().isPresent()) {
          wait = answer.retryAfter().get();
        }
      } catch (IOException e) {
        problem = "it cannot be reached: " + e.getMessage();
        cause = e;
      }
      if (failures >= patience.attempts()) {
        if (cutOff != null && !cutOff.records().isEmpty()) {
          return cutOff;
        }
        throw gaveUp(at, problem, failures, cause);
      }
      await(wait, problem);
    }
  }

  private ProblemException gaveUp(URI at, String problem, int attempts, @Nullable Throwable cause) {
    Problem told =
        Problem.failure(problem + (attempts > 1 ? ", " + attempts + " times" : ""))
            .at(at.toString())
            .fix("look at the address in a browser; run the harvest again to go on where it was");
    return cause == null ? told.exception() : told.exception(cause);
  }

  private void await(Duration wait, String why) {
    long end = System.nanoTime() + wait.toNanos();
    progress.report(0, -1, "waiting " + wait.toSeconds() + " s, since " + why);
    while (System.nanoTime() < end) {
      progress.check();
      try {
        Thread.sleep(Math.min(STEP_MILLIS, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new org.papilio.platform.progress.CancelledException();
      }
    }
  }

  private URI uri(Map<String, String> arguments) {
    String query =
        arguments.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    String base = address.toString();
    int fragment = base.indexOf('#');
    base = fragment < 0 ? base : base.substring(0, fragment);
    return URI.create(base + (base.contains("?") ? "&" : "?") + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    caller.close();
  }
}
