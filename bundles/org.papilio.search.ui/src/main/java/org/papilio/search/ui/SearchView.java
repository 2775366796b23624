package org.papilio.search.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Search over cases and literature. */
@Component
public final class SearchView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.search.search",
            "view.search",
            "category.literature",
            "web/search/view.js",
            ViewInfo.Area.MAIN,
            10)
        .icon("search")
        .shownIn(Perspective.LITERATURE);
  }
}
