package org.papilio.workbench.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.ServeRequest;
import org.papilio.workbench.api.Serving;
import org.papilio.workbench.api.Verb;
import org.papilio.workbench.api.WorkbenchServer;

/** {@code papilio start}: serves a workspace until it is stopped. */
@Component
public final class StartVerb implements CommandContribution {

  private final WorkbenchServer server;
  private final Workspaces workspaces;

  @Activate
  public StartVerb(@Reference WorkbenchServer server, @Reference Workspaces workspaces) {
    this.server = server;
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("start", "%verb.start")
        .with(Option.value("port", "N", "%verb.start.port"))
        .with(Option.flag("no-browser", "%verb.start.no-browser"))
        .with(Option.repeated("publish", "NAME", "%verb.start.publish"))
        .with(Option.flag("create", "%verb.start.create"));
  }

  @Override
  public int run(Invocation in) throws InterruptedException {
    Path folder = in.workspaceFolder();
    if (!workspaces.isWorkspace(folder)) {
      make(folder, in.flag("create"));
    }
    OptionalInt port =
        in.option("port").isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(in.number("port", 0, 0, 65_535));
    Set<String> published = new TreeSet<>(in.options("publish"));
    try (Serving serving = server.serve(new ServeRequest(folder, port, published))) {
      tell(in, serving, folder, published);
      if (System.console() != null && System.console().isTerminal()) {
        Thread.ofVirtual().name("new address on Enter").start(() -> answerEnter(in, serving));
      }
      serving.awaitEnd();
    }
    return 0;
  }

  private void make(Path folder, boolean asked) {
    if (!asked) {
      throw Problem.notFound("folder " + folder + " holds no workspace")
          .fix(
              "make one by: papilio start --create --workspace "
                  + folder
                  + ", or look at the sample by: papilio demo")
          .exception();
    }
    workspaces.create(folder, new Author(System.getProperty("user.name", "papilio"), "")).close();
  }

  private static void tell(Invocation in, Serving serving, Path folder, Set<String> published) {
    Messages texts = Messages.of(StartVerb.class, in.locale());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("workspace", folder.toString());
    answer.put("address", serving.address().toString());
    Map<String, Object> open = new TreeMap<>();
    published.forEach(name -> open.put(name, serving.address().resolve(name).toString()));
    if (!open.isEmpty()) {
      answer.put("published", open);
    }
    answer.put("open", serving.openingAddress().toString());
    in.write(answer);
    boolean terminal = System.console() != null && System.console().isTerminal();
    in.out().println(texts.text("start.serving", folder));
    in.out().println(texts.text("start.address", answer.get("open")));
    open.values().forEach(address -> in.out().println(texts.text("start.published", address)));
    if (!in.flag("no-browser") && serving.openBrowser()) {
      in.out().println(texts.text("start.opened"));
    }
    in.out().println(texts.text(terminal ? "start.again" : "start.stop"));
    in.out().flush();
  }

  private static void answerEnter(Invocation in, Serving serving) {
    Messages texts = Messages.of(StartVerb.class, in.locale());
    InputStream keys = in.in();
    try {
      for (int key = keys.read(); key >= 0; key = keys.read()) {
        if (key == '\n') {
          in.out().println(texts.text("start.address", serving.openingAddress()));
        }
      }
    } catch (IOException e) {
      // The terminal is gone; the server goes on.
    }
  }
}
