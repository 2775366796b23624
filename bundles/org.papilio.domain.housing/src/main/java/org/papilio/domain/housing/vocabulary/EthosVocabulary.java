package org.papilio.domain.housing.vocabulary;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;

/**
 * The thirteen operational categories of the European typology of homelessness and housing
 * exclusion. Source: FEANTSA, ETHOS, 2006.
 */
@Component
public final class EthosVocabulary implements Vocabulary {

  static final String SCHEME = "housing-ethos";

  private final List<Concept> concepts =
      HousingTerms.of(
          SCHEME,
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

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public List<Concept> concepts() {
    return concepts;
  }
}
