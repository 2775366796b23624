package org.papilio.domain.employment.vocabulary;

import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.MessageVocabulary;
import org.papilio.model.vocabulary.Vocabulary;

/** Where people stand in the labour market. */
@Component(service = Vocabulary.class)
public final class StatusVocabulary extends MessageVocabulary {

  public StatusVocabulary() {
    super(
        StatusVocabulary.class,
        "labour-status",
        "UNEMPLOYED_UNDER_A_YEAR",
        "UNEMPLOYED_OVER_A_YEAR",
        "INACTIVE",
        "UNDEREMPLOYED",
        "WITHOUT_PERMIT");
  }
}
