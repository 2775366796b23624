package org.papilio.search.lucene.text;

import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Words without capitals and accents: {@code Béland} becomes {@code beland}, {@code Straße}
 * strasse.
 */
public final class Folding {

  private Folding() {}

  /** The folded text; as long as the given one, or longer where a letter is written out. */
  public static String fold(String text) {
    String lower = lower(text);
    return isAscii(lower) ? lower : foldLower(lower);
  }

  static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /** Folds what is in small letters already. */
  static String foldLower(String lower) {
    String parted = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i++) {
      char sign = parted.charAt(i);
      if (Character.getType(sign) != Character.NON_SPACING_MARK) {
        bare.append(sign);
      }
    }
    char[] in = bare.toString().toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return lower(new String(out, 0, length));
  }

  static boolean isAscii(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
