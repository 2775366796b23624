package org.papilio.workbench.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls what contributions name to be called before a person does, one after the other, as a
 * browser would: classes are loaded, indexes open, and the first call of a person is as quick as
 * the second. Answers are thrown away, and nobody waits for them.
 */
final class Rehearsal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final Duration LONGEST_END = Duration.ofSeconds(5);
  private static final int LONGEST_ANSWER_MILLISECONDS = 60_000;

  private final URI address;
  private final String cookie;
  private final List<String> paths;
  private final Thread thread;
  private volatile boolean ending;

  private Rehearsal(URI address, String cookie, List<String> paths) {
    this.address = address;
    this.cookie = cookie;
    this.paths = paths;
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("rehearsal")
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::run);
  }

  /**
   * Begins at once, in the background.
   *
   * @param cookie what lets a browser in, as Cookie header
   * @param paths to be asked by GET, each with its query
   */
  static Rehearsal begin(URI address, String cookie, List<String> paths) {
    Rehearsal rehearsal = new Rehearsal(address, cookie, paths);
    rehearsal.thread.start();
    return rehearsal;
  }

  private void run() {
    for (String path : paths) {
      if (ending) {
        return;
      }
      try {
        call(path);
      } catch (IOException | IllegalArgumentException failed) {
        LOG.debug("{} could not be rehearsed", path, failed);
      }
    }
  }

  private void call(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) address.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
    connection.setRequestProperty("Cookie", cookie);
    connection.setReadTimeout(LONGEST_ANSWER_MILLISECONDS);
    try (InputStream answer = connection.getInputStream()) {
      answer.transferTo(OutputStream.nullOutputStream());
    } finally {
      connection.disconnect();
    }
  }

  /** Lets the call that is running end, and makes no other. */
  @Override
  public void close() throws InterruptedException {
    ending = true;
    thread.join(LONGEST_END);
  }
}
