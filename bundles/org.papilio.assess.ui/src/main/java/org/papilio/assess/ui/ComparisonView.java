package org.papilio.assess.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.ObjectKind;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** Comparison of cases: form, truth table, solution, plots. */
@Component
public final class ComparisonView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.assess.comparison",
            "view.comparison",
            "category.comparison",
            "web/comparison/view.js",
            ViewInfo.Area.MAIN,
            10)
        .icon("compare")
        .opens(ObjectKind.ASSESSMENT, ObjectKind.TRUTH_TABLE_ROW)
        .shownIn(Perspective.COMPARISON);
  }
}
