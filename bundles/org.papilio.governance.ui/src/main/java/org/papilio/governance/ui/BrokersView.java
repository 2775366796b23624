package org.papilio.governance.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Who stands between others in the case in hand, and what hangs on whom. */
@Component
public final class BrokersView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.governance.brokers",
            "view.brokers",
            "category.governance",
            "web/brokers/view.js",
            ViewInfo.Area.MAIN,
            50)
        .icon("network")
        .shownIn(Perspective.GOVERNANCE);
  }
}
