package org.papilio.domain.housing.vocabulary;

import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.MessageVocabulary;
import org.papilio.model.vocabulary.Vocabulary;

/**
 * The thirteen operational categories of the European typology of homelessness and housing
 * exclusion. Source: FEANTSA, ETHOS, 2006.
 */
@Component(service = Vocabulary.class)
public final class EthosVocabulary extends MessageVocabulary {

  public EthosVocabulary() {
    super(
        EthosVocabulary.class,
        "housing-ethos",
        "ETHOS_1",
        "ETHOS_2",
        "ETHOS_3",
        "ETHOS_4",
        "ETHOS_5",
        "ETHOS_6",
        "ETHOS_7",
        "ETHOS_8",
        "ETHOS_9",
        "ETHOS_10",
        "ETHOS_11",
        "ETHOS_12",
        "ETHOS_13");
  }
}
