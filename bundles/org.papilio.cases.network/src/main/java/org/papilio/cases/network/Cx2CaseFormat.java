package org.papilio.cases.network;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseFormat;

/** CX2, actors and relations as a network. */
@Component(service = CaseFormat.class)
public final class Cx2CaseFormat extends NetworkFormat {

  @Activate
  public Cx2CaseFormat() {
    super("cx2", "CX2, actors and relations as a network", "CXVersion", new Cx2());
  }
}
