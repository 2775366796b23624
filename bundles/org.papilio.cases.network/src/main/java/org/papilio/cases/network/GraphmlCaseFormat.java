package org.papilio.cases.network;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseFormat;

/** GraphML, actors and relations as a network. */
@Component(service = CaseFormat.class)
public final class GraphmlCaseFormat extends NetworkFormat {

  @Activate
  public GraphmlCaseFormat() {
    super("graphml", "GraphML, actors and relations as a network", "<graphml", new Graphml());
  }
}
