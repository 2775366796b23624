package org.papilio.cases.network;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseFormat;

/** The JSON of the Eclipse Layout Kernel: only written, for it says how to draw, not what is. */
@Component(service = CaseFormat.class)
public final class ElkCaseFormat extends NetworkFormat {

  @Activate
  public ElkCaseFormat() {
    super("elk", "ELK JSON, actors and relations to be laid out by scale", "", new Elk());
  }
}
