package org.papilio.literature.api.text;

/** The byte patterns of UTF-8, after table 3-7 of the Unicode standard. */
final class Utf8 {

  private Utf8() {}

  /**
   * Length of the well-formed multi-byte character that begins at {@code i}.
   *
   * @return 2 to 4; 0 when the bytes are not well-formed or end too early
   */
  static int length(byte[] b, int i, int end) {
    int first = b[i] & 0xFF;
    if (first >= 0xC2 && first <= 0xDF) {
      return follows(b, i + 1, end, 0x80, 0xBF) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      int low = first == 0xE0 ? 0xA0 : 0x80;
      int high = first == 0xED ? 0x9F : 0xBF;
      return follows(b, i + 1, end, low, high) && follows(b, i + 2, end, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
      int low = first == 0xF0 ? 0x90 : 0x80;
      int high = first == 0xF4 ? 0x8F : 0xBF;
      return follows(b, i + 1, end, low, high)
              && follows(b, i + 2, end, 0x80, 0xBF)
              && follows(b, i + 3, end, 0x80, 0xBF)
          ? 4
          : 0;
    }
    return 0;
  }

  /** The code point of a well-formed character of the given length. */
  static int codePoint(byte[] b, int i, int length) {
    int code = b[i] & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07);
    for (int k = 1; k < length; k++) {
      code = code << 6 | b[i + k] & 0x3F;
    }
    return code;
  }

  private static boolean follows(byte[] b, int i, int end, int low, int high) {
    return i < end && (b[i] & 0xFF) >= low && (b[i] & 0xFF) <= high;
  }
}
