package org.papilio.assess.tck;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import org.papilio.platform.text.Messages;

/** Looks for texts in the messages of a bundle. */
final class Words {

  private Words() {}

  /**
   * The keys that have no English words.
   *
   * @param owner a class of the bundle
   * @param texts keys with {@code %} before them; other texts are words themselves
   */
  static List<String> missing(Class<?> owner, List<String> texts) {
    List<String> keys =
        texts.stream().filter(text -> text.startsWith("%")).map(text -> text.substring(1)).toList();
    if (keys.isEmpty()) {
      return keys;
    }
    try {
      Set<String> there = Messages.of(owner, Locale.ENGLISH).all().keySet();
      return keys.stream().filter(key -> !there.contains(key)).toList();
    } catch (MissingResourceException noMessages) {
      return keys;
    }
  }
}
