package org.papilio.literature.api.text;

/** Signs of encodings with one byte a character. */
final class SingleBytes {

  private SingleBytes() {}

  /** Whether bytes occur that are controls in Latin 1 and quotation marks or such in Windows. */
  static boolean beyondLatin1(byte[] b) {
    for (byte one : b) {
      int c = one & 0xFF;
      if (c >= 0x80 && c <= 0x9F) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the letters within words stand where Mac Roman has its accented ones (0x80 to 0x9F).
   * Windows and Latin have theirs from 0xC0 on; what stands in that place there and within words,
   * the apostrophe, dashes and marks of quotation, does not count.
   */
  static boolean macRoman(byte[] b) {
    int mac = 0;
    int other = 0;
    for (int i = 1; i + 1 < b.length; i++) {
      int c = b[i] & 0xFF;
      if (c < 0x80 || !letter(b[i - 1]) || !letter(b[i + 1])) {
        continue;
      }
      if (c >= 0xC0) {
        other++;
      } else if (c <= 0x9F && c != 0x85 && !(c >= 0x91 && c <= 0x97)) {
        mac++;
      }
    }
    return mac >= 3 && mac > 4 * other;
  }

  private static boolean letter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }
}
