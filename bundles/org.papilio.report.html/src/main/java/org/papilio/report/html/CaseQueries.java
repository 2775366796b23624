package org.papilio.report.html;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.AssessmentService;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;

/** Queries for cases, as assessments understand them. */
@Component(service = CaseChoice.class)
public final class CaseQueries implements CaseChoice {

  private final AssessmentService assessments;

  @Activate
  public CaseQueries(@Reference AssessmentService assessments) {
    this.assessments = assessments;
  }

  @Override
  public List<CaseId> cases(Workspace workspace, Revision revision, String query) {
    return assessments.cases(workspace, revision, query);
  }
}
