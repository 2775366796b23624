package org.papilio.search.api.saved;

import org.osgi.annotation.versioning.ProviderType;
import org.papilio.cases.api.Workspace;

/** Gives what is kept of searches in a workspace. */
@ProviderType
public interface SavedSearchService {

  SavedSearches searches(Workspace workspace);

  SearchLogs logs(Workspace workspace);
}
