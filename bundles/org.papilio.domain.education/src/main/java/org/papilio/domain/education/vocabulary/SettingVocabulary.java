package org.papilio.domain.education.vocabulary;

import org.osgi.service.component.annotations.Component;
import org.papilio.cases.api.MessageVocabulary;
import org.papilio.model.vocabulary.Vocabulary;

/** Places of learning. */
@Component(service = Vocabulary.class)
public final class SettingVocabulary extends MessageVocabulary {

  public SettingVocabulary() {
    super(
        SettingVocabulary.class,
        "education-setting",
        "NURSERY",
        "SCHOOL",
        "ALL_DAY_SCHOOL",
        "LEARNING_CLUB",
        "MENTORING",
        "WORKPLACE",
        "ADULT_EDUCATION",
        "NEIGHBOURHOOD",
        "HOME");
  }
}
