package org.papilio.workbench.ui;

import org.osgi.service.component.annotations.Component;
import org.papilio.workbench.api.PageContribution;

/** The page of the workbench. */
@Component
public final class Page implements PageContribution {

  @Override
  public String template() {
    return "web/index.html";
  }
}
