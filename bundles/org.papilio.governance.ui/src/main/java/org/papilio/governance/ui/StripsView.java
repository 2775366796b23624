package org.papilio.governance.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Years of the case in hand beside each other on one layout. */
@Component
public final class StripsView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.governance.strips",
            "view.strips",
            "category.governance",
            "web/strips/view.js",
            ViewInfo.Area.MAIN,
            37)
        .icon("network")
        .shownIn(Perspective.GOVERNANCE);
  }
}
