package org.papilio.domain.housing.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;

class HousingVocabulariesTest {

  private final List<Vocabulary> vocabularies =
      List.of(new TenureVocabulary(), new DwellingVocabulary(), new EthosVocabulary());

  @Test
  void nameEachTermInEnglishAndGerman() {
    for (Vocabulary vocabulary : vocabularies) {
      for (Concept concept : vocabulary.concepts()) {
        assertEquals(
            List.of("en", "de"), List.copyOf(concept.labels().keySet()), () -> concept.id());
      }
    }
  }

  @Test
  void knowTheThirteenCategoriesOfEthos() {
    List<Concept> categories = new EthosVocabulary().concepts();

    assertEquals(13, categories.size());
    assertTrue(categories.getFirst().label("en").endsWith("rough"));
  }
}
