package org.papilio.workbench.api;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What to serve.
 *
 * @param workspace folder of an existing workspace
 * @param port 1 to 65535 for exactly this one, 0 for any free one; empty for the usual one, with
 *     the next free one as a fallback
 * @param published names of the {@link OpenAddress}es that programs may call; usually none
 */
public record ServeRequest(Path workspace, OptionalInt port, Set<String> published) {

  /** Serves a workspace to browsers alone. */
  public ServeRequest(Path workspace, OptionalInt port) {
    this(workspace, port, Set.of());
  }

  public ServeRequest {
    published = Set.copyOf(published);
    if (port.isPresent() && (port.getAsInt() < 0 || port.getAsInt() > 65_535)) {
      throw new IllegalArgumentException("port is " + port.getAsInt() + ", allowed is 0 to 65535");
    }
  }
}
