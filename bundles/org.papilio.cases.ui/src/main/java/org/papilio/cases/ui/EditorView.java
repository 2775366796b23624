package org.papilio.cases.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.ObjectKind;
import org.papilio.workbench.api.Perspective;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The case in hand, as forms. */
@Component
public final class EditorView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.cases.editor",
            "view.editor",
            "category.cases",
            "web/editor/view.js",
            ViewInfo.Area.MAIN,
            20)
        .icon("edit")
        .opens(ObjectKind.CASE)
        .shownIn(Perspective.CASES);
  }
}
