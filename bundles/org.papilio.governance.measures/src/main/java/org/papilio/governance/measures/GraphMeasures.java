package org.papilio.governance.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.governance.api.Brokerage;
import org.papilio.governance.api.Cohesion;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceMeasures;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.Scale;

/** The measures of the governance network, each with its formula, its source and its parts. */
@Component
public final class GraphMeasures implements GovernanceMeasures {

  @Activate
  public GraphMeasures() {}

  @Override
  public List<Measure> of(GovernanceGraph graph, Set<FlowFamily> families) {
    ActorNetwork network = new ActorNetwork(graph, families);
    List<Measure> measures = new ArrayList<>();
    measures.add(StructureMeasures.density(network));
    measures.add(StructureMeasures.externalInternal(network, null));
    for (Scale scale : network.scales()) {
      measures.add(StructureMeasures.externalInternal(network, scale));
    }
    measures.add(GroupMeasures.externalInternalOfSectors(network));
    measures.addAll(BrokerageRoles.totals(network));
    measures.addAll(BrokerageRoles.totalsOfSectors(network));
    measures.add(StructureMeasures.reach(network));
    measures.addAll(FlowMeasures.shares(network));
    measures.add(StructureMeasures.fragmentation(network));
    measures.add(GroupMeasures.centralisation(network, true));
    measures.add(GroupMeasures.centralisation(network, false));
    measures.add(FlowMeasures.reciprocity(graph, FlowFamily.LEARNING));
    measures.add(FlowMeasures.reciprocity(graph, FlowFamily.AUTHORITY));
    measures.add(FlowMeasures.learningAgainstAuthority(graph));
    measures.add(FlowMeasures.gaps(network));
    return measures;
  }

  @Override
  public List<Brokerage> brokerage(GovernanceGraph graph, Set<FlowFamily> families) {
    return BrokerageRoles.of(new ActorNetwork(graph, families));
  }

  @Override
  public Cohesion cohesion(GovernanceGraph graph, Set<FlowFamily> families) {
    return CutPoints.of(new ActorNetwork(graph, families));
  }
}
