package org.papilio.workbench.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** What stands in the middle while nothing else does. */
@Component
public final class WelcomeView implements ViewContribution {

  private static final int LAST = 90;

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.workbench.welcome",
            "view.welcome",
            "category.workbench",
            "web/welcome/view.js",
            ViewInfo.Area.MAIN,
            LAST)
        .icon("info");
  }
}
