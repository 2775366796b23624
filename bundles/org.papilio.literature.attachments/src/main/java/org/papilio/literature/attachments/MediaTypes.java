package org.papilio.literature.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file is, by its content; its name decides only between kinds of text. */
final class MediaTypes {

  static final String PDF = "application/pdf";
  static final String HTML = "text/html";
  static final String PLAIN = "text/plain";
  static final String OTHER = "application/octet-stream";

  private static final int LOOKED_AT = 1024;

  private MediaTypes() {}

  static String of(String name, byte[] content) {
    byte[] start = Arrays.copyOf(content, Math.min(LOOKED_AT, content.length));
    String text = new String(start, StandardCharsets.ISO_8859_1);
    // Some programs put a few bytes before it, and readers forgive up to 1,024.
    if (text.contains("%PDF-")) {
      return PDF;
    }
    String lower = text.toLowerCase(Locale.ROOT).stripLeading();
    String end = name.toLowerCase(Locale.ROOT);
    if (lower.contains("<!doctype html") || lower.contains("<html")) {
      return HTML;
    }
    boolean binary = text.indexOf('\0') >= 0 && !text.startsWith("ÿþ") && !text.startsWith("þÿ");
    if (binary) {
      return OTHER;
    }
    if (end.endsWith(".html") || end.endsWith(".htm") || end.endsWith(".xhtml")) {
      return HTML;
    }
    boolean named = end.endsWith(".txt") || end.endsWith(".md") || end.endsWith(".text");
    return named || printable(text) ? PLAIN : OTHER;
  }

  private static boolean printable(String text) {
    return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
  }
}
