package org.papilio.governance.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;

/** Reads governance graphs out of cases; a service. */
@ProviderType
public interface GovernanceGraphs {

  /**
   * The whole graph of a case, over all its phases.
   *
   * @param locale language of the labels where the case has it, else the case's first language
   * @throws org.papilio.platform.problem.ProblemException not found, for an unknown case
   */
  GovernanceGraph graph(Snapshot snapshot, CaseId id, Locale locale);

  /** The phases of a case, in the order of the case. */
  List<CasePhase> phases(Snapshot snapshot, CaseId id);

  /**
   * The graph without the flows that are known not to run in these years. What has no years stays:
   * unknown is not none.
   */
  GovernanceGraph during(GovernanceGraph graph, Years years);
}
