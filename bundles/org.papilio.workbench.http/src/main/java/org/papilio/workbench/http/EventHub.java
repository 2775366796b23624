package org.papilio.workbench.http;

import jakarta.servlet.AsyncContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.papilio.workbench.api.EventPublisher;

/** Sends events to all open pages (server-sent events). */
@Component(service = {EventPublisher.class, EventHub.class})
public final class EventHub implements EventPublisher {

  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

  @Activate
  public EventHub() {}

  @Override
  public void publish(String topic, Object data) {
    if (topic.isBlank() || topic.contains("\n") || topic.contains("\r")) {
      throw new IllegalArgumentException("topic '" + topic + "': allowed is one line of text");
    }
    if (!streams.isEmpty()) {
      String message = "event: " + topic + "\ndata: " + Json.text(data) + "\n\n";
      streams.forEach(stream -> stream.send(message));
    }
  }

  /** Keeps a request open and writes events to it until the page leaves or the hub ends. */
  void open(AsyncContext request, String revision) {
    EventStream stream = new EventStream(request, streams::remove);
    streams.add(stream);
    stream.send("retry: 1000\nevent: hello\ndata: " + Json.text(revision) + "\n\n");
    stream.start();
  }

  /** How many pages listen. */
  int listening() {
    return streams.size();
  }

  @Deactivate
  void close() {
    streams.forEach(EventStream::close);
  }
}
