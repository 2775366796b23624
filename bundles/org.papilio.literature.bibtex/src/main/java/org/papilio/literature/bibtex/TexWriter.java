package org.papilio.literature.bibtex;

import org.jspecify.annotations.Nullable;

/** Turns Unicode with CSL's inline markup into TeX that {@link TexReader} reads back. */
final class TexWriter {

  /** How letters beyond ASCII are written. */
  enum Letters {
    /** As commands where TeX has one: every BibTeX of any age reads that. */
    TEX,
    /** As they are. */
    UNICODE
  }

  private static final String SMALL_CAPS = "<span style=\"font-variant:small-caps;\">";

  private final Letters letters;

  private TexWriter(Letters letters) {
    this.letters = letters;
  }

  static String write(String text, Letters letters) {
    return plain(text) ? text : new TexWriter(letters).written(text);
  }

  /** Whether nothing in a text means anything to TeX: true of most names, numbers and titles. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean safe =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == ' '
              || c == '.'
              || c == ','
              || c == ':'
              || c == '('
              || c == ')';
      if (!safe) {
        return false;
      }
    }
    return true;
  }

  private String written(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '<') {
        int after = tag(text, i, out);
        if (after > i) {
          i = after;
          continue;
        }
      }
      if (c == '$') {
        int close = formulaEnd(text, i);
        if (close > i) {
          out.append(text, i, close + 1);
          i = close + 1;
          continue;
        }
      }
      character(c, text, i, out);
      i++;
    }
    return out.toString();
  }

  /** A formula that the reader left as TeX goes out as it came in. */
  private static int formulaEnd(String text, int from) {
    int close = text.indexOf('$', from + 1);
    while (close > 0 && text.charAt(close - 1) == '\\') {
      close = text.indexOf('$', close + 1);
    }
    if (close < 0) {
      return -1;
    }
    String formula = text.substring(from, close + 1);
    boolean kept =
        formula.indexOf('\\') >= 0 && balanced(formula) && TexReader.read(formula).equals(formula);
    return kept ? close : -1;
  }

  /** The same text with braces that BibTeX can count: those that do not balance become commands. */
  static String balance(String tex) {
    if (balanced(tex)) {
      return tex;
    }
    String escaped = tex.replace("\\{", "\\textbraceleft ").replace("\\}", "\\textbraceright ");
    return balanced(escaped)
        ? escaped
        : escaped.replace("{", "\\textbraceleft ").replace("}", "\\textbraceright ");
  }

  static boolean balanced(String tex) {
    int depth = 0;
    for (int i = 0; i < tex.length() && depth >= 0; i++) {
      depth += tex.charAt(i) == '{' ? 1 : tex.charAt(i) == '}' ? -1 : 0;
    }
    return depth == 0;
  }

  /** Writes an element that begins here; gives the place behind it, or {@code from} for none. */
  private int tag(String text, int from, StringBuilder out) {
    return text.startsWith(SMALL_CAPS, from)
        ? element(text, from, SMALL_CAPS, "</span>", "\\textsc{", out)
        : text.startsWith("<i>", from)
            ? element(text, from, "<i>", "</i>", "\\emph{", out)
            : text.startsWith("<b>", from)
                ? element(text, from, "<b>", "</b>", "\\textbf{", out)
                : text.startsWith("<sub>", from)
                    ? element(text, from, "<sub>", "</sub>", "\\textsubscript{", out)
                    : text.startsWith("<sup>", from)
                        ? element(text, from, "<sup>", "</sup>", "\\textsuperscript{", out)
                        : from;
  }

  private int element(
      String text, int from, String open, String close, String command, StringBuilder out) {
    int end = closing(text, from + open.length(), open, close);
    if (end < 0 || end == from + open.length()) {
      return from;
    }
    out.append(command).append(written(text.substring(from + open.length(), end))).append('}');
    return end + close.length();
  }

  private static int closing(String text, int from, String open, String close) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      int next = text.indexOf(close, at);
      if (next < 0) {
        return -1;
      }
      int again = text.indexOf(open, at);
      if (again >= 0 && again < next) {
        depth++;
        at = again + open.length();
      } else {
        depth--;
        at = next + close.length();
      }
    }
    return at - close.length();
  }

  private void character(char c, String text, int i, StringBuilder out) {
    switch (c) {
      case '&', '%', '#', '_', '$' -> out.append('\\').append(c);
      case '{' -> out.append("{\\textbraceleft}");
      case '}' -> out.append("{\\textbraceright}");
      case '\\' -> out.append("{\\textbackslash}");
      case '~' -> out.append("{\\textasciitilde}");
      case '^' -> out.append("{\\textasciicircum}");
      case '`' -> out.append("{\\textasciigrave}");
      case '\u00a0' -> out.append('~');
      case '\u2009' -> out.append("\\,");
      case '–' -> out.append(beside(text, i, '-', '–', '—') ? "{\\textendash}" : "--");
      case '—' -> out.append(beside(text, i, '-', '–', '—') ? "{\\textemdash}" : "---");
      case '-' -> out.append(i + 1 < text.length() && text.charAt(i + 1) == '-' ? "-{}" : "-");
      case '“' -> out.append(beside(text, i, '‘', '“', '`') ? "{\\textquotedblleft}" : "``");
      case '‘' -> out.append(beside(text, i, '‘', '“', '`') ? "{\\textquoteleft}" : "`");
      case '”' -> out.append(beside(text, i, '\'', '”', '”') ? "{\\textquotedblright}" : "''");
      case '\'' -> out.append(i + 1 < text.length() && text.charAt(i + 1) == '\'' ? "'{}" : "'");
      default -> out.append(letter(c));
    }
  }

  private static boolean beside(String text, int i, char a, char b, char c) {
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return before == a || before == b || before == c || after == a || after == b || after == c;
  }

  private String letter(char c) {
    if (c < 0xA0 || letters == Letters.UNICODE) {
      return String.valueOf(c);
    }
    @Nullable String command = TexSymbols.written(c);
    return command == null ? String.valueOf(c) : command;
  }
}
