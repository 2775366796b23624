package org.papilio.domain.employment.vocabulary;

import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.MessageVocabulary;
import org.papilio.model.vocabulary.Vocabulary;

/** Ways into work that an initiative offers. */
@Component(service = Vocabulary.class)
public final class OfferVocabulary extends MessageVocabulary {

  public OfferVocabulary() {
    super(
        OfferVocabulary.class,
        "employment-offer",
        "TRAINING",
        "PLACEMENT",
        "SUBSIDISED_JOB",
        "TRANSITIONAL_JOB",
        "SHELTERED_WORK",
        "START_UP",
        "COUNSELLING",
        "JOB_GUARANTEE");
  }
}
