package org.papilio.literature.oaipmh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/**
 * One call of a web address: only http and https, redirects to nothing else, not from https to http
 * and not from the web into this machine or its network, an answer of limited size in limited time.
 * The address is the person's choice, so it may itself lie on this machine.
 */
final class WebCaller implements AutoCloseable {

  private static final int MOST_REDIRECTS = 5;
  private static final long STEP_MILLIS = 50;
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(30);
  private static final String AGENT = "Papilio (OAI-PMH harvester)";

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(LONGEST_CONNECT)
          .build();
  private final Patience patience;

  WebCaller(Patience patience) {
    this.patience = patience;
  }

  /**
   * @throws IOException when the network fails, the answer is cut off or takes too long
   * @throws ProblemException for an address or a redirect that is not allowed, or an answer that is
   *     too large; trying again does not help
   */
  Answer get(URI address, Progress progress) throws IOException {
    URI at = address;
    for (int redirects = 0; ; redirects++) {
      requireWeb(at, address);
      Got got = within(at, progress);
      if (got.location().isEmpty()) {
        return got.answer();
      }
      if (redirects == MOST_REDIRECTS) {
        throw Problem.failure("it was redirected more than " + MOST_REDIRECTS + " times")
            .at(address.toString())
            .exception();
      }
      URI target = target(at, got.location().get());
      Reach.requireNoWayIn(at, target);
      at = target;
    }
  }

  private static void requireWeb(URI at, URI first) {
    String scheme = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || at.getHost() == null) {
      throw Problem.badInput("the address " + at + " is not followed")
          .at(first.toString())
          .allowing("http and https")
          .exception();
    }
  }

  private static URI target(URI at, String location) {
    URI target;
    try {
      target = at.resolve(location);
    } catch (IllegalArgumentException e) {
      throw Problem.failure("it redirects to '" + location + "', which is no address")
          .at(at.toString())
          .exception(e);
    }
    if ("https".equalsIgnoreCase(at.getScheme()) && "http".equalsIgnoreCase(target.getScheme())) {
      throw Problem.badInput("it redirects from https to " + target + ", which is not secure")
          .at(at.toString())
          .fix("give the http address itself, if that is what you want")
          .exception();
    }
    return target;
  }

  /** An answer, or where to look instead. */
  private record Got(Answer answer, Optional<String> location) {}

  /** Calls on a thread of its own, so that neither a person nor the clock waits for the network. */
  private Got within(URI at, Progress progress) throws IOException {
    FutureTask<Got> call = new FutureTask<>(() -> call(at));
    Thread thread = Thread.ofVirtual().name("harvest " + at.getHost()).start(call);
    long end = System.nanoTime() + patience.answer().toNanos();
    try {
      while (true) {
        try {
          return call.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          progress.check();
          if (System.nanoTime() > end) {
            throw new IOException("no whole answer within " + patience.answer().toSeconds() + " s");
          }
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw new IOException(said(e.getCause()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      thread.interrupt();
    }
  }

  private static String said(Throwable cause) {
    return cause.getMessage() == null || cause.getMessage().isBlank()
        ? cause.getClass().getSimpleName()
        : cause.getMessage();
  }

  private Got call(URI at) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .header("Accept", "text/xml, application/xml;q=0.9, */*;q=0.1")
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", AGENT)
            .timeout(patience.answer())
            .build();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream raw = response.body()) {
      int status = response.statusCode();
      Optional<String> location = response.headers().firstValue("Location");
      if (status >= 300 && status < 400 && status != 304 && location.isPresent()) {
        return new Got(new Answer(status, new byte[0], Optional.empty()), location);
      }
      String coding = response.headers().firstValue("Content-Encoding").orElse("");
      boolean packed = coding.toLowerCase(Locale.ROOT).contains("gzip");
      Optional<Duration> wait = response.headers().firstValue("Retry-After").flatMap(this::asked);
      return new Got(
          new Answer(status, limited(at, packed ? new GZIPInputStream(raw) : raw), wait),
          Optional.empty());
    }
  }

  private byte[] limited(URI at, InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    byte[] buffer = new byte[1 << 14];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      if (out.size() + count > patience.largest()) {
        throw Problem.failure("the answer is larger than " + (patience.largest() >> 20) + " MiB")
            .at(at.toString())
            .fix("ask whether the repository can give smaller pages")
            .exception();
      }
      out.write(buffer, 0, count);
    }
    return out.toByteArray();
  }

  /** Seconds or a date of HTTP. */
  private Optional<Duration> asked(String text) {
    try {
      String told = text.strip();
      Duration wait =
          told.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(told))
              : Duration.between(
                  Instant.now(),
                  ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      Duration longest = patience.longest();
      return Optional.of(
          wait.isNegative() ? Duration.ZERO : wait.compareTo(longest) > 0 ? longest : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
