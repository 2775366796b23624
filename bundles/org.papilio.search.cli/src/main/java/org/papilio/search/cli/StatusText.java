package org.papilio.search.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.papilio.platform.text.Messages;
import org.papilio.search.api.IndexStatus;
import org.papilio.workbench.api.Invocation;

/** How an index stands, for people and programs. */
final class StatusText {

  private StatusText() {}

  static void print(Invocation in, IndexStatus status) {
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
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("state", status.state().name().toLowerCase(Locale.ROOT));
    json.put("complete", status.complete());
    json.put("documents", status.documents());
    json.put("revision", status.revision().map(Object::toString).orElse(""));
    json.put("done", status.done());
    json.put("expected", status.expected());
    json.put("message", status.message());
    in.write(json);
  }
}
