package org.papilio.cases.ui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CaseKind;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Provenance;
import org.papilio.model.cases.Trajectory;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.place.ScaleLevel;

/** A new case of which only the title is known. */
final class EmptyCase {

  private EmptyCase() {}

  static Case of(String title, String language, String author) {
    Case content = CasesFactory.eINSTANCE.createCase();
    LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
    text.setLang(language);
    text.setText(title);
    content.getTitle().add(text);
    content.setKind(CaseKind.ACTION);
    content.setMainScale(ScaleLevel.MUNICIPALITY);
    content.setTrajectory(Trajectory.UNKNOWN);
    content.setProfile(CasesFactory.eINSTANCE.createInnovationProfile());
    content.setDossier(EvidenceFactory.eINSTANCE.createDossier());
    Provenance provenance = CasesFactory.eINSTANCE.createProvenance();
    provenance.setAddedBy(author);
    provenance.setAddedAt(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    content.setProvenance(provenance);
    return content;
  }
}
