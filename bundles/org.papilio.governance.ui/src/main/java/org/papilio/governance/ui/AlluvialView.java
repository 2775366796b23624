package org.papilio.governance.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Where the resources of the case in hand go. */
@Component
public final class AlluvialView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.governance.alluvial",
            "view.alluvial",
            "category.governance",
            "web/alluvial/view.js",
            ViewInfo.Area.MAIN,
            40)
        .icon("network")
        .shownIn(Perspective.GOVERNANCE);
  }
}
