package org.papilio.domain.housing.vocabulary;

import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.MessageVocabulary;
import org.papilio.model.vocabulary.Vocabulary;

/** Kinds of dwellings. */
@Component(service = Vocabulary.class)
public final class DwellingVocabulary extends MessageVocabulary {

  public DwellingVocabulary() {
    super(
        DwellingVocabulary.class,
        "housing-dwelling",
        "SCATTERED_FLAT",
        "SHARED_FLAT",
        "SINGLE_SITE",
        "NEW_BUILT_BLOCK",
        "REPAIRED_EMPTY_HOME",
        "SHELTER");
  }
}
