package org.papilio.cases.git;

import org.papilio.cases.api.Workspaces;
import org.papilio.cases.tck.WorkspacesContract;

class GitWorkspacesTest implements WorkspacesContract {

  private final GitWorkspaces workspaces = Fixture.workspaces();

  @Override
  public Workspaces workspaces() {
    return workspaces;
  }
}
