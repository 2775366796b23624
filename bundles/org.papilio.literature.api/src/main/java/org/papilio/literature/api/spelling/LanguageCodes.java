package org.papilio.literature.api.spelling;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Languages: three letters in catalogues (ISO 639-2/B), two in a record where there are two. */
public final class LanguageCodes {

  /** Where the bibliographic code is not the terminological one. */
  private static final String OTHERWISE =
      "alb sqi|arm hye|baq eus|bur mya|chi zho|cze ces|dut nld|fre fra|geo kat|ger deu|gre ell"
          + "|ice isl|mac mkd|mao mri|may msa|per fas|rum ron|slo slk|tib bod|wel cym";

  private static final Map<String, String> SHORT = new HashMap<>();
  private static final Map<String, String> LONG = new HashMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      String three = three(code);
      if (code.length() == 2 && !three.isEmpty()) {
        SHORT.putIfAbsent(three, code);
        LONG.put(code, three);
      }
    }
    for (String pair : OTHERWISE.split("\\|")) {
      String bibliographic = pair.substring(0, 3);
      String two = SHORT.get(pair.substring(4));
      if (two != null) {
        SHORT.put(bibliographic, two);
        LONG.put(two, bibliographic);
      }
    }
  }

  private LanguageCodes() {}

  private static String three(String code) {
    try {
      return Locale.of(code).getISO3Language();
    } catch (MissingResourceException e) {
      return "";
    }
  }

  /** "ger" gives "de", "grc" stays; empty for blanks, fill characters and "undetermined". */
  public static String read(String code) {
    String three = code.strip().toLowerCase(Locale.ROOT);
    if (three.length() < 2 || three.equals("und") || !three.chars().allMatch(Character::isLetter)) {
      return "";
    }
    return SHORT.getOrDefault(three, three);
  }

  /** "de" and "de-AT" give "ger"; three blanks where there is no code of three letters. */
  public static String write(String language) {
    int dash = language.indexOf('-');
    String code = (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    String three = LONG.getOrDefault(code, code);
    return three.length() == 3 ? three : "   ";
  }
}
