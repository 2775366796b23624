package org.papilio.literature.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The vocabularies as trees, each concept with what stands below it. */
@Component
public final class VocabularyView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.literature.vocabularies",
            "view.vocabularies",
            "category.literature",
            "web/vocabulary/view.js",
            ViewInfo.Area.LEFT,
            40)
        .icon("folder");
  }
}
