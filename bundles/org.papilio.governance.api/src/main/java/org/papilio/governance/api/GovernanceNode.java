package org.papilio.governance.api;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One card of the picture.
 *
 * @param id identifier of the element in the case; unique in the graph
 * @param label its name in the language asked for
 * @param kind what it stands for
 * @param type open vocabulary term of an actor's type or an instrument's family, such as {@code
 *     LOCAL_STATE}; empty when unknown
 * @param sector sector of an actor, {@code UNKNOWN} for everything else
 * @param home the scale on which it is at home
 * @param scales every scale on which it acts, its home among them; never empty
 * @param period when it takes part
 */
public record GovernanceNode(
    String id,
    String label,
    NodeKind kind,
    String type,
    Sector sector,
    Scale home,
    SortedSet<Scale> scales,
    Years period) {

  public GovernanceNode {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a node needs an id; label is '" + label + "'");
    }
    EnumSet<Scale> all = EnumSet.of(home);
    all.addAll(scales);
    scales = Collections.unmodifiableSortedSet(new TreeSet<>(all));
  }

  /** A node on one scale, with an open period. */
  public static GovernanceNode of(
      String id, String label, NodeKind kind, String type, Sector sector, Scale home) {
    return new GovernanceNode(id, label, kind, type, sector, home, new TreeSet<>(), Years.OPEN);
  }

  /** The same node acting on these scales too. */
  public GovernanceNode spanning(Collection<Scale> more) {
    SortedSet<Scale> all = new TreeSet<>(scales);
    all.addAll(more);
    return new GovernanceNode(id, label, kind, type, sector, home, all, period);
  }

  /** The same node with this period. */
  public GovernanceNode during(Years years) {
    return new GovernanceNode(id, label, kind, type, sector, home, scales, years);
  }
}
