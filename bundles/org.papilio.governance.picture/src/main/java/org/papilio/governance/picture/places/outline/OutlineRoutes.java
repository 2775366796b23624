package org.papilio.governance.picture.places.outline;

import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/**
 * Outlines from the page.
 *
 * <ul>
 *   <li>{@code GET /api/outlines}: list of {@link OutlineFiles.About}.
 *   <li>{@code POST /api/outlines?name=…&attribution=…&code=…} with the file as body, {@code
 *       application/octet-stream}: 201 with {@link OutlineFiles.About}.
 *   <li>{@code DELETE /api/outlines/{name}}: 204.
 * </ul>
 */
@Component
public final class OutlineRoutes implements RouteContribution {

  private static final String ALL = "/api/outlines";

  @Activate
  public OutlineRoutes() {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, "Outlines that the workspace keeps", OutlineRoutes::list)
            .replies(List.class),
        Route.post(ALL, "Keeps outlines of areas, GeoJSON or TopoJSON", OutlineRoutes::add)
            .query("name", "name of the file; what pictures call it is made of it")
            .query("attribution", "whose the outlines are; printed in every picture")
            .query("code", "property that holds the code of an area; id when left out")
            .takesMedia("application/octet-stream", OutlineReader.MOST_BYTES)
            .replies(OutlineFiles.About.class),
        Route.delete(ALL + "/{name}", "Removes outlines", OutlineRoutes::remove));
  }

  private static Reply list(Request request) {
    OutlineFiles files = new OutlineFiles(request.workspace().store());
    return Reply.json(files.list(request.workspace().store().head()));
  }

  private static Reply add(Request request) throws IOException {
    String file =
        request
            .query("name")
            .orElseThrow(() -> Problem.badInput("no name is given").at("query").exception());
    byte[] content = request.body().readNBytes(OutlineReader.MOST_BYTES + 1);
    OutlineFiles.About about =
        new OutlineFiles(request.workspace().store())
            .add(
                request.workspace().author(),
                OutlineFiles.name(file),
                content,
                request.query("attribution").orElse(""),
                request.query("code").orElse(OutlineReader.ID));
    return Reply.created(ALL + "/" + about.name(), about);
  }

  private static Reply remove(Request request) {
    new OutlineFiles(request.workspace().store())
        .remove(request.workspace().author(), request.path("name"));
    return Reply.nothing();
  }
}
