package org.papilio.governance.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Takes the measures of a governance graph; a service. */
@ProviderType
public interface GovernanceMeasures {

  /**
   * Every measure of the relations between actors, parallel relations between the same two actors
   * counted once.
   *
   * @param graph the graph of a case; nodes that are no actors are left out
   * @param families the families that count; empty for all
   * @return in a fixed order; a measure that is not defined for the graph is there with its reason
   */
  List<Measure> of(GovernanceGraph graph, Set<FlowFamily> families);

  /**
   * The brokerage roles of each actor between scales (Gould and Fernandez 1989).
   *
   * @return one entry for each actor, in the order of the graph
   */
  List<Brokerage> brokerage(GovernanceGraph graph, Set<FlowFamily> families);

  /** What holds the network of actors together: components, cut actors and bridges. */
  Cohesion cohesion(GovernanceGraph graph, Set<FlowFamily> families);
}
