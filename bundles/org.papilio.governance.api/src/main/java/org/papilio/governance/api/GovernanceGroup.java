package org.papilio.governance.api;

import java.util.List;

/**
 * A partnership, a network or a lab: nodes that the picture holds together in a box.
 *
 * @param id unique in the graph
 * @param label what the box is called
 * @param members ids of nodes; a node is in one group at most
 */
public record GovernanceGroup(String id, String label, List<String> members) {

  public GovernanceGroup {
    members = List.copyOf(members);
  }
}
