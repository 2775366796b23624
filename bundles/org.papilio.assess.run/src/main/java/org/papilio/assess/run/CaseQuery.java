package org.papilio.assess.run;

import java.util.List;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Workspace;

/** Finds cases by a query; there is one when a search is installed. */
interface CaseQuery {

  /** The cases of the newest revision that a query finds, sorted. */
  List<CaseId> find(Workspace workspace, String query);
}
