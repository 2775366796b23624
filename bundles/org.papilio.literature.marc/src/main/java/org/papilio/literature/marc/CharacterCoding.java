package org.papilio.literature.marc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.marc4j.converter.impl.AnselToUnicode;

/**
 * What the bytes of a record mean. The leader's position 9 says it (blank: MARC-8, a: Unicode), and
 * is believed only as far as the bytes agree. Not safe for several threads.
 */
final class CharacterCoding {

  private static final byte ESCAPE = 0x1B;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What a record may be coded in. */
  private enum Kind {
    ASCII,
    UTF_8,
    MARC_8,
    OTHER
  }

  private final Optional<Charset> told;
  private final AnselToUnicode marc8 = new AnselToUnicode();
  private byte[] bytes = {};
  private Kind kind = Kind.ASCII;
  private Charset other = WINDOWS_1252;
  private boolean odd;

  /**
   * @param told what the person said; empty lets the bytes decide
   */
  CharacterCoding(Optional<Charset> told) {
    this.told = told;
    marc8.setTranslateNCR(true);
  }

  /** Decides for a record whose fields stand between two places. */
  void begin(byte[] record, int from, int to) {
    bytes = record;
    odd = false;
    boolean saysUnicode = record[9] == 'a';
    if (told.isPresent()) {
      Charset named = told.get();
      kind = named.equals(StandardCharsets.UTF_8) ? Kind.UTF_8 : Kind.OTHER;
      other = named;
      return;
    }
    ByteTally tally = ByteTally.of(record, from, to);
    if (tally.high() == 0) {
      boolean plain = !tally.escapes() && (saysUnicode || !tally.ampersands());
      kind = plain ? Kind.ASCII : saysUnicode && !tally.escapes() ? Kind.ASCII : Kind.MARC_8;
      odd = saysUnicode && kind == Kind.MARC_8;
    } else if (tally.unicode(saysUnicode)) {
      kind = Kind.UTF_8;
      odd = !saysUnicode;
    } else if (tally.ansel(saysUnicode)) {
      kind = Kind.MARC_8;
      odd = saysUnicode;
    } else {
      kind = Kind.OTHER;
      other = tally.cyrillic() ? ByteTally.cyrillic(record, from, to) : WINDOWS_1252;
      odd = true;
    }
  }

  /** Whether the last record is not in what its leader says. */
  boolean odd() {
    return odd;
  }

  /** What the last record is in, for people. */
  String name() {
    return switch (kind) {
      case ASCII -> "ASCII";
      case UTF_8 -> "UTF-8";
      case MARC_8 -> "MARC-8";
      case OTHER -> other.name();
    };
  }

  String decode(int from, int to) {
    boolean ascii = true;
    for (int i = from; i < to && ascii; i++) {
      ascii = bytes[i] >= 0 && bytes[i] != ESCAPE && bytes[i] != '&';
    }
    if (ascii || kind == Kind.ASCII) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    return switch (kind) {
      case UTF_8 -> utf8(from, to);
      case MARC_8 -> marc8(from, to);
      default -> new String(bytes, from, to - from, other);
    };
  }

  /** A subfield that is no UTF-8 in a record that is: MARC-8 where it may be, else byte by byte. */
  private String utf8(int from, int to) {
    ByteTally tally = ByteTally.of(bytes, from, to);
    if (tally.high() > 0 && tally.valid() == 0 && tally.ansel(true)) {
      return marc8(from, to);
    }
    return tally.invalid() == 0
        ? new String(bytes, from, to - from, StandardCharsets.UTF_8)
        : MarcText.lenient(bytes, from, to);
  }

  private String marc8(int from, int to) {
    byte[] part = Arrays.copyOfRange(bytes, from, to);
    try {
      return marc8.convert(part);
    } catch (RuntimeException e) {
      // The converter gives up on some escape sequences that are cut; nothing else is known then.
      return MarcText.lenient(part, 0, part.length);
    }
  }
}
