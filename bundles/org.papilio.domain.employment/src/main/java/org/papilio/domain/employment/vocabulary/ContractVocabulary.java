package org.papilio.domain.employment.vocabulary;

import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.MessageVocabulary;
import org.papilio.model.vocabulary.Vocabulary;

/** Contracts under which people work. */
@Component(service = Vocabulary.class)
public final class ContractVocabulary extends MessageVocabulary {

  public ContractVocabulary() {
    super(
        ContractVocabulary.class,
        "employment-contract",
        "OPEN_ENDED",
        "FIXED_TERM",
        "SHORT_HOURS",
        "ALLOWANCE",
        "NONE");
  }
}
