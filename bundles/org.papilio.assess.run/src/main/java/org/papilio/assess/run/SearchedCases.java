package org.papilio.assess.run;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Workspace;
import org.papilio.search.api.SearchService;

/** Finds cases through the search, where one is installed. */
@Component(service = CaseQuery.class)
public final class SearchedCases implements CaseQuery {

  private final SearchService search;

  @Activate
  public SearchedCases(@Reference SearchService search) {
    this.search = search;
  }

  @Override
  public List<CaseId> find(Workspace workspace, String query) {
    return search.index(workspace).ids(query, "cases").stream().map(CaseId::new).sorted().toList();
  }
}
