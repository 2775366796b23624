package @package@.template;

import @package@.@class@Factory;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.CaseTemplate;
import org.papilio.cases.api.QuestionDossier;
import org.papilio.cases.api.Snapshot;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.CaseKind;
import org.papilio.model.cases.CasesFactory;
import org.papilio.model.evidence.EvidenceFactory;
import org.papilio.model.evidence.LocalText;
import org.papilio.platform.text.Messages;

/** The start of a case of this field: its facet, and questions to the author. */
@Component
public final class @class@Template implements CaseTemplate {

  @Override
  public String id() {
    return "@name@";
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
    content.getFacets().add(@class@Factory.eINSTANCE.create@class@Offer());
    content.setDossier(
        QuestionDossier.of(
            Messages.of(@class@Template.class, Locale.forLanguageTag(language)), List.of("needs", "offer"), language));
    return content;
  }
}
