package org.papilio.governance.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Ladders of scales of the cases to compare, side by side. */
@Component
public final class LaddersView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.governance.ladders",
            "view.ladders",
            "category.governance",
            "web/ladders/view.js",
            ViewInfo.Area.MAIN,
            20)
        .icon("network")
        .shownIn(Perspective.GOVERNANCE);
  }
}
