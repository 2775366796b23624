package org.papilio.workbench.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.platform.problem.Problem;
import org.papilio.plugins.api.Plugin;
import org.papilio.plugins.api.PluginCheck;
import org.papilio.plugins.api.PluginService;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** Plug-ins for the page: list, look at, install, remove, bring back. */
@Component
public final class PluginRoutes implements RouteContribution {

  private static final String ARCHIVE = "application/octet-stream";

  /** Where a plug-in lies on this machine. */
  record Source(String path) {}

  /**
   * What a look at a plug-in found.
   *
   * @param path where it lies; handed to install
   */
  record Looked(String path, Plugin plugin, List<String> obstacles, boolean installable) {}

  private final PluginService plugins;

  @Activate
  public PluginRoutes(@Reference PluginService plugins) {
    this.plugins = plugins;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/plugins", "All plug-ins", request -> Reply.json(plugins.list()))
            .replies(List.class),
        Route.post("/api/plugins/check", "Looks at a plug-in without installing it", this::check)
            .takes(Source.class)
            .replies(Looked.class),
        Route.post(
                "/api/plugins/upload",
                "Takes an archive and looks at it without installing it",
                this::upload)
            .takesMedia(ARCHIVE)
            .replies(Looked.class),
        Route.post("/api/plugins", "Installs a plug-in", this::install)
            .takes(Source.class)
            .replies(Plugin.class),
        Route.delete(
                "/api/plugins/{name}",
                "Removes a plug-in",
                request -> Reply.json(plugins.remove(request.path("name"))))
            .replies(Plugin.class),
        Route.post(
                "/api/plugins/{name}/restore",
                "Brings back a plug-in of the product that was removed",
                request -> Reply.json(plugins.restore(request.path("name"))))
            .takes(Map.class)
            .replies(Plugin.class));
  }

  private Reply check(Request request) {
    return Reply.json(look(path(request)));
  }

  private Looked look(Path source) {
    PluginCheck check = plugins.check(source);
    return new Looked(source.toString(), check.plugin(), check.obstacles(), check.installable());
  }

  private Reply install(Request request) {
    return Reply.json(plugins.install(path(request)));
  }

  private static Path path(Request request) {
    String typed = request.json(Source.class).path();
    if (typed == null || typed.isBlank()) {
      throw Problem.badInput("no path is given")
          .fix("name a folder with feature.json, or one archive")
          .exception();
    }
    return request.workspace().folder().resolve(typed.strip());
  }

  /** Keeps the archive until the platform ends, so that it can be installed after the question. */
  private Reply upload(Request request) throws IOException {
    Path archive = Files.createTempFile("papilio-plugin-", ".zip");
    archive.toFile().deleteOnExit();
    boolean looked = false;
    try (InputStream body = request.body()) {
      Files.copy(body, archive, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Looked found = look(archive);
      looked = true;
      return Reply.json(found);
    } finally {
      if (!looked) {
        Files.deleteIfExists(archive);
      }
    }
  }
}
