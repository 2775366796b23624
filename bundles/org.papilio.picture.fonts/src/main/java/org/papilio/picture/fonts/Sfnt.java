package org.papilio.picture.fonts;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A TrueType font read from a WOFF 1.0 file: its tables, and what is needed to measure and cut it.
 */
final class Sfnt {

  final Map<String, byte[]> tables = new TreeMap<>();
  final int unitsPerEm;

  /** Glyph by code point. */
  final Map<Integer, Integer> glyphs = new LinkedHashMap<>();

  private final ByteBuffer hmtx;
  private final int longMetrics;

  private Sfnt(Map<String, byte[]> read) {
    tables.putAll(read);
    unitsPerEm = Short.toUnsignedInt(table("head").getShort(18));
    longMetrics = Short.toUnsignedInt(table("hhea").getShort(34));
    hmtx = table("hmtx");
    readCmap();
  }

  /** Reads a WOFF 1.0 file, see the W3C recommendation of 2012. */
  static Sfnt ofWoff(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (in.getInt(0) != 0x774F4646) {
      throw new IllegalArgumentException("not a WOFF file: it begins with " + in.getInt(0));
    }
    Map<String, byte[]> tables = new TreeMap<>();
    int count = Short.toUnsignedInt(in.getShort(12));
    for (int i = 0; i < count; i++) {
      int entry = 44 + 20 * i;
      String tag = new String(file, entry, 4, java.nio.charset.StandardCharsets.US_ASCII);
      int offset = in.getInt(entry + 4);
      int packed = in.getInt(entry + 8);
      int length = in.getInt(entry + 12);
      byte[] data = new byte[length];
      if (packed == length) {
        System.arraycopy(file, offset, data, 0, length);
      } else {
        inflate(file, offset, packed, data);
      }
      tables.put(tag, data);
    }
    return new Sfnt(tables);
  }

  private static void inflate(byte[] file, int offset, int packed, byte[] data) {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(file, offset, packed);
      int done = 0;
      while (done < data.length) {
        int got = inflater.inflate(data, done, data.length - done);
        if (got == 0) {
          throw new IllegalArgumentException("a table of the font ends after " + done + " bytes");
        }
        done += got;
      }
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a table of the font cannot be inflated", e);
    }
  }

  ByteBuffer table(String tag) {
    byte[] data = tables.get(tag);
    if (data == null) {
      throw new IllegalArgumentException("the font has no table " + tag);
    }
    return ByteBuffer.wrap(data);
  }

  /** Advance width of a glyph in font units. */
  int advance(int glyph) {
    return Short.toUnsignedInt(hmtx.getShort(4 * Math.min(glyph, longMetrics - 1)));
  }

  /** Left side bearing of a glyph in font units. */
  short bearing(int glyph) {
    return glyph < longMetrics
        ? hmtx.getShort(4 * glyph + 2)
        : hmtx.getShort(4 * longMetrics + 2 * (glyph - longMetrics));
  }

  /** Reads the character map of format 4 for Unicode. */
  private void readCmap() {
    ByteBuffer cmap = table("cmap");
    int count = cmap.getShort(2);
    for (int i = 0; i < count; i++) {
      int at = cmap.getInt(4 + 8 * i + 4);
      if (cmap.getShort(at) == 4) {
        readSegments(cmap, at);
        return;
      }
    }
    throw new IllegalArgumentException("the font has no character map of format 4");
  }

  private void readSegments(ByteBuffer cmap, int at) {
    int doubled = Short.toUnsignedInt(cmap.getShort(at + 6));
    for (int k = 0; k < doubled; k += 2) {
      int end = Short.toUnsignedInt(cmap.getShort(at + 14 + k));
      int start = Short.toUnsignedInt(cmap.getShort(at + 16 + doubled + k));
      int delta = cmap.getShort(at + 16 + 2 * doubled + k);
      int rangeAt = at + 16 + 3 * doubled + k;
      int range = Short.toUnsignedInt(cmap.getShort(rangeAt));
      for (int code = start; code <= end && code != 0xFFFF; code++) {
        int glyph = code;
        if (range != 0) {
          glyph = Short.toUnsignedInt(cmap.getShort(rangeAt + range + 2 * (code - start)));
        }
        if (range == 0 || glyph != 0) {
          glyph = (glyph + delta) & 0xFFFF;
        }
        if (glyph != 0) {
          glyphs.put(code, glyph);
        }
      }
    }
  }

  /**
   * Where the outline of a glyph begins in the table {@code glyf}, or where the one before ends.
   */
  int outline(int glyph) {
    boolean wide = table("head").getShort(50) != 0;
    ByteBuffer loca = table("loca");
    return wide ? loca.getInt(4 * glyph) : 2 * Short.toUnsignedInt(loca.getShort(2 * glyph));
  }
}
