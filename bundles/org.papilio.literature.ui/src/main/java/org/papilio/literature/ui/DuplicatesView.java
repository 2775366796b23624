package org.papilio.literature.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The queue of duplicates. */
@Component
public final class DuplicatesView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.literature.duplicates",
            "view.duplicates",
            "category.literature",
            "web/duplicates/view.js",
            ViewInfo.Area.MAIN,
            30)
        .icon("link")
        .shownIn(Perspective.LITERATURE);
  }
}
