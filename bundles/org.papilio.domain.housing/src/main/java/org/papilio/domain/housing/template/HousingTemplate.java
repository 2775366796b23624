package org.papilio.domain.housing.template;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseTemplate;
import org.papilio.cases.api.QuestionDossier;
import org.papilio.cases.api.Snapshot;
import org.papilio.domain.housing.HousingFactory;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CaseKind;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.cases.Phase;
import org.papilio.model.cases.PhaseKind;
import org.papilio.model.cases.Provenance;
import org.papilio.model.cases.SocialNeed;
import org.papilio.model.cases.TargetGroup;
import org.papilio.model.cases.Trajectory;
import org.papilio.model.cases.UnmetBy;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.text.Messages;

/** A start for a case of housing: group, need, the facets of this plug-in, and dossier headings. */
@Component
public final class HousingTemplate implements CaseTemplate {

  private static final List<String> SECTIONS =
      List.of(
          "needs", "relations", "empowerment", "mapping", "dynamics", "challenges", "upscaling");

  private final Clock clock;

  @Activate
  public HousingTemplate() {
    this(Clock.systemUTC());
  }

  HousingTemplate(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String id() {
    return "housing";
  }

  @Override
  public String title() {
    return "template.title";
  }

  @Override
  public Case create(String title, String language, Snapshot snapshot) {
    Case content = CasesFactory.eINSTANCE.createCase();
    content.getTitle().add(text(title, language));
    content.setKind(CaseKind.BOTH);
    content.getPolicyFields().add("HOUSING_AND_HOMELESSNESS");
    content.setMainScale(ScaleLevel.MUNICIPALITY);
    content.setTrajectory(Trajectory.UNKNOWN);
    content.getPhases().add(firstPhase());
    content.getNeeds().add(need());
    content.getGroups().add(group());
    content.setProfile(CasesFactory.eINSTANCE.createInnovationProfile());
    content.setProvenance(provenance());
    content.setDossier(
        QuestionDossier.of(
            Messages.of(HousingTemplate.class, Locale.forLanguageTag(language)),
            SECTIONS,
            language));
    content.getFacets().add(HousingFactory.eINSTANCE.createHousingOffer());
    content.getFacets().add(HousingFactory.eINSTANCE.createHousingFirstFidelity());
    return content;
  }

  private static LocalText text(String words, String language) {
    LocalText text = EvidenceFactory.eINSTANCE.createLocalText();
    text.setLang(language);
    text.setText(words);
    return text;
  }

  private static Phase firstPhase() {
    Phase phase = CasesFactory.eINSTANCE.createPhase();
    phase.setKind(PhaseKind.IDEA);
    phase.getScales().add(ScaleLevel.MUNICIPALITY);
    return phase;
  }

  private static SocialNeed need() {
    SocialNeed need = CasesFactory.eINSTANCE.createSocialNeed();
    need.setConcept("HOUSING_STABILITY");
    need.setUnmetBy(UnmetBy.BOTH);
    return need;
  }

  private static TargetGroup group() {
    TargetGroup group = CasesFactory.eINSTANCE.createTargetGroup();
    group.setConcept("HOMELESS_PEOPLE");
    group.getFacets().add(HousingFactory.eINSTANCE.createHousingSituation());
    return group;
  }

  private Provenance provenance() {
    Provenance provenance = CasesFactory.eINSTANCE.createProvenance();
    provenance.setAddedBy("template housing");
    provenance.setAddedAt(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return provenance;
  }
}
