package org.papilio.domain.housing.vocabulary;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;

/** The titles under which people live somewhere. */
@Component
public final class TenureVocabulary implements Vocabulary {

  static final String SCHEME = "housing-tenure";

  private final List<Concept> concepts =
      HousingTerms.of(
          SCHEME,
          "OWNER_OCCUPIED",
          "COMMUNITY_LAND_TRUST",
          "COOPERATIVE_RENT",
          "SOCIAL_RENT",
          "PRIVATE_RENT",
          "SUBLET_WITH_SUPPORT",
          "TEMPORARY_USE",
          "INSTITUTION");

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public List<Concept> concepts() {
    return concepts;
  }
}
