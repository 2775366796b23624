package org.papilio.governance.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;

/** Reads out of cases what moved between scales; a service. */
@ProviderType
public interface CaseRescalings {

  /**
   * What moved, by date; events whose date cannot be read come last, in the order of the case.
   *
   * @param locale language of the labels where the case has it, else the case's first language
   * @throws org.papilio.platform.problem.ProblemException not found, for an unknown case
   */
  List<RescalingEvent> rescalings(Snapshot snapshot, CaseId id, Locale locale);
}
