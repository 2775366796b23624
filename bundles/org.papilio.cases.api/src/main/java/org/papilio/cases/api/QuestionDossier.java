package org.papilio.cases.api;

import java.util.List;
import org.papilio.model.evidence.Dossier;
import org.papilio.model.evidence.DossierSection;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.platform.text.Messages;

/** The dossier that a template begins with: a section for each question to the author. */
public final class QuestionDossier {

  private QuestionDossier() {}

  /**
   * @param words messages of the bundle that brings the template, with {@code template.section.KEY}
   *     and {@code template.question.KEY} for each section
   * @param keys of the sections, in their order
   * @param language of the words
   */
  public static Dossier of(Messages words, List<String> keys, String language) {
    Dossier dossier = EvidenceFactory.eINSTANCE.createDossier();
    for (String key : keys) {
      DossierSection section = EvidenceFactory.eINSTANCE.createDossierSection();
      section.setHeading(words.text("template.section." + key));
      section.setText(words.text("template.question." + key));
      section.setLang(language);
      dossier.getSections().add(section);
    }
    return dossier;
  }
}
