package org.papilio.search.lucene.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The forms under which a word is indexed in one language: folded as spelt, and its stem. Remembers
 * the forms of frequent words, for text repeats itself. Not safe for several threads.
 */
final class WordForms {

  /** Ends every stem in the index, so that no stem is taken for a word as spelt. */
  static final char STEM_MARK = '\u0001';

  private static final int REMEMBERED = 60_000;
  private static final int LONGEST_STEMMED = 64;

  private final @Nullable SnowballStemmer stemmer;
  private final CharArrayMap<Forms> remembered = new CharArrayMap<>(1024, false);

  /**
   * @param spelt folded, as spelt
   * @param stem folded stem with {@link #STEM_MARK} behind it; null when it equals {@code spelt}
   */
  record Forms(char[] spelt, char @Nullable [] stem) {}

  WordForms(String language) {
    stemmer = Stemmers.languages().contains(language) ? Stemmers.of(language) : null;
  }

  /** Forms of a word in small letters. */
  Forms of(char[] lower, int length) {
    Forms known = remembered.get(lower, 0, length);
    if (known != null) {
      return known;
    }
    Forms forms = made(new String(lower, 0, length));
    if (remembered.size() < REMEMBERED) {
      remembered.put(new String(lower, 0, length), forms);
    }
    return forms;
  }

  private Forms made(String lower) {
    String spelt = Folding.isAscii(lower) ? lower : Folding.foldLower(lower);
    if (stemmer == null || lower.length() > LONGEST_STEMMED || isNumber(lower)) {
      return new Forms(spelt.toCharArray(), null);
    }
    stemmer.setCurrent(lower);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    stem = Folding.isAscii(stem) ? stem : Folding.foldLower(stem);
    boolean same = stem.isEmpty() || stem.equals(spelt);
    return new Forms(spelt.toCharArray(), same ? null : (stem + STEM_MARK).toCharArray());
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /** Forms by language, made when first asked for. Not safe for several threads. */
  static final class ByLanguage {
    private final Map<String, WordForms> languages = new LinkedHashMap<>();

    WordForms of(String language) {
      return languages.computeIfAbsent(
          Stemmers.languages().contains(language) ? language : "", WordForms::new);
    }
  }
}
