package org.papilio.literature.bibtex;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Formulas that are simple enough to be text: letters, symbols, one level of scripts. */
final class TexMathematics {

  private static final Set<String> STYLES =
      Set.of(
          "rm",
          "mathrm",
          "text",
          "textrm",
          "mathit",
          "mathbf",
          "mathsf",
          "mathcal",
          "mathbb",
          "it",
          "bf",
          "mbox",
          "hbox",
          "ensuremath",
          "operatorname",
          "textit",
          "mathtt");

  private static final Map<String, String> ABOVE =
      Map.of(
          "bar",
          "\u0305",
          "overline",
          "\u0305",
          "hat",
          "\u0302",
          "tilde",
          "\u0303",
          "vec",
          "\u20d7",
          "dot",
          "\u0307",
          "ddot",
          "\u0308");

  private final String tex;
  private int at;

  private TexMathematics(String tex) {
    this.tex = tex;
  }

  /** The formula as text with CSL's markup; null when that would lose its structure. */
  static @Nullable String read(String formula) {
    StringBuilder out = new StringBuilder();
    return new TexMathematics(formula).sequence(out, 0) ? out.toString() : null;
  }

  private boolean sequence(StringBuilder out, int depth) {
    while (at < tex.length()) {
      char c = tex.charAt(at++);
      if (c == '}') {
        return depth > 0;
      }
      if (!one(c, out, depth)) {
        return false;
      }
    }
    return depth == 0;
  }

  private boolean one(char c, StringBuilder out, int depth) {
    return switch (c) {
      case '_', '^' -> script(c == '_' ? "sub" : "sup", out, depth);
      case '{' -> depth < 5 && sequence(out, depth + 1);
      case '\\' -> command(out, depth);
      case '\'' -> {
        out.append('′');
        yield true;
      }
      case '&', '$', '%', '#' -> false;
      default -> {
        if (!Character.isWhitespace(c)) {
          out.append(c);
        }
        yield true;
      }
    };
  }

  private boolean script(String tag, StringBuilder out, int depth) {
    if (depth > 0 || at == tex.length()) {
      return false;
    }
    out.append('<').append(tag).append('>');
    boolean read = one(tex.charAt(at++), out, 1);
    out.append("</").append(tag).append('>');
    return read;
  }

  private boolean command(StringBuilder out, int depth) {
    int from = at;
    while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
      at++;
    }
    String name = tex.substring(from, at);
    if (name.isEmpty()) {
      return at < tex.length() && sign(tex.charAt(at++), out);
    }
    if (name.equals("left") || name.equals("right")) {
      return true;
    }
    String above = ABOVE.get(name);
    if (above != null) {
      return above(above, out);
    }
    String character = TexSymbols.character(name);
    if (character != null && !name.equals("sqrt")) {
      out.append(character);
      return true;
    }
    return STYLES.contains(name) && (at == tex.length() || depth < 5);
  }

  /** One character with a mark above it. */
  private boolean above(String mark, StringBuilder out) {
    boolean grouped = at < tex.length() && tex.charAt(at) == '{';
    int letter = grouped ? at + 1 : at;
    if (letter >= tex.length()
        || "\\{}".indexOf(tex.charAt(letter)) >= 0
        || grouped && !tex.startsWith("}", letter + 1)) {
      return false;
    }
    out.append(tex.charAt(letter)).append(mark);
    at = letter + (grouped ? 2 : 1);
    return true;
  }

  private static boolean sign(char c, StringBuilder out) {
    switch (c) {
      case ',', ';', ':', ' ' -> out.append('\u2009');
      case '!' -> {}
      case '{', '}', '%', '$', '&', '#', '_' -> out.append(c);
      default -> {
        return false;
      }
    }
    return true;
  }
}
