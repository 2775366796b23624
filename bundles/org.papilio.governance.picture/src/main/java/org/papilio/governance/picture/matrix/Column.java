package org.papilio.governance.picture.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.InstrumentFamily;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.SocialFunction;

/**
 * A column of the matrix.
 *
 * @param family the model's word for the family of instruments or the function of policies; empty
 *     for those whose family or function is not known
 */
record Column(Group group, String family) {

  /** What stands side by side under one heading. */
  enum Group {
    INNOVATIVE,
    OTHER,
    POLICY;

    NodeKind kind() {
      return this == POLICY ? NodeKind.POLICY : NodeKind.INSTRUMENT;
    }
  }

  /** The columns that every matrix has, in the order of the model. */
  static List<Column> all() {
    return Stream.concat(
            Arrays.stream(InstrumentFamily.values()).map(Column::of),
            Arrays.stream(SocialFunction.values()).map(f -> new Column(Group.POLICY, f.name())))
        .toList();
  }

  private static Column of(InstrumentFamily family) {
    return new Column(family.innovative() ? Group.INNOVATIVE : Group.OTHER, family.name());
  }

  /** The column in which an instrument or a policy stands. */
  static Column of(CaseInstrument one) {
    if (one.kind() == NodeKind.POLICY) {
      boolean known =
          Arrays.stream(SocialFunction.values()).anyMatch(f -> f.name().equals(one.family()));
      return new Column(Group.POLICY, known ? one.family() : "");
    }
    return Arrays.stream(InstrumentFamily.values())
        .filter(family -> family.name().equals(one.family()))
        .findFirst()
        .map(Column::of)
        .orElseGet(() -> new Column(Group.OTHER, ""));
  }

  boolean known() {
    return !family.isEmpty();
  }
}
