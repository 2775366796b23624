package org.papilio.literature.api;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes a key for a record that came without one: {@code moulaert2005towards}. */
public final class KeySuggestion {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "on", "of", "in", "de", "la", "le", "les", "l", "un", "une", "der",
          "die", "das", "ein", "eine", "el", "los", "il", "lo", "gli", "en", "het", "een");

  private KeySuggestion() {}

  /**
   * First creator's family name, first year and first telling word of the title, in lower case
   * without accents; "record" when the record has none of these. Not unique.
   */
  public static RecordKey of(List<Name> creators, String year, String title) {
    String family = "";
    if (!creators.isEmpty()) {
      Name first = creators.getFirst();
      family = letters(first.isLiteral() ? firstWord(first.literal()) : first.family());
    }
    String key = family + letters(year) + letters(firstWord(Markup.plain(title)));
    return new RecordKey(key.isEmpty() ? "record" : key.substring(0, Math.min(key.length(), 80)));
  }

  private static String firstWord(String text) {
    Matcher word = WORD.matcher(text);
    String first = "";
    while (word.find()) {
      if (first.isEmpty()) {
        first = word.group();
      }
      if (!SMALL.contains(word.group().toLowerCase(Locale.ROOT))) {
        return word.group();
      }
    }
    return first;
  }

  private static String letters(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return plain.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
