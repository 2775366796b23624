package org.papilio.cases.network;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseFormat;

/** GEXF 1.3, actors and relations as a network. */
@Component(service = CaseFormat.class)
public final class GexfCaseFormat extends NetworkFormat {

  @Activate
  public GexfCaseFormat() {
    super("gexf", "GEXF 1.3, actors and relations as a network", "<gexf", new Gexf());
  }
}
