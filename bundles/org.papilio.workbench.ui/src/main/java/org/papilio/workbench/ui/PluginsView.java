package org.papilio.workbench.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.ObjectKind;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The list of plug-ins, where they are installed and removed. */
@Component
public final class PluginsView implements ViewContribution {

  private static final int LATE = 80;

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.workbench.plugins",
            "view.plugins",
            "category.workbench",
            "web/plugins/view.js",
            ViewInfo.Area.MAIN,
            LATE)
        .icon("plugin")
        .opens(ObjectKind.PLUGIN);
  }
}
