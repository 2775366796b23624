package org.papilio.screening.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The screening queue. */
@Component
public final class QueueView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.screening.queue",
            "view.screening",
            "category.literature",
            "web/queue/view.js",
            ViewInfo.Area.MAIN,
            40)
        .icon("check")
        .shownIn(Perspective.LITERATURE);
  }
}
