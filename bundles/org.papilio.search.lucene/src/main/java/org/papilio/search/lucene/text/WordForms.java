package org.papilio.search.lucene.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/**
 * The forms under which a word is indexed in one language: folded as spelt, and its stem. Remembers
 * the forms of frequent words as the bytes that the index takes, for text repeats itself. Not safe
 * for several threads.
 */
final class WordForms {

  private static final int REMEMBERED = 1 << 16;
  private static final int LONGEST_STEMMED = 64;
  private static final int LONGEST_CODED = 12;
  private static final int KINDS_OF_SIGNS = 37;

  private final @Nullable SnowballStemmer stemmer;

  /** Plain words by their codes, in slots that follow each other where they collide. */
  private long[] codes = new long[1 << 6];

  private Forms[] forms = new Forms[1 << 6];
  private int size;

  /** Words that are long or have other signs. */
  private final Map<String, Forms> others = new HashMap<>();

  /**
   * What one word becomes.
   *
   * @param spelt folded, as spelt; not to be changed
   * @param stem folded stem; null when it equals the word as spelt
   */
  record Forms(BytesRef spelt, @Nullable Stem stem) {}

  /** A stem, and how often the present field has it; {@link StemCounts} alone counts. */
  static final class Stem {
    final BytesRef text;
    int count;

    Stem(BytesRef text) {
      this.text = text;
    }
  }

  WordForms(String language) {
    stemmer = Stemmers.languages().contains(language) ? Stemmers.of(language) : null;
  }

  /** Forms of a word in small letters, which stand in an array from a place on. */
  Forms of(char[] letters, int from, int length) {
    if (length <= LONGEST_CODED) {
      long code = code(letters, from, length);
      if (code != 0) {
        return plain(code, letters, from, length);
      }
    }
    String word = new String(letters, from, length);
    Forms known = others.get(word);
    if (known == null) {
      if (others.size() >= REMEMBERED / 4) {
        others.clear();
      }
      known = made(word);
      others.put(word, known);
    }
    return known;
  }

  /**
   * A number that stands for one word alone, or 0 where a sign is neither a plain letter nor a
   * digit. Twelve signs of 37 kinds fit into a long.
   */
  private static long code(char[] letters, int from, int length) {
    long code = 0;
    for (int i = from; i < from + length; i++) {
      char sign = letters[i];
      if (sign >= 'a' && sign <= 'z') {
        code = code * KINDS_OF_SIGNS + (sign - 'a' + 1);
      } else if (sign >= '0' && sign <= '9') {
        code = code * KINDS_OF_SIGNS + (sign - '0' + 27);
      } else {
        return 0;
      }
    }
    return code;
  }

  private Forms plain(long code, char[] letters, int from, int length) {
    int slot = slot(code);
    while (codes[slot] != 0) {
      if (codes[slot] == code) {
        return forms[slot];
      }
      slot = (slot + 1) & (codes.length - 1);
    }
    Forms made = made(new String(letters, from, length));
    remember(code, made);
    return made;
  }

  private int slot(long code) {
    long mixed = code * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (codes.length - 1);
  }

  /** When too many are known all are forgotten: the frequent ones are back at once. */
  private void remember(long code, Forms made) {
    if (size >= REMEMBERED) {
      Arrays.fill(codes, 0);
      Arrays.fill(forms, null);
      size = 0;
    } else if (2 * size >= codes.length) {
      long[] codesBefore = codes;
      Forms[] formsBefore = forms;
      codes = new long[2 * codesBefore.length];
      forms = new Forms[2 * codesBefore.length];
      for (int i = 0; i < codesBefore.length; i++) {
        if (codesBefore[i] != 0) {
          put(codesBefore[i], formsBefore[i]);
        }
      }
    }
    put(code, made);
    size++;
  }

  private void put(long code, Forms made) {
    int slot = slot(code);
    while (codes[slot] != 0) {
      slot = (slot + 1) & (codes.length - 1);
    }
    codes[slot] = code;
    forms[slot] = made;
  }

  private Forms made(String lower) {
    String spelt = Folding.isAscii(lower) ? lower : Folding.foldLower(lower);
    BytesRef bytes = new BytesRef(spelt);
    if (stemmer == null || lower.length() > LONGEST_STEMMED || isNumber(lower)) {
      return new Forms(bytes, null);
    }
    stemmer.setCurrent(lower);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    stem = Folding.isAscii(stem) ? stem : Folding.foldLower(stem);
    boolean same = stem.isEmpty() || stem.equals(spelt);
    return new Forms(bytes, same ? null : new Stem(new BytesRef(stem)));
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
