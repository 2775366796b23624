package org.papilio.assess.indicators;

import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.InnovationDimension;
import org.papilio.model.cases.InnovationProfile;
import org.papilio.model.cases.Outcome;
import org.papilio.model.cases.OutcomeDimension;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.cases.Trajectory;
import org.papilio.model.evidence.Dossier;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.evidence.Statement;
import org.papilio.model.evidence.StatementStatus;

/** A case that was taken over, with a statement, a passage, grades and outcomes. */
final class SampleCase {

  static final CasesFactory CASES = CasesFactory.eINSTANCE;
  static final EvidenceFactory EVIDENCE = EvidenceFactory.eINSTANCE;

  private SampleCase() {}

  static NamedCase named() {
    return new NamedCase(new CaseId("sample"), content());
  }

  static Case content() {
    Case content = CASES.createCase();
    content.setId("case");
    content.setTrajectory(Trajectory.CO_OPTED);
    Excerpt excerpt = dossier(content);
    profile(content, excerpt);
    outcomes(content, excerpt);
    TargetGroup group = CASES.createTargetGroup();
    group.setId("group");
    group.setConcept("NEET youth");
    group.setParticipation(3);
    content.getGroups().add(group);
    Statement statement = EVIDENCE.createStatement();
    statement.setId("statement");
    statement.setFeature("trajectory");
    statement.setValue("CO_OPTED");
    statement.setStatus(StatementStatus.ACCEPTED);
    statement.setBy("Ada");
    statement.setAt("2026-01-01T00:00:00Z");
    statement.getSources().add(source(excerpt));
    content.getStatements().add(statement);
    return content;
  }

  private static Excerpt dossier(Case content) {
    Dossier dossier = EVIDENCE.createDossier();
    Excerpt excerpt = EVIDENCE.createExcerpt();
    excerpt.setId("excerpt");
    excerpt.setText("The city took the project over and dropped the assembly.");
    dossier.getExcerpts().add(excerpt);
    content.setDossier(dossier);
    return excerpt;
  }

  private static SourceRef source(Excerpt excerpt) {
    SourceRef source = EVIDENCE.createSourceRef();
    source.setExcerpt(excerpt);
    return source;
  }

  private static void profile(Case content, Excerpt excerpt) {
    InnovationProfile profile = CASES.createInnovationProfile();
    profile.setId("profile");
    profile.setContent(dimension(4, excerpt));
    profile.setProcess(dimension(2, excerpt));
    profile.setEmpowerment(dimension(1, excerpt));
    profile.setBottomLinked(2);
    content.setProfile(profile);
  }

  private static InnovationDimension dimension(int grade, Excerpt excerpt) {
    InnovationDimension dimension = CASES.createInnovationDimension();
    dimension.setGrade(grade);
    dimension.getSources().add(source(excerpt));
    return dimension;
  }

  private static void outcomes(Case content, Excerpt excerpt) {
    int number = 0;
    for (OutcomeDimension dimension :
        new OutcomeDimension[] {
          OutcomeDimension.CONTENT,
          OutcomeDimension.PROCESS,
          OutcomeDimension.EMPOWERMENT,
          OutcomeDimension.POLICY_CHANGE
        }) {
      Outcome outcome = CASES.createOutcome();
      outcome.setId("outcome-" + number);
      outcome.setDimension(dimension);
      outcome.setDirection(2 - number);
      outcome.getSources().add(source(excerpt));
      content.getOutcomes().add(outcome);
      number++;
    }
  }
}
