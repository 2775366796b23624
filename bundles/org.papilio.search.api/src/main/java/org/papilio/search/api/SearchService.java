package org.papilio.search.api;

import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;

/** Search in workspaces. */
@ProviderType
public interface SearchService {

  /**
   * The index of a workspace. The first call opens it and, where it is missing, damaged, old or
   * behind, starts making it in the background; it closes with the workspace.
   *
   * @throws org.papilio.platform.problem.ProblemException FAILURE when the folder for the index
   *     cannot be written nor read
   */
  SearchIndex index(Workspace workspace);
}
