package org.papilio.literature.jalc;

import java.util.Objects;
import java.util.Optional;
import org.papilio.literature.api.text.SourceFile;

/** Files beside the tests. */
final class Samples {

  private Samples() {}

  static SourceFile file(String name) {
    return new SourceFile(
        name,
        () -> Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/" + name)),
        Optional.empty());
  }
}
