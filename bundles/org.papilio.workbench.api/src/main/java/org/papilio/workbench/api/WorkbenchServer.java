package org.papilio.workbench.api;

import org.osgi.annotation.versioning.ProviderType;

/** Serves the workbench of one workspace on this machine's loopback address. */
@ProviderType
public interface WorkbenchServer {

  /**
   * Starts to serve; returns when the page can be opened.
   *
   * @throws org.papilio.platform.problem.ProblemException not found, when the folder is no
   *     workspace; conflict, when the workspace is served already (naming the address) or the
   *     wanted port is taken
   */
  Serving serve(ServeRequest request);
}
