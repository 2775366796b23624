package org.papilio.governance.layout;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.governance.api.layout.BandLayout;
import org.papilio.governance.api.layout.BandLayouts;
import org.papilio.governance.api.layout.LayoutRequest;

/**
 * The band layout: order, places, ways, lanes, tracks, and then the px. Every step is deterministic
 * and uses only exact operations, so that equal requests give equal results on every machine.
 */
@Component
public final class BandLayoutService implements BandLayouts {

  @Activate
  public BandLayoutService() {}

  @Override
  public BandLayout layout(LayoutRequest request) {
    Arrangement arrangement = new Arrangement(request);
    new Ordering(arrangement).run();
    Placement placement = new Placement(arrangement);
    double width = placement.run(Map.of());
    Route[] routes = new Router(arrangement, new Doors(arrangement)).run();
    Lanes lanes = new Lanes(routes);
    if (request.prior().isEmpty()) {
      // Known cards stay where they were: with prior places, gaps are not widened for flows.
      width = widen(arrangement, placement, lanes);
    }
    lanes.run();
    return new Assembly(arrangement, routes, width).build();
  }

  /** Widens gaps for the flows in them, as far as the width allows. Returns the width used. */
  private static double widen(Arrangement arrangement, Placement placement, Lanes lanes) {
    double width = Double.MAX_VALUE;
    for (int tenths = 10; tenths >= 0 && width > arrangement.request.width(); tenths -= 2) {
      double share = tenths / 10.0;
      Map<Long, Double> memberGaps = lanes.memberGaps(share);
      arrangement.blocks().forEach(block -> arrangement.resize(block, memberGaps));
      width = placement.run(lanes.blockGaps(share));
    }
    return width;
  }
}
