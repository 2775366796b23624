package org.papilio.picture.fonts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Writes TrueType fonts: a whole one from its tables, or one with nothing but the glyphs of some
 * characters. Built byte by byte without compression, so that equal characters give equal bytes.
 */
final class Subset {

  private final Sfnt font;
  private final SortedSet<Integer> codes;
  private final List<Integer> glyphs = new ArrayList<>();

  private Subset(Sfnt font, SortedSet<Integer> codes) {
    this.font = font;
    this.codes = codes;
  }

  /** The font with all its tables. */
  static byte[] whole(Sfnt font) {
    return write(font.tables);
  }

  /**
   * A font with the glyphs of these characters.
   *
   * @param codes code points that the font has, each below 0xFFFF
   */
  static byte[] of(Sfnt font, SortedSet<Integer> codes) {
    return new Subset(font, codes).build();
  }

  private byte[] build() {
    glyphs.add(0);
    for (int code : codes) {
      number(font.glyphs.get(code));
    }
    List<byte[]> outlines = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      outlines.add(outline(glyphs.get(i)));
    }
    int count = glyphs.size();
    ByteBuffer loca = ByteBuffer.allocate(4 * (count + 1));
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    for (byte[] outline : outlines) {
      loca.putInt(glyf.size());
      glyf.writeBytes(outline);
      glyf.writeBytes(new byte[(4 - outline.length % 4) % 4]);
    }
    loca.putInt(glyf.size());
    ByteBuffer hmtx = ByteBuffer.allocate(4 * count);
    for (int glyph : glyphs) {
      hmtx.putShort((short) font.advance(glyph)).putShort(font.bearing(glyph));
    }
    Map<String, byte[]> tables = new TreeMap<>();
    for (String kept : List.of("OS/2", "name", "gasp")) {
      if (font.tables.containsKey(kept)) {
        tables.put(kept, font.tables.get(kept));
      }
    }
    tables.put("cmap", cmap());
    tables.put("glyf", glyf.toByteArray());
    tables.put("head", edited("head", 50, 1));
    tables.put("hhea", edited("hhea", 34, count));
    tables.put("hmtx", hmtx.array());
    tables.put("loca", loca.array());
    tables.put("maxp", edited("maxp", 4, count));
    tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
    return write(tables);
  }

  /** The number of a glyph in the subset; a new one is added at the end. */
  private int number(int glyph) {
    int at = glyphs.indexOf(glyph);
    if (at < 0) {
      glyphs.add(glyph);
      at = glyphs.size() - 1;
    }
    return at;
  }

  /** The outline of a glyph; the parts of a composite one get their new numbers. */
  private byte[] outline(int glyph) {
    int start = font.outline(glyph);
    byte[] data = new byte[font.outline(glyph + 1) - start];
    font.table("glyf").get(start, data);
    ByteBuffer outline = ByteBuffer.wrap(data);
    if (data.length < 10 || outline.getShort(0) >= 0) {
      return data;
    }
    int at = 10;
    int flags;
    do {
      flags = outline.getShort(at);
      outline.putShort(at + 2, (short) number(Short.toUnsignedInt(outline.getShort(at + 2))));
      at += 4 + ((flags & 1) != 0 ? 4 : 2);
      at += (flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
    } while ((flags & 0x20) != 0);
    return data;
  }

  private byte[] edited(String tag, int at, int value) {
    byte[] copy = font.tables.get(tag).clone();
    ByteBuffer.wrap(copy).putShort(at, (short) value);
    return copy;
  }

  /** A character map of format 4 with one segment for each character. */
  private byte[] cmap() {
    int segments = codes.size() + 1;
    int length = 16 + 8 * segments;
    ByteBuffer out = ByteBuffer.allocate(12 + length);
    out.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 1).putInt(12);
    int power = Integer.highestOneBit(segments);
    out.putShort((short) 4).putShort((short) length).putShort((short) 0);
    out.putShort((short) (2 * segments)).putShort((short) (2 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (2 * (segments - power)));
    codes.forEach(code -> out.putShort(code.shortValue()));
    out.putShort((short) 0xFFFF).putShort((short) 0);
    codes.forEach(code -> out.putShort(code.shortValue()));
    out.putShort((short) 0xFFFF);
    for (int code : codes) {
      out.putShort((short) (number(font.glyphs.get(code)) - code));
    }
    out.putShort((short) 1);
    for (int i = 0; i < segments; i++) {
      out.putShort((short) 0);
    }
    return out.array();
  }

  private static byte[] write(Map<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    int size = 12 + 16 * count;
    for (byte[] table : tables.values()) {
      size += (table.length + 3) / 4 * 4;
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power))
        .putShort((short) (16 * (count - power)));
    int offset = 12 + 16 * count;
    for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
      byte[] table = entry.getValue();
      out.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
      out.putInt(checksum(table)).putInt(offset).putInt(table.length);
      out.put(offset, table);
      offset += (table.length + 3) / 4 * 4;
    }
    return out.array();
  }

  private static int checksum(byte[] table) {
    ByteBuffer in = ByteBuffer.allocate((table.length + 3) / 4 * 4).put(0, table);
    int sum = 0;
    while (in.hasRemaining()) {
      sum += in.getInt();
    }
    return sum;
  }
}
