package org.papilio.governance.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Who gives to whom in the case in hand, as a matrix. */
@Component
public final class ActorsView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.governance.actors",
            "view.actors",
            "category.governance",
            "web/actors/view.js",
            ViewInfo.Area.MAIN,
            60)
        .icon("network")
        .shownIn(Perspective.GOVERNANCE);
  }
}
