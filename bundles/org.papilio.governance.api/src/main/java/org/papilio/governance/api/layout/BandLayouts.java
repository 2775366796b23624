package org.papilio.governance.api.layout;

import org.osgi.annotation.versioning.ProviderType;

/** Lays governance graphs out on bands of scale; a service without state. */
@ProviderType
public interface BandLayouts {

  /**
   * Positions for every node and a path for every flow of the request's graph.
   *
   * @return coordinates in px from the left top corner of the band area, rounded to hundredths
   */
  BandLayout layout(LayoutRequest request);
}
