package org.papilio.literature.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.ObjectKind;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** One record of the library in full. */
@Component
public final class WorkView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.literature.work",
            "view.work",
            "category.literature",
            "web/record/view.js",
            ViewInfo.Area.RIGHT,
            20)
        .icon("book")
        .opens(ObjectKind.WORK, ObjectKind.WORK_PAGE)
        .shownIn(Perspective.LITERATURE);
  }
}
