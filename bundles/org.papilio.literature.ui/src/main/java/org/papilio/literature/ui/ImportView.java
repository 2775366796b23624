package org.papilio.literature.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Bringing literature in, and all earlier imports. */
@Component
public final class ImportView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.literature.import",
            "view.import",
            "category.literature",
            "web/import/view.js",
            ViewInfo.Area.MAIN,
            20)
        .icon("upload")
        .shownIn(Perspective.LITERATURE);
  }
}
