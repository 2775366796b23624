package org.papilio.literature.citeproc;

import de.undercouch.citeproc.LocaleProvider;
import java.util.Locale;
import java.util.Map;

/** Finds the locale of the styles that serves a language best. */
final class Locales implements LocaleProvider {

  private static final String FALLBACK = "en-US";

  /** Usual countries of languages whose code is not that of their country. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("en", "en-US"),
          Map.entry("cs", "cs-CZ"),
          Map.entry("da", "da-DK"),
          Map.entry("el", "el-GR"),
          Map.entry("et", "et-EE"),
          Map.entry("he", "he-IL"),
          Map.entry("ja", "ja-JP"),
          Map.entry("ko", "ko-KR"),
          Map.entry("nb", "nb-NO"),
          Map.entry("nn", "nn-NO"),
          Map.entry("sl", "sl-SI"),
          Map.entry("sv", "sv-SE"),
          Map.entry("uk", "uk-UA"),
          Map.entry("vi", "vi-VN"),
          Map.entry("zh", "zh-CN"),
          Map.entry("ca", "ca-AD"),
          Map.entry("ar", "ar"),
          Map.entry("eu", "eu"));

  /** The tag of a locale that there is: "de-DE" for German, "en-US" when nothing fits. */
  static String tag(Locale wanted) {
    String language = wanted.getLanguage();
    String full = wanted.getCountry().isEmpty() ? language : language + "-" + wanted.getCountry();
    String usual = USUAL.getOrDefault(language, language + "-" + language.toUpperCase(Locale.ROOT));
    for (String tag : new String[] {full, usual, language}) {
      if (Styles.locale(tag).isPresent()) {
        return tag;
      }
    }
    return FALLBACK;
  }

  @Override
  public String retrieveLocale(String tag) {
    return Styles.locale(tag)
        .or(() -> Styles.locale(tag(Locale.forLanguageTag(tag))))
        .orElseThrow(() -> new IllegalStateException("there is no locale " + tag));
  }
}
