package org.papilio.search.lucene.text;

import java.util.Arrays;

/**
 * Parts text into words, in small letters. What hyphens, apostrophes and the like hold together is
 * given part by part, and once more joined: {@code bottom-linked} is bottom, linked, and bottomlinked
 * at the place of linked; {@code U.K.} is u, k and uk. Signs of scripts without blanks are words of
 * their own. Takes time in proportion to the text. Not safe for several threads; reuse it.
 */
final class WordSplitter {

  /** Longest word; the rest of a longer one is passed over. */
  static final int LONGEST = 200;

  private static final int LONGEST_JOINED = 80;
  private static final String JOINERS = "-\u2010\u2011'\u2019\u02bc_&";
  private static final char SOFT_HYPHEN = '\u00ad';

  private CharSequence text = "";
  private int next;
  private int compoundStart;
  private int compoundParts;
  private int singleLetters;
  private boolean joinedPending;
  private char[] joined = new char[LONGEST];
  private int joinedLength;

  private char[] word = new char[LONGEST];
  private int length;
  private int start;
  private int end;
  private int position;
  private boolean joinedWord;

  void reset(CharSequence newText) {
    text = newText;
    next = 0;
    position = -1;
    compoundParts = 0;
    joinedPending = false;
    joinedWord = false;
  }

  char[] word() {
    return word;
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

  /** Number of the word in the text, from 0; a joined word has that of its last part. */
  int position() {
    return position;
  }

  /** Whether the word is several parts joined. */
  boolean joined() {
    return joinedWord;
  }

  /** Goes to the next word; false when there is none. A joined word follows its last part. */
  boolean next() {
    if (joinedPending) {
      giveJoined();
      return true;
    }
    if (joinedWord) {
      compoundParts = 0;
      joinedWord = false;
    }
    if (compoundParts == 0 && !toWordSign()) {
      return false;
    }
    position++;
    readPart();
    return true;
  }

  private boolean toWordSign() {
    int size = text.length();
    while (next < size && !isWordSign(next)) {
      next++;
    }
    return next < size;
  }

  private void readPart() {
    length = 0;
    start = next;
    int first = Character.codePointAt(text, next);
    if (standsAlone(first)) {
      take(first);
      end = next;
      compoundParts = 0;
      return;
    }
    while (next < text.length() && isWordSign(next)) {
      int sign = text.charAt(next) < 0x80 ? text.charAt(next) : Character.codePointAt(text, next);
      if (sign >= 0x80 && standsAlone(sign)) {
        break;
      }
      take(sign);
    }
    end = next;
    extendCompound();
  }

  private void extendCompound() {
    if (compoundParts == 0) {
      compoundStart = start;
      joinedLength = 0;
      singleLetters = 0;
    }
    compoundParts++;
    if (end - start == 1) {
      singleLetters++;
    }
    int fits = Math.min(length, LONGEST_JOINED + 1 - joinedLength);
    if (fits > 0) {
      System.arraycopy(word, 0, joined, joinedLength, fits);
      joinedLength += fits;
    }
    if (joinsWithNext()) {
      next++;
      return;
    }
    boolean worthJoining = compoundParts > 1 && joinedLength <= LONGEST_JOINED;
    joinedPending = worthJoining;
    if (!worthJoining) {
      compoundParts = 0;
    }
  }

  private boolean joinsWithNext() {
    if (next + 1 >= text.length() || !isWordSign(next + 1)) {
      return false;
    }
    int following = Character.codePointAt(text, next + 1);
    if (following >= 0x80 && standsAlone(following)) {
      return false;
    }
    char sign = text.charAt(next);
    if (sign == '.') {
      boolean lettersOnly = singleLetters == compoundParts;
      boolean oneFollows = next + 2 >= text.length() || !isWordSign(next + 2);
      return lettersOnly && oneFollows && Character.isLetter(following);
    }
    return JOINERS.indexOf(sign) >= 0;
  }

  /** The joined word stands where its last part does, so that places never step back. */
  private void giveJoined() {
    System.arraycopy(joined, 0, word, 0, joinedLength);
    length = joinedLength;
    start = compoundStart;
    joinedPending = false;
    joinedWord = true;
  }

  private void take(int sign) {
    next += Character.charCount(sign);
    if (sign < 0x80) {
      if (length < LONGEST) {
        word[length++] = (char) (sign >= 'A' && sign <= 'Z' ? sign + 32 : sign);
      }
    } else if (sign != SOFT_HYPHEN && length < LONGEST - 1) {
      length += Character.toChars(Character.toLowerCase(sign), word, length);
    }
  }

  private boolean isWordSign(int at) {
    char sign = text.charAt(at);
    if (sign < 0x80) {
      return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
    }
    if (Character.isSurrogate(sign)) {
      int whole = Character.codePointAt(text, at);
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

  @Override
  public String toString() {
    return new String(Arrays.copyOf(word, length));
  }
}
