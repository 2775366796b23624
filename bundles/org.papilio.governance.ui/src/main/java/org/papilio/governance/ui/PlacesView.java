package org.papilio.governance.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Where the cases of a sample are, on tiles of countries or on outlines. */
@Component
public final class PlacesView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.governance.places",
            "view.places",
            "category.governance",
            "web/places/view.js",
            ViewInfo.Area.MAIN,
            70)
        .icon("home")
        .shownIn(Perspective.GOVERNANCE);
  }
}
