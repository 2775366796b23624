package org.papilio.literature.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The literature of whatever case or element is selected. */
@Component
public final class CaseLiteratureView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.literature.case-literature",
            "view.caseLiterature",
            "category.literature",
            "web/case/view.js",
            ViewInfo.Area.RIGHT,
            30)
        .icon("book")
        .shownIn(Perspective.CASES);
  }
}
