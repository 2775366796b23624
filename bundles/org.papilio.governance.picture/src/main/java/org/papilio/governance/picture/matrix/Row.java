package org.papilio.governance.picture.matrix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.papilio.governance.api.Scale;

/**
 * A row of the matrix.
 *
 * @param scale empty for the row of those whose scale no source states
 */
record Row(Optional<Scale> scale) {

  static final Row UNKNOWN = new Row(Optional.empty());

  /** The nine scales, the largest first. */
  static List<Row> scales() {
    return Stream.of(Scale.values()).map(Row::of).toList().reversed();
  }

  static Row of(Scale scale) {
    return new Row(Optional.of(scale));
  }

  boolean known() {
    return scale.isPresent();
  }

  /** Name of the scale in the model, or {@code UNKNOWN}. */
  String name() {
    return scale.map(Scale::name).orElse("UNKNOWN");
  }
}
