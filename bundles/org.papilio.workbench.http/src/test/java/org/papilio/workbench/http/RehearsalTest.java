package org.papilio.workbench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  private final List<String> called = new CopyOnWriteArrayList<>();
  private final CountDownLatch three = new CountDownLatch(3);
  private HttpServer server;
  private URI address;

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    server.createContext(
        "/",
        exchange -> {
          called.add(
              exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Cookie"));
          three.countDown();
          boolean broken = exchange.getRequestURI().getPath().equals("/api/broken");
          exchange.sendResponseHeaders(broken ? 500 : 200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void callsOneAfterTheOtherAsABrowserThatWasLetIn() throws Exception {
    try (Rehearsal rehearsal =
        Rehearsal.begin(address, "key=1", List.of("/api/a?q=x+y", "/api/b", "/api/c"))) {
      assertTrue(three.await(10, TimeUnit.SECONDS));
    }
    assertEquals(List.of("/api/a?q=x+y key=1", "/api/b key=1", "/api/c key=1"), called);
  }

  @Test
  void goesOnWhereOneFails() throws Exception {
    try (Rehearsal rehearsal =
        Rehearsal.begin(address, "key=1", List.of("/api/broken", "/api/%%", "/api/b", "/api/c"))) {
      assertTrue(three.await(10, TimeUnit.SECONDS));
    }
    assertEquals(List.of("/api/broken key=1", "/api/b key=1", "/api/c key=1"), called);
  }

  @Test
  void endsWithTheServing() throws Exception {
    List<String> many = java.util.Collections.nCopies(1_000_000, "/api/a");
    Rehearsal rehearsal = Rehearsal.begin(address, "key=1", many);
    assertTrue(three.await(10, TimeUnit.SECONDS));

    rehearsal.close();

    int then = called.size();
    Thread.sleep(50);
    assertEquals(then, called.size());
  }
}
