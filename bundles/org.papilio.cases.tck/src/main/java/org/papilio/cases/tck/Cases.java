package org.papilio.cases.tck;

import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Registers;
import org.papilio.model.cases.Actor;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CaseKind;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.model.cases.RelationKind;
import org.papilio.model.evidence.DossierSection;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.evidence.Period;
import org.papilio.model.place.ScaleLevel;

/** Invented cases for contract kits. */
public final class Cases {

  private static final CasesFactory CASES = CasesFactory.eINSTANCE;
  private static final EvidenceFactory EVIDENCE = EvidenceFactory.eINSTANCE;

  private Cases() {}

  /** A case with two actors, a relation between them and a dossier; equal names, equal content. */
  public static NamedCase named(String slug) {
    Case made = CASES.createCase();
    made.setId(id(slug, "case"));
    made.getTitle().add(text("en", "The case " + slug + " & <more> \"signs\" äöü"));
    made.getTitle().add(text("hu", "Eset ő"));
    made.setKind(CaseKind.ACTION);
    made.setMainScale(ScaleLevel.MUNICIPALITY);
    made.getPolicyFields().add("FOOD");
    Actor giver = actor(slug, "giver");
    Actor receiver = actor(slug, "receiver");
    made.getActors().add(giver);
    made.getActors().add(receiver);
    GovernanceRelation tie = CASES.createGovernanceRelation();
    tie.setId(id(slug, "tie"));
    tie.setFrom(giver);
    tie.setTo(receiver);
    tie.setKind(RelationKind.FINANCE);
    tie.setStrength(3);
    Period period = EVIDENCE.createPeriod();
    period.setStart("2008~");
    tie.setPeriod(period);
    made.getRelations().add(tie);
    made.setDossier(EVIDENCE.createDossier());
    DossierSection section = EVIDENCE.createDossierSection();
    section.setId(id(slug, "section"));
    section.setHeading("Needs");
    section.setText("First line\nsecond line");
    section.setLang("en");
    made.getDossier().getSections().add(section);
    return new NamedCase(new CaseId(slug), made);
  }

  /**
   * The id of a part of {@link #named}: {@code case}, {@code giver}, {@code receiver}, {@code tie}.
   */
  public static String id(String slug, String part) {
    return Registers.idOf("tck:" + slug + ":" + part);
  }

  private static Actor actor(String slug, String part) {
    Actor actor = CASES.createActor();
    actor.setId(id(slug, part));
    actor.getName().add(text("en", part + " of " + slug));
    actor.setHomeScale(ScaleLevel.MUNICIPALITY);
    return actor;
  }

  static LocalText text(String language, String content) {
    LocalText text = EVIDENCE.createLocalText();
    text.setLang(language);
    text.setText(content);
    return text;
  }
}
