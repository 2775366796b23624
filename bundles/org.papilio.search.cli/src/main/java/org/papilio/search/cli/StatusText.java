package org.papilio.search.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.papilio.platform.text.Messages;
import org.papilio.search.api.EngineStatus;
import org.papilio.search.api.IndexStatus;
import org.papilio.workbench.api.Invocation;

/** How an index stands, for people and programs. */
final class StatusText {

  private static final double MEGABYTE = 1e6;

  private StatusText() {}

  static void print(Invocation in, IndexStatus status, EngineStatus engine) {
    Messages messages = Messages.of(StatusText.class, in.locale());
    in.out()
        .println(
            messages.text(
                "status." + status.state().name().toLowerCase(Locale.ROOT), status.documents()));
    status
        .revision()
        .ifPresent(of -> in.out().println(messages.text("status.revision", of.brief())));
    if (status.expected() > 0) {
      in.out().println(messages.text("status.progress", status.done(), status.expected()));
    }
    if (!status.message().isEmpty()) {
      in.out().println(status.message());
    }
    print(in, messages, engine);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("state", status.state().name().toLowerCase(Locale.ROOT));
    json.put("complete", status.complete());
    json.put("documents", status.documents());
    json.put("revision", status.revision().map(Object::toString).orElse(""));
    json.put("done", status.done());
    json.put("expected", status.expected());
    json.put("message", status.message());
    json.put("engine", engine.engine());
    json.put("place", engine.place());
    json.put("health", engine.health().name().toLowerCase(Locale.ROOT));
    json.put("nodes", engine.nodes().stream().map(EngineStatus.Node::name).toList());
    json.put("shards", engine.shards());
    json.put("bytes", engine.bytes());
    in.write(json);
  }

  private static void print(Invocation in, Messages messages, EngineStatus engine) {
    in.out().println(messages.text("engine.name", engine.engine(), engine.place()));
    in.out()
        .println(
            messages.text("engine." + engine.health().name().toLowerCase(Locale.ROOT))
                + (engine.bytes() < 0 ? "" : " " + messages.text("engine.size", size(engine))));
    for (EngineStatus.Node node : engine.nodes()) {
      in.out()
          .println(
              messages.text(
                  node.diskPercent() < 0 ? "engine.node" : "engine.node.disk",
                  node.name(),
                  node.address(),
                  String.join(", ", node.roles()),
                  node.heapPercent(),
                  node.diskPercent()));
    }
    if (!engine.message().isEmpty()) {
      in.out().println(engine.message());
    }
  }

  private static double size(EngineStatus engine) {
    return engine.bytes() / MEGABYTE;
  }
}
