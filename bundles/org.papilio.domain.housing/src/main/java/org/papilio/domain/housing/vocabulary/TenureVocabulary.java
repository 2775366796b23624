package org.papilio.domain.housing.vocabulary;

import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.MessageVocabulary;
import org.papilio.model.vocabulary.Vocabulary;

/** The titles under which people live somewhere. */
@Component(service = Vocabulary.class)
public final class TenureVocabulary extends MessageVocabulary {

  public TenureVocabulary() {
    super(
        TenureVocabulary.class,
        "housing-tenure",
        "OWNER_OCCUPIED",
        "COMMUNITY_LAND_TRUST",
        "COOPERATIVE_RENT",
        "SOCIAL_RENT",
        "PRIVATE_RENT",
        "SUBLET_WITH_SUPPORT",
        "TEMPORARY_USE",
        "INSTITUTION");
  }
}
