package org.papilio.governance.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The rescaling of the case in hand over the years; its years are a handle for all views. */
@Component
public final class TimelineView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.governance.timeline",
            "view.timeline",
            "category.governance",
            "web/timeline/view.js",
            ViewInfo.Area.MAIN,
            35)
        .icon("network")
        .shownIn(Perspective.GOVERNANCE);
  }
}
