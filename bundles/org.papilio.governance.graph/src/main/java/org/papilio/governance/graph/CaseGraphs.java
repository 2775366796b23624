package org.papilio.governance.graph;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.Years;
import org.papilio.model.derived.Ids;

/** Reads governance graphs out of the cases of a snapshot. */
@Component
public final class CaseGraphs implements GovernanceGraphs {

  @Activate
  public CaseGraphs() {}

  @Override
  public GovernanceGraph graph(Snapshot snapshot, CaseId id, Locale locale) {
    return new GraphBuilder(
            snapshot.read(id), id.slug(), snapshot.revision().hash(), locale.getLanguage())
        .build();
  }

  @Override
  public List<CasePhase> phases(Snapshot snapshot, CaseId id) {
    return snapshot.read(id).getPhases().stream()
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
}
