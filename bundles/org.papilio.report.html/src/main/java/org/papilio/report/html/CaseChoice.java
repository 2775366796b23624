package org.papilio.report.html;

import java.util.List;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;

/** Chooses cases by a query; there is one where assessments are installed. */
interface CaseChoice {

  List<CaseId> cases(Workspace workspace, Revision revision, String query);
}
