package org.papilio.workbench.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;

/**
 * Brings judgements that can be laid over pictures of cases, as a service. A picture that takes
 * overlays has the setting {@code overlay}, whose value is {@code ID:CHOICE}, such as {@code
 * indicator:governance.density}; it tints each case by its {@link Overlay.Mark}.
 */
@ConsumerType
public interface OverlayContribution {

  /** Short name of what it brings: {@code indicator}; small letters, digits and hyphens. */
  String id();

  /**
   * What can be laid over pictures, for a list to choose from.
   *
   * @return in the order of the list
   */
  List<OverlayChoice> choices(Workspace workspace, Snapshot snapshot, Locale locale);

  /**
   * The judgements on the cases of a request, one for each, in its order.
   *
   * @throws org.papilio.platform.problem.ProblemException not found, for a choice that is not there
   */
  Overlay overlay(OverlayRequest request);
}
