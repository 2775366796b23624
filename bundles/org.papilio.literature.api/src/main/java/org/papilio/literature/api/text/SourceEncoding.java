package org.papilio.literature.api.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a source file, as far as its beginning tells.
 *
 * @param charset how to decode
 * @param skip bytes of the byte order mark, 0 to 4
 * @param lenient true for UTF-8 whose bad bytes are to be read as Windows-1252, one by one
 * @param reason why, for people: "byte order mark"
 */
public record SourceEncoding(Charset charset, int skip, boolean lenient, String reason) {

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?m)^%.{0,80}?(?i:(?:file|input)?-?(?:en)?coding)\\s*[:=]\\s*\"?([A-Za-z0-9_\\-]{3,30})");
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "latin-1", "ISO-8859-1",
          "latin-2", "ISO-8859-2",
          "latin-5", "ISO-8859-9",
          "latin-9", "ISO-8859-15",
          "latin1", "ISO-8859-1",
          "latin9", "ISO-8859-15",
          "ansinew", "windows-1252",
          "applemac", "x-MacRoman");

  /**
   * Judges the first bytes of a file: byte order mark, pattern of zero bytes, then what the text
   * says of itself in a comment ("% Encoding: Cp1252", "% -*- coding: latin-2 -*-") unless it is
   * plainly UTF-8, else UTF-8 with Windows-1252 for what is not.
   *
   * @param start the first bytes, at best 64 KiB
   */
  public static SourceEncoding detect(byte[] start) {
    SourceEncoding marked = byMark(start);
    if (marked != null) {
      return marked;
    }
    SourceEncoding wide = byZeros(start);
    if (wide != null) {
      return wide;
    }
    Optional<Charset> declared = declared(start);
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      return plainlyUtf8(start)
          ? new SourceEncoding(
              StandardCharsets.UTF_8, 0, true, "UTF-8 although declared as " + declared.get())
          : new SourceEncoding(declared.get(), 0, false, "declared in the file");
    }
    return new SourceEncoding(StandardCharsets.UTF_8, 0, true, "by its bytes");
  }

  private static @Nullable SourceEncoding byMark(byte[] b) {
    int b0 = at(b, 0);
    int b1 = at(b, 1);
    if (b0 == 0xEF && b1 == 0xBB && at(b, 2) == 0xBF) {
      return new SourceEncoding(StandardCharsets.UTF_8, 3, true, "byte order mark");
    }
    if (b0 == 0xFF && b1 == 0xFE) {
      return at(b, 2) == 0 && at(b, 3) == 0
          ? new SourceEncoding(Charset.forName("UTF-32LE"), 4, false, "byte order mark")
          : new SourceEncoding(StandardCharsets.UTF_16LE, 2, false, "byte order mark");
    }
    if (b0 == 0xFE && b1 == 0xFF) {
      return new SourceEncoding(StandardCharsets.UTF_16BE, 2, false, "byte order mark");
    }
    return null;
  }

  private static @Nullable SourceEncoding byZeros(byte[] b) {
    int pairs = Math.min(b.length, 4096) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += b[2 * i] == 0 ? 1 : 0;
      odd += b[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 4 && odd > pairs * 0.4 && even < pairs * 0.1) {
      return new SourceEncoding(StandardCharsets.UTF_16LE, 0, false, "pattern of zero bytes");
    }
    if (pairs >= 4 && even > pairs * 0.4 && odd < pairs * 0.1) {
      return new SourceEncoding(StandardCharsets.UTF_16BE, 0, false, "pattern of zero bytes");
    }
    return null;
  }

  private static Optional<Charset> declared(byte[] start) {
    String head = new String(start, 0, Math.min(start.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher found = DECLARED.matcher(head);
    if (!found.find()) {
      return Optional.empty();
    }
    String name = found.group(1).toLowerCase(Locale.ROOT).replaceFirst("-(?:unix|dos|mac)$", "");
    String charset = OTHER_NAMES.getOrDefault(name, name);
    // A text that can be read this far is not of two or four bytes a character, whatever it says.
    boolean wide =
        charset.startsWith("utf-16") || charset.startsWith("utf-32") || charset.startsWith("ucs");
    return !wide && Charset.isSupported(charset)
        ? Optional.of(Charset.forName(charset))
        : Optional.empty();
  }

  /** Whether there is at least one multi-byte character and no bad one. */
  private static boolean plainlyUtf8(byte[] b) {
    int characters = 0;
    int i = 0;
    while (i < b.length) {
      if (b[i] >= 0) {
        i++;
        continue;
      }
      int length = Utf8.length(b, i, b.length);
      if (length == 0) {
        // A character cut off by the end of the sample is no bad one.
        return characters > 0 && i > b.length - 4;
      }
      characters++;
      i += length;
    }
    return characters > 0;
  }

  private static int at(byte[] b, int index) {
    return index < b.length ? b[index] & 0xFF : -1;
  }
}
