package org.papilio.search.saved;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Workspace;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.engine.DocumentSieve;
import org.papilio.search.api.saved.SavedSearchService;
import org.papilio.search.api.saved.SavedSearches;
import org.papilio.search.api.saved.SearchLogs;

/** Gives what is kept of searches in a workspace; everything stands in its files. */
@Component
public final class SavedSearchKeeper implements SavedSearchService {

  private final SearchService search;
  private final DocumentSieve sieve;
  private final List<DocumentSource> sources;
  private final List<QueryDialect> dialects;

  @Activate
  public SavedSearchKeeper(
      @Reference SearchService search,
      @Reference DocumentSieve sieve,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<DocumentSource> sources,
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<QueryDialect> dialects) {
    this.search = search;
    this.sieve = sieve;
    this.sources = List.copyOf(sources);
    this.dialects = List.copyOf(dialects);
  }

  @Override
  public SavedSearches searches(Workspace workspace) {
    return new WorkspaceSearches(workspace, search.index(workspace), sieve, sources);
  }

  @Override
  public SearchLogs logs(Workspace workspace) {
    return new WorkspaceLogs(workspace, search.index(workspace), sources, dialects);
  }
}
