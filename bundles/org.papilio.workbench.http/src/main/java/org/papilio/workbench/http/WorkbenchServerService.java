package org.papilio.workbench.http;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Hashtable;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.ServeRequest;
import org.papilio.workbench.api.Serving;
import org.papilio.workbench.api.WorkbenchServer;

/** Serves workspaces: takes the lock, opens the workspace, listens, registers the servlet. */
@Component
public final class WorkbenchServerService implements WorkbenchServer {

  private final BundleContext context;
  private final Workspaces workspaces;
  private final ConfigurationAdmin settings;
  private final Contributions contributions;
  private final EventHub events;
  private final Set<WorkspaceServing> running = ConcurrentHashMap.newKeySet();

  @Activate
  public WorkbenchServerService(
      BundleContext context,
      @Reference Workspaces workspaces,
      @Reference ConfigurationAdmin settings,
      @Reference Contributions contributions,
      @Reference EventHub events)
      throws IOException {
    this.context = context;
    this.workspaces = workspaces;
    this.settings = settings;
    this.contributions = contributions;
    this.events = events;
    LocalServer.forgetOldSettings(settings);
  }

  @Deactivate
  void end() {
    running.forEach(WorkspaceServing::close);
  }

  @Override
  public Serving serve(ServeRequest request) {
    if (!running.isEmpty()) {
      throw Problem.conflict(
              "this process serves a workspace already at " + running.iterator().next().address())
          .exception();
    }
    requireKnown(request.published());
    Deque<AutoCloseable> parts = new ArrayDeque<>();
    try {
      WorkspaceServing serving = start(request, parts);
      running.add(serving);
      return serving;
    } catch (IOException e) {
      undo(parts);
      throw Problem.failure("the server does not start: " + e.getMessage()).exception(e);
    } catch (InterruptedException e) {
      undo(parts);
      Thread.currentThread().interrupt();
      throw Problem.failure("stopped while the server was starting").exception(e);
    } catch (RuntimeException e) {
      undo(parts);
      throw e;
    }
  }

  private void requireKnown(Set<String> published) {
    Set<String> known =
        contributions.open().stream()
            .map(open -> open.service().name())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : published) {
      if (!known.contains(name)) {
        throw Problem.usage("there is nothing to publish by the name '" + name + "'")
            .at("--publish")
            .allowing(String.join(", ", known))
            .exception();
      }
    }
  }

  private static void undo(Deque<AutoCloseable> parts) {
    new WorkspaceServing(0, new Gate(0), parts).close();
  }

  private WorkspaceServing start(ServeRequest request, Deque<AutoCloseable> parts)
      throws IOException, InterruptedException {
    Path folder = request.workspace();
    Workspace workspace = workspaces.open(folder);
    parts.push(workspace);
    ServingLock lock = ServingLock.take(workspace.derived(), folder);
    parts.push(lock);
    CommitTopics topics = new CommitTopics(workspace.store(), events);
    parts.push(workspace.store().onCommit(topics::committed));
    parts.push(
        contributions.onChange(() -> events.publish("contributions", contributions.revision())));
    LocalServer server = LocalServer.listen(settings, request.port());
    parts.push(server);
    parts.push(events::close);
    Gate gate = new Gate(server.port());
    ServiceRegistration<Servlet> registration =
        register(new WorkbenchServlet(gate, contributions, events, workspace, request.published()));
    parts.push(registration::unregister);
    server.awaitPage();
    WorkspaceServing serving = new WorkspaceServing(server.port(), gate, parts);
    lock.tell(serving.address().toString());
    serving.rehearse(contributions.rehearsals());
    return serving;
  }

  private ServiceRegistration<Servlet> register(WorkbenchServlet servlet) {
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "workbench");
    properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/*");
    properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true);
    return context.registerService(Servlet.class, servlet, properties);
  }
}
