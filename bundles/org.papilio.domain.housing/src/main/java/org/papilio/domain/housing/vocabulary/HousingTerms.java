package org.papilio.domain.housing.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papilio.model.vocabulary.Concept;
import org.papilio.platform.text.Messages;

/** Terms whose words stand in the message files of this bundle, one key for a term. */
final class HousingTerms {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private HousingTerms() {}

  /**
   * Terms of a scheme.
   *
   * @param ids in the order in which people should see them; {@code scheme.ID} is the key of the
   *     label, {@code scheme.ID.definition} of the definition, where there is one
   */
  static List<Concept> of(String scheme, String... ids) {
    return List.of(ids).stream()
        .map(
            id ->
                new Concept(
                    id,
                    texts(scheme + "." + id),
                    texts(scheme + "." + id + ".definition"),
                    Optional.empty()))
        .toList();
  }

  private static Map<String, String> texts(String key) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Locale language : LANGUAGES) {
      String text = Messages.of(HousingTerms.class, language).all().get(key);
      if (text != null) {
        byLanguage.put(language.getLanguage(), text);
      }
    }
    return byLanguage;
  }
}
