package org.papilio.governance.api;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
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

  /**
   * The whole graph of a case that was read already, such as by an indicator.
   *
   * @param revision the revision that the case was read at; empty when it is not told
   */
  GovernanceGraph graph(NamedCase subject, String revision, Locale locale);

  /** The phases of a case, in the order of the case. */
  List<CasePhase> phases(Snapshot snapshot, CaseId id);

  /** The phases of a case that was read already, in the order of the case. */
  List<CasePhase> phases(NamedCase subject);

  /**
   * The graph without the flows that are known not to run in these years. What has no years stays:
   * unknown is not none.
   */
  GovernanceGraph during(GovernanceGraph graph, Years years);

  /**
   * The graph of these years as it is measured: as {@link #during}, and without the nodes that are
   * known not to take part in these years and that nothing joins in them.
   */
  GovernanceGraph present(GovernanceGraph graph, Years years);
}
