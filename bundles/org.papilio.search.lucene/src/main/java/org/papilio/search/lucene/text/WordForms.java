package org.papilio.search.lucene.text;

import java.util.Arrays;
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

  private final @Nullable SnowballStemmer stemmer;
  private Forms[] remembered = new Forms[1 << 6];
  private int size;

  /** What one word becomes. */
  static final class Forms {
    private final char[] lower;
    private final int hash;
    private final BytesRef spelt;
    private final @Nullable Stem stem;

    private Forms(char[] lower, int hash, BytesRef spelt, @Nullable Stem stem) {
      this.lower = lower;
      this.hash = hash;
      this.spelt = spelt;
      this.stem = stem;
    }

    /** Folded, as spelt; not to be changed. */
    BytesRef spelt() {
      return spelt;
    }

    /** Folded stem; null when it equals the word as spelt. */
    @Nullable Stem stem() {
      return stem;
    }
  }

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
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + letters[i];
    }
    hash ^= hash >>> 15;
    int mask = remembered.length - 1;
    int slot = hash & mask;
    for (Forms known = remembered[slot]; known != null; known = remembered[slot]) {
      if (known.hash == hash
          && Arrays.equals(known.lower, 0, known.lower.length, letters, from, from + length)) {
        return known;
      }
      slot = (slot + 1) & mask;
    }
    Forms forms = made(Arrays.copyOfRange(letters, from, from + length), hash);
    remember(forms);
    return forms;
  }

  /** When too many are known all are forgotten: the frequent ones are back at once. */
  private void remember(Forms forms) {
    if (size >= REMEMBERED) {
      Arrays.fill(remembered, null);
      size = 0;
    } else if (2 * size >= remembered.length) {
      Forms[] before = remembered;
      remembered = new Forms[2 * before.length];
      for (Forms known : before) {
        if (known != null) {
          put(known);
        }
      }
    }
    put(forms);
    size++;
  }

  private void put(Forms forms) {
    int slot = forms.hash & (remembered.length - 1);
    while (remembered[slot] != null) {
      slot = (slot + 1) & (remembered.length - 1);
    }
    remembered[slot] = forms;
  }

  private Forms made(char[] letters, int hash) {
    String lower = new String(letters);
    String spelt = Folding.isAscii(lower) ? lower : Folding.foldLower(lower);
    BytesRef bytes = new BytesRef(spelt);
    if (stemmer == null || lower.length() > LONGEST_STEMMED || isNumber(lower)) {
      return new Forms(letters, hash, bytes, null);
    }
    stemmer.setCurrent(lower);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    stem = Folding.isAscii(stem) ? stem : Folding.foldLower(stem);
    boolean same = stem.isEmpty() || stem.equals(spelt);
    return new Forms(letters, hash, bytes, same ? null : new Stem(new BytesRef(stem)));
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
