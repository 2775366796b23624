package org.papilio.screening.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.ViewContribution;
import org.papilio.workbench.api.ViewInfo;

/** The PRISMA flow of a screening. */
@Component
public final class PrismaView implements ViewContribution {

  @Override
  public ViewInfo view() {
    return ViewInfo.of(
            "org.papilio.screening.prisma",
            "view.prisma",
            "category.literature",
            "web/prisma/view.js",
            ViewInfo.Area.MAIN,
            50)
        .icon("down");
  }
}
