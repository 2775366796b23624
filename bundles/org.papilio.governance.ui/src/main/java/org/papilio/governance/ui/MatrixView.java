package org.papilio.governance.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Which sort of instrument acts on which scale, in one case or in several. */
@Component
public final class MatrixView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.governance.matrix",
            "view.matrix",
            "category.governance",
            "web/matrix/view.js",
            ViewInfo.Area.MAIN,
            30)
        .icon("network")
        .shownIn(Perspective.GOVERNANCE);
  }
}
