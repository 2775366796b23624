package org.papilio.cases.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The cases of the workspace, as a list. */
@Component
public final class ExplorerView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.cases.explorer",
            "view.explorer",
            "category.cases",
            "web/explorer/view.js",
            ViewInfo.Area.LEFT,
            10)
        .icon("folder")
        .shownIn(Perspective.CASES, Perspective.GOVERNANCE, Perspective.COMPARISON);
  }
}
