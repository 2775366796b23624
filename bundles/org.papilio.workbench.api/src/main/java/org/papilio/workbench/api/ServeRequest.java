package org.papilio.workbench.api;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What to serve.
 *
 * @param workspace folder of an existing workspace
 * @param port 1 to 65535 for exactly this one, 0 for any free one; empty for the usual one, with
 *     the next free one as a fallback
 */
public record ServeRequest(Path workspace, OptionalInt port) {
  public ServeRequest {
    if (port.isPresent() && (port.getAsInt() < 0 || port.getAsInt() > 65_535)) {
      throw new IllegalArgumentException("port is " + port.getAsInt() + ", allowed is 0 to 65535");
    }
  }
}
