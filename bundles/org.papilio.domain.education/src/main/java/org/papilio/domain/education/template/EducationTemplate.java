package org.papilio.domain.education.template;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseTemplate;
import org.papilio.cases.api.QuestionDossier;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.education.EducationFactory;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CaseKind;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.platform.text.Messages;

/** A start for a case of education and training: group, facets, and questions to the author. */
@Component
public final class EducationTemplate implements CaseTemplate {

  private static final List<String> SECTIONS = List.of("needs", "learning", "school", "afterwards");

  @Override
  public String id() {
    return "education";
  }

  @Override
  public String title() {
    return "template.title";
  }

  @Override
  public Case create(String title, String language, Snapshot snapshot) {
    Case content = CasesFactory.eINSTANCE.createCase();
    LocalText name = EvidenceFactory.eINSTANCE.createLocalText();
    name.setLang(language);
    name.setText(title);
    content.getTitle().add(name);
    content.setKind(CaseKind.BOTH);
    content.getPolicyFields().add("EDUCATION_AND_TRAINING");
    content.getFacets().add(EducationFactory.eINSTANCE.createEducationOffer());
    TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
    group.setConcept("EARLY_SCHOOL_LEAVERS");
    group.getFacets().add(EducationFactory.eINSTANCE.createLearningSituation());
    content.getGroups().add(group);
    content.setDossier(
        QuestionDossier.of(
            Messages.of(EducationTemplate.class, Locale.forLanguageTag(language)),
            SECTIONS,
            language));
    return content;
  }
}
