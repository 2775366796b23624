package org.papilio.domain.employment.template;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseTemplate;
import org.papilio.cases.api.QuestionDossier;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.employment.EmploymentFactory;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CaseKind;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.platform.text.Messages;

/** A start for a case of work and employment: group, facets, and questions to the author. */
@Component
public final class EmploymentTemplate implements CaseTemplate {

  private static final List<String> SECTIONS = List.of("needs", "work", "scales", "afterwards");

  @Override
  public String id() {
    return "employment";
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
    content.getPolicyFields().add("LABOUR_MARKET");
    content.getFacets().add(EmploymentFactory.eINSTANCE.createEmploymentOffer());
    TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
    group.setConcept("LONG_TERM_UNEMPLOYED");
    group.getFacets().add(EmploymentFactory.eINSTANCE.createLabourSituation());
    content.getGroups().add(group);
    content.setDossier(
        QuestionDossier.of(
            Messages.of(EmploymentTemplate.class, Locale.forLanguageTag(language)),
            SECTIONS,
            language));
    return content;
  }
}
