package org.papilio.cases.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.model.vocabulary.Concept;
import org.papilio.model.vocabulary.Vocabulary;
import org.papilio.platform.text.Messages;

/**
 * A vocabulary whose words stand in the message files of the bundle that brings it: {@code
 * scheme.ID} is the label of a term, {@code scheme.ID.definition} its definition, where there is
 * one.
 *
 * <pre>{@code
 * @Component(service = Vocabulary.class)
 * public final class TenureVocabulary extends MessageVocabulary {
 *   public TenureVocabulary() {
 *     super(TenureVocabulary.class, "housing-tenure", "SOCIAL_RENT", "PRIVATE_RENT");
 *   }
 * }
 * }</pre>
 */
@ConsumerType
public abstract class MessageVocabulary implements Vocabulary {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private final String scheme;
  private final List<Concept> concepts;

  /**
   * @param anchor a class of the bundle that owns the messages
   * @param ids in the order in which people should see them
   * @throws IllegalArgumentException when a term has no English label, or an id is not allowed
   */
  protected MessageVocabulary(Class<?> anchor, String scheme, String... ids) {
    this.scheme = scheme;
    this.concepts =
        Stream.of(ids)
            .map(
                id ->
                    new Concept(
                        id,
                        texts(anchor, scheme + "." + id),
                        texts(anchor, scheme + "." + id + ".definition"),
                        Optional.empty()))
            .toList();
  }

  private static Map<String, String> texts(Class<?> anchor, String key) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Locale language : LANGUAGES) {
      String text = Messages.of(anchor, language).all().get(key);
      if (text != null) {
        byLanguage.put(language.getLanguage(), text);
      }
    }
    return byLanguage;
  }

  @Override
  public final String scheme() {
    return scheme;
  }

  @Override
  public final List<Concept> concepts() {
    return concepts;
  }
}
