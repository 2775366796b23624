package org.papilio.search.lucene.text;

import java.util.Arrays;

/**
 * Parts text into words, in small letters. What hyphens, apostrophes and the like hold together is
 * given part by part, and joined at the places of the first and of the last part, so that phrases
 * fit on both sides: {@code bottom-linked} is bottom, bottomlinked, linked, bottomlinked; {@code
 * U.K.} is u, uk, k, uk. Signs of scripts without blanks are words of their own. Takes time in
 * proportion to the text. Not safe for several threads; reuse it.
 */
final class WordSplitter {

  /** Longest word; the rest of a longer one is passed over. */
  static final int LONGEST = 200;

  private static final int LONGEST_JOINED = 80;
  private static final int MOST_PARTS = 12;
  private static final String JOINERS = "-\u2010\u2011'\u2019\u02bc_&";
  private static final char SOFT_HYPHEN = '\u00ad';

  private static final boolean[] ASCII_WORD_SIGN = asciiWordSigns();

  private char[] text = new char[64];
  private int size;
  private int next;

  /** The parts of the present compound, one behind the other in {@code letters}. */
  private char[] letters = new char[LONGEST + 56];

  private final int[] partStart = new int[MOST_PARTS];
  private final int[] partEnd = new int[MOST_PARTS];
  private final int[] partLetters = new int[MOST_PARTS + 1];
  private int parts;
  private int given;
  private boolean joinedDue;
  private boolean joinable;

  private int first;
  private int length;
  private int start;
  private int end;
  private int position;
  private boolean joined;

  private static boolean[] asciiWordSigns() {
    boolean[] signs = new boolean[0x80];
    for (char sign = 0; sign < signs.length; sign++) {
      signs[sign] = Character.isLetterOrDigit(sign);
    }
    return signs;
  }

  void reset(String newText) {
    reset(newText, newText.length());
  }

  /**
   * Begins another text.
   *
   * @param most signs of it that are looked at
   */
  void reset(String newText, int most) {
    size = Math.min(most, newText.length());
    if (text.length < size) {
      text = new char[Math.max(size, 2 * text.length)];
    }
    newText.getChars(0, size, text, 0);
    next = 0;
    position = -1;
    parts = 0;
    given = 0;
    joinedDue = false;
  }

  /** The letters of the word, from {@link #first} on; not to be changed. */
  char[] letters() {
    return letters;
  }

  int first() {
    return first;
  }

  int length() {
    return length;
  }

  /** First sign of the word in the text. */
  int start() {
    return start;
  }

  /** Behind its last sign. */
  int end() {
    return end;
  }

  /** Number of the word in the text, from 0; a joined word has that of its first or last part. */
  int position() {
    return position;
  }

  /** Whether the word is several parts joined. */
  boolean joined() {
    return joined;
  }

  /** Goes to the next word; false when there is none. */
  boolean next() {
    if (joinedDue) {
      joinedDue = false;
      give(0, parts);
      joined = true;
      return true;
    }
    if (given == parts && !readCompound()) {
      return false;
    }
    give(given, given + 1);
    joined = false;
    position++;
    given++;
    joinedDue = joinable && (given == 1 || given == parts);
    return true;
  }

  private void give(int firstPart, int behindLast) {
    first = partLetters[firstPart];
    length = Math.min(LONGEST, partLetters[behindLast] - first);
    start = partStart[firstPart];
    end = partEnd[behindLast - 1];
  }

  /** Reads all parts of the next word or compound; false at the end of the text. */
  private boolean readCompound() {
    while (next < size && !isWordSign(next)) {
      next++;
    }
    if (next >= size) {
      return false;
    }
    parts = 0;
    given = 0;
    int singleLetters = 0;
    do {
      if (parts > 0) {
        next++;
      }
      readPart();
      singleLetters += partEnd[parts - 1] - partStart[parts - 1] == 1 ? 1 : 0;
    } while (parts < MOST_PARTS && joinsWithNext(singleLetters == parts));
    joinable = parts > 1 && partLetters[parts] <= LONGEST_JOINED;
    return true;
  }

  private void readPart() {
    partStart[parts] = next;
    int from = partLetters[parts];
    int to = from;
    int sign = codePointAt(next);
    if (standsAlone(sign)) {
      to = take(sign, to, from);
    } else {
      to = takeAscii(from);
      while (next < size && isWordSign(next)) {
        int whole = codePointAt(next);
        if (standsAlone(whole)) {
          break;
        }
        to = take(whole, to, from);
      }
    }
    partEnd[parts] = next;
    partLetters[++parts] = to;
  }

  private int codePointAt(int at) {
    return Character.codePointAt(text, at, size);
  }

  /** Adds the plain letters and digits with which most parts begin and end. */
  private int takeAscii(int from) {
    int most = Math.min(size, next + LONGEST - 1);
    if (from + LONGEST > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2);
    }
    int to = from;
    int at = next;
    while (at < most) {
      char sign = text[at];
      if (sign >= 0x80 || !ASCII_WORD_SIGN[sign]) {
        break;
      }
      letters[to++] = sign >= 'A' && sign <= 'Z' ? (char) (sign + 32) : sign;
      at++;
    }
    next = at;
    return to;
  }

  /** Adds a sign in its small form, unless the part is as long as a word may be. */
  private int take(int sign, int to, int from) {
    next += Character.charCount(sign);
    if (to - from >= LONGEST - 1 || sign == SOFT_HYPHEN) {
      return to;
    }
    if (to + 2 > letters.length) {
      letters = Arrays.copyOf(letters, letters.length * 2);
    }
    return to + Character.toChars(Character.toLowerCase(sign), letters, to);
  }

  private boolean joinsWithNext(boolean singleLettersOnly) {
    if (next + 1 >= size) {
      return false;
    }
    char sign = text[next];
    if (sign == ' ' || sign != '.' && JOINERS.indexOf(sign) < 0 || !isWordSign(next + 1)) {
      return false;
    }
    int following = codePointAt(next + 1);
    if (following >= 0x80 && standsAlone(following)) {
      return false;
    }
    if (sign == '.') {
      boolean oneFollows = next + 2 >= size || !isWordSign(next + 2);
      return singleLettersOnly && oneFollows && Character.isLetter(following);
    }
    return true;
  }

  private boolean isWordSign(int at) {
    char sign = text[at];
    if (sign < 0x80) {
      return ASCII_WORD_SIGN[sign];
    }
    if (Character.isSurrogate(sign)) {
      int whole = codePointAt(at);
      return Character.isHighSurrogate(sign)
          && Character.isSupplementaryCodePoint(whole)
          && Character.isLetterOrDigit(whole);
    }
    return Character.isLetterOrDigit(sign)
        || sign == SOFT_HYPHEN
        || Character.getType(sign) == Character.NON_SPACING_MARK
        || Character.getType(sign) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean standsAlone(int sign) {
    if (sign < 0xE00) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(sign);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.THAI
        || script == Character.UnicodeScript.LAO
        || script == Character.UnicodeScript.KHMER
        || script == Character.UnicodeScript.MYANMAR;
  }
}
