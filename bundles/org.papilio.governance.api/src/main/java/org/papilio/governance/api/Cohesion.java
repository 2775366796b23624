package org.papilio.governance.api;

import java.util.List;
import java.util.Set;

/**
 * How a network of actors hangs together when directions are left out and parallel relations count
 * once. Source of the terms: Harary, Graph Theory, 1969, chapter 3.
 *
 * @param components ids of the actors that can reach each other, one set for each component, in the
 *     order of the graph; an actor without relations is a component of its own
 * @param cutActors ids of actors without whom their component falls apart, in the order of the
 *     graph
 * @param bridges the pairs of actors between whom nothing else runs than relations whose loss parts
 *     their component; each with the ids of those relations
 */
public record Cohesion(List<Set<String>> components, List<String> cutActors, List<Bridge> bridges) {

  public Cohesion {
    components = components.stream().map(Set::copyOf).toList();
    cutActors = List.copyOf(cutActors);
    bridges = List.copyOf(bridges);
  }

  /**
   * A pair of actors that holds two parts together.
   *
   * @param one id of the actor that comes first in the graph
   * @param other id of the second
   * @param flows ids of all relations between the two
   */
  public record Bridge(String one, String other, List<String> flows) {
    public Bridge {
      flows = List.copyOf(flows);
    }
  }
}
