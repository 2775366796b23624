package org.papilio.domain.housing.vocabulary;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;

/** Kinds of dwellings. */
@Component
public final class DwellingVocabulary implements Vocabulary {

  static final String SCHEME = "housing-dwelling";

  private final List<Concept> concepts =
      HousingTerms.of(
          SCHEME,
          "SCATTERED_FLAT",
          "SHARED_FLAT",
          "SINGLE_SITE",
          "NEW_BUILT_BLOCK",
          "REPAIRED_EMPTY_HOME",
          "SHELTER");

  @Override
  public String scheme() {
    return SCHEME;
  }

  @Override
  public List<Concept> concepts() {
    return concepts;
  }
}
