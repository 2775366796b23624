package org.papilio.assess.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;

/**
 * Indicators that depend on what a workspace holds, such as one for each criterion of its
 * frameworks. Register it as a service.
 */
@ConsumerType
public interface IndicatorFamily {

  /** The members at a revision; their ids stay the same as long as what they stand for does. */
  List<Indicator> indicators(Workspace workspace, Revision revision);
}
