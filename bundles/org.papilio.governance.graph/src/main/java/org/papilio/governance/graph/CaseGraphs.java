package org.papilio.governance.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.Years;
import org.papilio.model.cases.Case;
import org.papilio.model.derived.Ids;

/** Reads governance graphs out of the cases of a snapshot. */
@Component
public final class CaseGraphs implements GovernanceGraphs {

  @Activate
  public CaseGraphs() {}

  @Override
  public GovernanceGraph graph(Snapshot snapshot, CaseId id, Locale locale) {
    return graph(new NamedCase(id, snapshot.read(id)), snapshot.revision().hash(), locale);
  }

  @Override
  public GovernanceGraph graph(NamedCase subject, String revision, Locale locale) {
    return new GraphBuilder(subject.content(), subject.id().slug(), revision, locale.getLanguage())
        .build();
  }

  @Override
  public List<CasePhase> phases(Snapshot snapshot, CaseId id) {
    return phases(new NamedCase(id, snapshot.read(id)));
  }

  @Override
  public List<CasePhase> phases(NamedCase subject) {
    return phasesOf(subject.content());
  }

  static List<CasePhase> phasesOf(Case content) {
    return content.getPhases().stream()
        .map(
            phase ->
                new CasePhase(
                    Ids.of(phase),
                    phase.isSetKind() ? phase.getKind().getName() : "",
                    Periods.years(phase.getPeriod())))
        .toList();
  }

  @Override
  public GovernanceGraph during(GovernanceGraph graph, Years years) {
    return graph.withFlows(flow -> flow.period().mayMeet(years));
  }

  @Override
  public GovernanceGraph present(GovernanceGraph graph, Years years) {
    GovernanceGraph during = during(graph, years);
    Set<String> joined = new HashSet<>();
    during
        .flows()
        .forEach(
            flow -> {
              joined.add(flow.from());
              joined.add(flow.to());
            });
    return during.withNodes(n -> n.period().mayMeet(years) || joined.contains(n.id()));
  }
}
