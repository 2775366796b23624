package org.papilio.cases.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.ObjectKind;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** What is known of whatever is selected. */
@Component
public final class InspectorView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.cases.inspector",
            "view.inspector",
            "category.cases",
            "web/inspector/view.js",
            ViewInfo.Area.RIGHT,
            10)
        .icon("inspect")
        .opens(ObjectKind.ELEMENT, ObjectKind.PASSAGE)
        .shownIn(Perspective.CASES, Perspective.GOVERNANCE, Perspective.COMPARISON);
  }
}
