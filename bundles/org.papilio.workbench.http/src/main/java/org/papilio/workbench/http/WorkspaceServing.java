package org.papilio.workbench.http;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.papilio.workbench.api.Serving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A workspace that is being served. */
final class WorkspaceServing implements Serving {

  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceServing.class);

  private final int port;
  private final Gate gate;
  private final Deque<AutoCloseable> parts;
  private final CountDownLatch end = new CountDownLatch(1);

  /**
   * @param parts what ends with the serving, the last started first
   */
  WorkspaceServing(int port, Gate gate, Deque<AutoCloseable> parts) {
    this.port = port;
    this.gate = gate;
    this.parts = new ArrayDeque<>(parts);
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + port + '/');
  }

  @Override
  public URI openingAddress() {
    return address().resolve("/?token=" + gate.newToken());
  }

  /** Calls addresses before a person does, until the serving ends. */
  void rehearse(List<String> paths) {
    String cookie = gate.admit(gate.newToken()).orElseThrow().split(";", 2)[0];
    synchronized (parts) {
      parts.push(Rehearsal.begin(address(), cookie, paths));
    }
  }

  @Override
  public boolean openBrowser() {
    List<String> command = new ArrayList<>(opener(System.getProperty("os.name", "")));
    if (command.isEmpty()) {
      return false;
    }
    command.add(openingAddress().toString());
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      LOG.info("no browser can be opened", e);
      return false;
    }
  }

  /**
   * What opens an address on a desktop; empty where there is none. AWT could do it too, but would
   * bring its whole desktop support into a small server.
   */
  private static List<String> opener(String system) {
    if (system.startsWith("Mac")) {
      return List.of("open");
    }
    if (system.startsWith("Windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    boolean desktop = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return desktop ? List.of("xdg-open") : List.of();
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    end.await();
  }

  @Override
  public void close() {
    synchronized (parts) {
      while (!parts.isEmpty()) {
        try {
          parts.pop().close();
        } catch (Exception e) {
          LOG.warn("a part of the server did not end well", e);
        }
      }
    }
    end.countDown();
  }
}
