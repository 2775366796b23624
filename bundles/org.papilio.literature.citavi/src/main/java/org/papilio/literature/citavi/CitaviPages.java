package org.papilio.literature.citavi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages: a text of elements within an element, of which the last {@code os} is as written. */
final class CitaviPages {

  private static final Pattern WRITTEN = Pattern.compile("<os>([^<]*)</os>");

  private CitaviPages() {}

  static String read(String text) {
    String last = text.contains("<") ? "" : text;
    Matcher written = WRITTEN.matcher(text);
    while (written.find()) {
      last = written.group(1);
    }
    return last.replace('–', '-').strip();
  }
}
