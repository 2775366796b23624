package org.papilio.domain.education.vocabulary;

import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.MessageVocabulary;
import org.papilio.model.vocabulary.Vocabulary;

/** Levels of education after ISCED 2011 (UNESCO Institute for Statistics). */
@Component(service = Vocabulary.class)
public final class LevelVocabulary extends MessageVocabulary {

  public LevelVocabulary() {
    super(
        LevelVocabulary.class,
        "isced-level",
        "ISCED_0",
        "ISCED_1",
        "ISCED_2",
        "ISCED_3",
        "ISCED_4",
        "ISCED_5",
        "ISCED_6",
        "ISCED_7",
        "ISCED_8");
  }
}
