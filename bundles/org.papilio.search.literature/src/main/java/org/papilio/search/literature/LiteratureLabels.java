package org.papilio.search.literature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papilio.platform.text.Messages;

/** What people call fields, types and bodies of literature, by language. */
final class LiteratureLabels {

  private final Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();

  LiteratureLabels() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      byLanguage.put(language.getLanguage(), Messages.of(LiteratureLabels.class, language).all());
    }
  }

  /** Labels of a key; in English the name in words when there is none. */
  Map<String, String> of(String kind, String name) {
    Map<String, String> labels = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, texts) -> {
          String text = texts.get(kind + "." + name);
          if (text != null) {
            labels.put(language, text);
          }
        });
    labels.putIfAbsent("en", inWords(name));
    return labels;
  }

  private static String inWords(String name) {
    String words = name.replace('-', ' ').replace('_', ' ').strip();
    boolean acronym = words.equals(words.toUpperCase(Locale.ROOT)) && !words.contains(" ");
    String lower = acronym ? words : words.toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        ? name
        : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
  }
}
