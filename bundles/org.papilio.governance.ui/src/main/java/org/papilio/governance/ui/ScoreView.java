package org.papilio.governance.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.ObjectKind;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The governance score of the case in hand. */
@Component
public final class ScoreView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.governance.score",
            "view.score",
            "category.governance",
            "web/score/view.js",
            ViewInfo.Area.MAIN,
            5)
        .icon("network")
        .opens(ObjectKind.CASE)
        .shownIn(Perspective.GOVERNANCE, Perspective.CASES);
  }
}
