package org.papilio.workbench.http;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One page that listens. A virtual thread of its own writes, so that a slow page delays nobody. */
final class EventStream {

  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final int WAITING = 1_000;
  private static final long HEARTBEAT_SECONDS = 15;
  private static final String END = "";

  private final AsyncContext request;
  private final Consumer<EventStream> onEnd;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);

  EventStream(AsyncContext request, Consumer<EventStream> onEnd) {
    this.request = request;
    this.onEnd = onEnd;
  }

  void start() {
    Thread.ofVirtual().name("events").start(this::write);
  }

  /** Queues a message; a page that has a thousand unread ones is dropped and will ask anew. */
  void send(String message) {
    if (!waiting.offer(message)) {
      close();
    }
  }

  void close() {
    waiting.clear();
    waiting.offer(END);
  }

  private void write() {
    try {
      OutputStream out = request.getResponse().getOutputStream();
      while (true) {
        String message = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (END.equals(message)) {
          break;
        }
        // A comment now and then finds out whether the page is still there.
        out.write((message == null ? ": \n\n" : message).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("a page stopped listening", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      onEnd.accept(this);
      complete();
    }
  }

  private void complete() {
    try {
      request.complete();
    } catch (IllegalStateException e) {
      LOG.debug("the connection was gone already", e);
    }
  }
}
