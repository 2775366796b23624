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
  private static final Pattern PROLOG =
      Pattern.compile(
          "^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._\\-]{2,40})[\"']");
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("latin-1", "ISO-8859-1"),
          Map.entry("latin-2", "ISO-8859-2"),
          Map.entry("latin-5", "ISO-8859-9"),
          Map.entry("latin-9", "ISO-8859-15"),
          Map.entry("latin1", "ISO-8859-1"),
          Map.entry("latin2", "ISO-8859-2"),
          Map.entry("latin9", "ISO-8859-15"),
          Map.entry("ansinew", "windows-1252"),
          Map.entry("applemac", "x-MacRoman"),
          Map.entry("macroman", "x-MacRoman"),
          Map.entry("mac-roman", "x-MacRoman"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"));

  /**
   * Judges the first bytes of a file: byte order mark, pattern of zero bytes, then what the text
   * says of itself ("% Encoding: Cp1252", "% -*- coding: latin-2 -*-", the prolog of XML) unless it
   * is plainly UTF-8, then the signs of Mac Roman, else UTF-8 with Windows-1252 for what is not.
   *
   * @param start the first bytes, at best 64 KiB
   */
  public static SourceEncoding detect(byte[] start) {
    SourceEncoding marked = byMark(start);
    if (marked != null) {
      return marked;
    }
    SourceEncoding wide = Zeros.judge(start);
    if (wide != null) {
      return wide;
    }
    Optional<Charset> declared = declared(start);
    if (declared.isPresent()) {
      return plainlyUtf8(start)
          ? new SourceEncoding(
              StandardCharsets.UTF_8, 0, true, "UTF-8 although declared as " + declared.get())
          : asDeclared(declared.get(), start);
    }
    if (SingleBytes.macRoman(start) && !plainlyUtf8(start)) {
      return new SourceEncoding(Charset.forName("x-MacRoman"), 0, false, "letters as on a Mac");
    }
    return new SourceEncoding(StandardCharsets.UTF_8, 0, true, "by its bytes");
  }

  /** Who declares Latin 1 and uses what stands there for controls means Windows-1252. */
  private static SourceEncoding asDeclared(Charset declared, byte[] start) {
    boolean windows =
        declared.equals(StandardCharsets.ISO_8859_1) && SingleBytes.beyondLatin1(start);
    return windows
        ? new SourceEncoding(
            Charset.forName("windows-1252"), 0, false, "Windows-1252 although declared as Latin 1")
        : new SourceEncoding(declared, 0, false, "declared in the file");
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
    if (b0 == 0 && b1 == 0 && at(b, 2) == 0xFE && at(b, 3) == 0xFF) {
      return new SourceEncoding(Charset.forName("UTF-32BE"), 4, false, "byte order mark");
    }
    return null;
  }

  /** What the text declares; empty where it does not, or declares what needs no looking after. */
  private static Optional<Charset> declared(byte[] start) {
    String head = new String(start, 0, Math.min(start.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher found = PROLOG.matcher(head);
    if (!found.find()) {
      found = DECLARED.matcher(head);
      if (!found.find()) {
        return Optional.empty();
      }
    }
    String name = found.group(1).toLowerCase(Locale.ROOT).replaceFirst("-(?:unix|dos|mac)$", "");
    String charset = OTHER_NAMES.getOrDefault(name, name);
    // A text that can be read this far is not of two or four bytes a character, whatever it says.
    boolean wide =
        charset.startsWith("utf-16") || charset.startsWith("utf-32") || charset.startsWith("ucs");
    if (wide || !Charset.isSupported(charset)) {
      return Optional.empty();
    }
    Charset named = Charset.forName(charset);
    // Whatever is not ASCII in a text that says it is, is best read as UTF-8 with exceptions.
    boolean usual = named.equals(StandardCharsets.UTF_8) || named.equals(StandardCharsets.US_ASCII);
    return usual ? Optional.empty() : Optional.of(named);
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
