package org.papilio.platform.text;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts of one bundle, from {@code OSGI-INF/l10n/messages.properties} (English, complete) and
 * {@code messages_<language>.properties} beside it, all in UTF-8. A key that a language lacks is
 * answered in English; a key that English lacks is answered by the key itself, so that the gap
 * shows.
 */
public final class Messages {

  private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle texts;

  private Messages(ResourceBundle texts) {
    this.texts = texts;
  }

  /**
   * The texts that lie beside a class.
   *
   * @param anchor any class of the bundle that owns the texts
   * @param locale the wanted language
   * @throws MissingResourceException when the bundle has no messages at all
   */
  public static Messages of(Class<?> anchor, Locale locale) {
    return of(anchor.getClassLoader(), locale);
  }

  public static Messages of(ClassLoader owner, Locale locale) {
    return new Messages(
        ResourceBundle.getBundle("OSGI-INF.l10n.messages", locale, owner, NO_DEFAULT_LOCALE));
  }

  /** The text of a key, with {0}, {1} … filled in by {@link MessageFormat}. */
  public String text(String key, Object... values) {
    String pattern = texts.containsKey(key) ? texts.getString(key) : key;
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern, texts.getLocale()).format(values);
  }

  /** All keys and texts in this language, English where it has gaps. */
  public Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    texts.keySet().forEach(key -> all.put(key, texts.getString(key)));
    return Map.copyOf(all);
  }
}
