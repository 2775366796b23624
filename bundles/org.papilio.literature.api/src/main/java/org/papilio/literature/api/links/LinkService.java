package org.papilio.literature.api.links;

import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;

/** The links of literature in workspaces. */
@ProviderType
public interface LinkService {

  /** Those of a workspace; the same object until it closes. */
  LiteratureLinks of(Workspace workspace);
}
