package org.papilio.report.html;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Provenance;
import org.papilio.model.cases.Trajectory;
import org.papilio.model.evidence.Absence;
import org.papilio.model.evidence.Confidence;
import org.papilio.model.evidence.Dossier;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.Excerpt;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Source;
import org.papilio.model.evidence.SourceKind;
import org.papilio.model.evidence.SourceRef;
import org.papilio.model.evidence.Statement;
import org.papilio.model.evidence.StatementStatus;
import org.papilio.model.place.ScaleLevel;

/** A snapshot with one case whose title tries to break out of the page. */
final class OneCase implements Snapshot {

  static final CaseId ID = new CaseId("one");

  private static final EvidenceFactory EVIDENCE = EvidenceFactory.eINSTANCE;

  private final Case content = CasesFactory.eINSTANCE.createCase();

  OneCase() {
    content.setId("c1");
    content.getTitle().add(text("</h1><script>alert(1)</script>"));
    content.setMainScale(ScaleLevel.MUNICIPALITY);
    content.setTrajectory(Trajectory.CO_OPTED);
    Provenance provenance = CasesFactory.eINSTANCE.createProvenance();
    provenance.setImportedFrom("Invented for a test");
    content.setProvenance(provenance);
    Dossier dossier = EVIDENCE.createDossier();
    Source source = EVIDENCE.createSource();
    source.setId("s1");
    source.getTitle().add(text("Interview"));
    source.setKind(SourceKind.INTERVIEW);
    Excerpt passage = EVIDENCE.createExcerpt();
    passage.setId("e1");
    passage.setSource(source);
    passage.setText("They took it.");
    passage.setLocator("min. 4");
    dossier.getSources().add(source);
    dossier.getExcerpts().add(passage);
    content.setDossier(dossier);
    Statement statement = EVIDENCE.createStatement();
    statement.setId("st1");
    statement.setFeature("trajectory");
    statement.setValue("CO_OPTED");
    statement.setAbsence(Absence.NONE);
    statement.setConfidence(Confidence.HIGH);
    statement.setStatus(StatementStatus.ACCEPTED);
    statement.setBy("Researcher");
    statement.setAt("2018-03-02T09:00:00Z");
    SourceRef ref = EVIDENCE.createSourceRef();
    ref.setSource(source);
    ref.setLocator("min. 4");
    ref.setExcerpt(passage);
    statement.getSources().add(ref);
    content.getStatements().add(statement);
  }

  private static LocalText text(String words) {
    LocalText text = EVIDENCE.createLocalText();
    text.setLang("en");
    text.setText(words);
    return text;
  }

  @Override
  public Revision revision() {
    return new Revision("0123456789012345678901234567890123456789");
  }

  @Override
  public List<CaseId> ids() {
    return List.of(ID);
  }

  @Override
  public String title(CaseId id, String language) {
    return content.getTitle().getFirst().getText();
  }

  @Override
  public Case read(CaseId id) {
    return EcoreUtil.copy(content);
  }

  @Override
  public String json(CaseId id) {
    return "{}";
  }

  @Override
  public List<String> registers() {
    return List.of();
  }

  @Override
  public Optional<EObject> register(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> registerJson(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<CaseId> caseOf(String elementId) {
    return Optional.empty();
  }
}
