package org.papilio.governance.picture.overlay;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;
import org.papilio.workbench.api.Route;
import org.papilio.workbench.api.RouteContribution;

/** What the page can offer to lay over its pictures. */
@Component
public final class OverlayRoutes implements RouteContribution {

  private final Overlays overlays;

  @Activate
  public OverlayRoutes(@Reference Overlays overlays) {
    this.overlays = overlays;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/overlays", "What can be laid over pictures of cases", this::all)
            .replies(List.class));
  }

  private Reply all(Request request) {
    return Reply.json(
        overlays.all(
            request.workspace(), request.workspace().cases().snapshot(), request.locale()));
  }
}
