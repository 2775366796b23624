package org.papilio.governance.picture.timeline;

import java.util.Set;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;

/**
 * What one side of the lanes shows. Each relation counts on the scale that it leaves from: the one
 * that decides, gives, teaches.
 *
 * @param kinds the relations that count
 */
enum Wing {
  /** Without accountability, which leaves from the one who is decided about. */
  AUTHORITY(FlowFamily.AUTHORITY, Set.of(FlowKind.AUTHORITY)),
  RESOURCES(FlowFamily.RESOURCES, Set.of(FlowKind.FINANCE, FlowKind.STAFF, FlowKind.MATERIAL)),
  FINANCE(FlowFamily.RESOURCES, Set.of(FlowKind.FINANCE)),
  LEARNING(FlowFamily.LEARNING, Set.of(FlowKind.LEARNING)),
  AWARENESS(FlowFamily.AWARENESS, Set.of(FlowKind.AWARENESS, FlowKind.LEGITIMACY)),
  MOBILISATION(FlowFamily.MOBILISATION, Set.of(FlowKind.MOBILISATION));

  private final FlowFamily family;
  private final Set<FlowKind> kinds;

  Wing(FlowFamily family, Set<FlowKind> kinds) {
    this.family = family;
    this.kinds = kinds;
  }

  /** Whose hue and marks it has. */
  FlowFamily family() {
    return family;
  }

  boolean counts(FlowKind kind) {
    return kinds.contains(kind);
  }
}
