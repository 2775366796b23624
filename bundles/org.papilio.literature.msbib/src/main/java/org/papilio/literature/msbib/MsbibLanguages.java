package org.papilio.literature.msbib;

import java.util.Map;
import org.papilio.literature.api.text.Languages;

/**
 * Languages: Word writes the number of a locale (LCID), newer versions the code of BCP 47. Source
 * of the numbers: Microsoft, Windows Language Code Identifier Reference.
 */
final class MsbibLanguages {

  private static final Map<String, String> LOCALES =
      Map.ofEntries(
          Map.entry("1033", "en-US"),
          Map.entry("2057", "en-GB"),
          Map.entry("1031", "de-DE"),
          Map.entry("3079", "de-AT"),
          Map.entry("2055", "de-CH"),
          Map.entry("1036", "fr-FR"),
          Map.entry("1040", "it-IT"),
          Map.entry("1034", "es-ES"),
          Map.entry("3082", "es-ES"),
          Map.entry("1027", "ca-ES"),
          Map.entry("1046", "pt-BR"),
          Map.entry("2070", "pt-PT"),
          Map.entry("1043", "nl-NL"),
          Map.entry("2067", "nl-BE"),
          Map.entry("1053", "sv-SE"),
          Map.entry("1030", "da-DK"),
          Map.entry("1044", "nb-NO"),
          Map.entry("1035", "fi-FI"),
          Map.entry("1038", "hu-HU"),
          Map.entry("1045", "pl-PL"),
          Map.entry("1029", "cs-CZ"),
          Map.entry("1051", "sk-SK"),
          Map.entry("1060", "sl-SI"),
          Map.entry("1050", "hr-HR"),
          Map.entry("1048", "ro-RO"),
          Map.entry("1026", "bg-BG"),
          Map.entry("1032", "el-GR"),
          Map.entry("1055", "tr-TR"),
          Map.entry("1049", "ru-RU"),
          Map.entry("1058", "uk-UA"));

  private MsbibLanguages() {}

  /** The code; empty for 0, by which Word means whatever the document is in. */
  static String read(String locale) {
    if (locale.equals("0")) {
      return "";
    }
    return LOCALES.getOrDefault(locale, Languages.code(locale));
  }
}
