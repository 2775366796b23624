package org.papilio.governance.measures;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;

/**
 * What part of the network an indicator is about; at most one of the three is set.
 *
 * @param family the family that counts; null for all
 * @param kind the kind of flow that counts; null for all
 * @param phase the metamodel's word for a phase, such as {@code PILOT}; null for the whole case
 */
record Extent(@Nullable FlowFamily family, @Nullable FlowKind kind, @Nullable String phase) {

  static final Extent WHOLE = new Extent(null, null, null);

  /** What stands in identifiers, with a dot behind it; empty for the whole network. */
  String prefix() {
    if (family != null) {
      return Measures.name(family) + ".";
    }
    if (kind != null) {
      return "kind." + Measures.name(kind) + ".";
    }
    return phase == null ? "" : "phase." + phase.toLowerCase(java.util.Locale.ROOT) + ".";
  }

  Set<FlowFamily> families() {
    return family == null ? Set.of() : Set.of(family);
  }
}
