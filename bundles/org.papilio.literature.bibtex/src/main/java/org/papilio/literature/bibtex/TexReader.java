package org.papilio.literature.bibtex;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the TeX of a field into Unicode with CSL's inline markup. Never fails: what it does not
 * know it leaves as it stands. Deep nesting costs no stack beyond {@value #DEEPEST} levels.
 */
final class TexReader {

  private static final int DEEPEST = 100;

  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("emph", "i"),
          Map.entry("textit", "i"),
          Map.entry("textsl", "i"),
          Map.entry("mkbibemph", "i"),
          Map.entry("mkbibitalic", "i"),
          Map.entry("textbf", "b"),
          Map.entry("mkbibbold", "b"),
          Map.entry("textsuperscript", "sup"),
          Map.entry("mkbibsuperscript", "sup"),
          Map.entry("textsubscript", "sub"),
          Map.entry("mkbibsubscript", "sub"),
          Map.entry("textsc", "sc"),
          Map.entry("it", "i"),
          Map.entry("em", "i"),
          Map.entry("sl", "i"),
          Map.entry("itshape", "i"),
          Map.entry("bf", "b"),
          Map.entry("bfseries", "b"),
          Map.entry("sc", "sc"),
          Map.entry("scshape", "sc"));
  private static final Set<String> SWITCHES =
      Set.of("it", "em", "sl", "itshape", "bf", "bfseries", "sc", "scshape");
  private static final Set<String> IGNORED =
      Set.of(
          "rm",
          "tt",
          "sf",
          "rmfamily",
          "ttfamily",
          "sffamily",
          "normalfont",
          "upshape",
          "protect",
          "relax",
          "noopsort",
          "hskip",
          "hfill",
          "small",
          "tiny",
          "large",
          "Large",
          "footnotesize",
          "selectlanguage",
          "left",
          "right",
          "displaystyle",
          "limits",
          "nolimits",
          "break",
          "allowbreak",
          "nobreak",
          "mkern",
          "kern",
          "unskip",
          "ignorespaces",
          "sloppy");

  private final String tex;
  private final int deepest;
  private int at;

  private TexReader(String tex, int deepest) {
    this.tex = tex;
    this.deepest = deepest;
  }

  /** Unicode text of a field, blanks joined, ends trimmed. */
  static String read(String tex) {
    if (isPlain(tex)) {
      return joinBlanks(tex);
    }
    StringBuilder out = new StringBuilder(tex.length());
    new TexReader(tex, DEEPEST).sequence(out, false);
    return Normalizer.normalize(joinBlanks(out), Normalizer.Form.NFC);
  }

  private static boolean isPlain(String tex) {
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if ("\\{}$~`'-".indexOf(c) >= 0 || c > 0x2FF) {
        return false;
      }
    }
    return true;
  }

  private static boolean blanksAreJoined(CharSequence text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == ' ' && blank) {
        return false;
      }
      blank = c == ' ';
    }
    return text.isEmpty() || !blank;
  }

  /** One blank for any run of them; a no-break space is no blank. */
  static String joinBlanks(CharSequence text) {
    if (blanksAreJoined(text)) {
      return text.toString();
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
        blank = !out.isEmpty();
      } else {
        if (blank) {
          out.append(' ');
          blank = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Reads to the end, or to the '}' that closes a group, which is consumed. */
  private void sequence(StringBuilder out, boolean group) {
    int depth = 0;
    while (at < tex.length()) {
      char c = tex.charAt(at++);
      switch (c) {
        case '\\' -> command(out);
        case '{' -> {
          if (deepest > 0) {
            group(out);
          } else {
            depth++;
          }
        }
        case '}' -> {
          if (group && depth == 0) {
            return;
          }
          depth--;
        }
        case '$' -> mathematics(out);
        case '~' -> out.append('\u00a0');
        case '-' -> dashes(out);
        case '`' -> out.append(taken('`') ? '“' : '‘');
        case '\'' -> out.append(taken('\'') ? '”' : '\'');
        default -> out.append(c);
      }
    }
  }

  private boolean taken(char expected) {
    if (at < tex.length() && tex.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private void dashes(StringBuilder out) {
    if (!taken('-')) {
      out.append('-');
    } else {
      out.append(taken('-') ? '—' : '–');
    }
  }

  /** A group; one that begins with a switch as {@code {\it …}} is marked up. */
  private void group(StringBuilder out) {
    String tag = null;
    int from = at;
    while (at < tex.length() && tex.charAt(at) == ' ') {
      at++;
    }
    if (taken('\\')) {
      String name = commandName();
      tag = SWITCHES.contains(name) ? TAGS.get(name) : null;
      if (tag != null) {
        skipBlanks();
      }
    }
    if (tag == null) {
      at = from;
    }
    wrapped(out, tag);
  }

  private void wrapped(StringBuilder out, @Nullable String tag) {
    StringBuilder inner = new StringBuilder();
    TexReader reader = new TexReader(tex, deepest - 1);
    reader.at = at;
    reader.sequence(inner, true);
    at = reader.at;
    append(out, tag, inner);
  }

  private static void append(StringBuilder out, @Nullable String tag, CharSequence inner) {
    if (tag == null || inner.isEmpty()) {
      out.append(inner);
    } else if (tag.equals("sc")) {
      out.append("<span style=\"font-variant:small-caps;\">").append(inner).append("</span>");
    } else {
      out.append('<').append(tag).append('>').append(inner).append("</").append(tag).append('>');
    }
  }

  private String commandName() {
    int from = at;
    while (at < tex.length() && isLetter(tex.charAt(at))) {
      at++;
    }
    return tex.substring(from, at);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void command(StringBuilder out) {
    if (at == tex.length()) {
      out.append('\\');
      return;
    }
    char first = tex.charAt(at);
    if (!isLetter(first)) {
      at++;
      sign(first, out);
      return;
    }
    int from = at - 1;
    String name = commandName();
    if (name.length() == 1 && TexSymbols.isAccent(first)) {
      skipBlanks();
      out.append(TexSymbols.accented(first, argument()));
      return;
    }
    String tag = TAGS.get(name);
    String character = TexSymbols.character(name);
    if (tag != null && SWITCHES.contains(name)) {
      // A switch in the middle of a group holds to its end; that is not worth a guess.
      skipBlanks();
    } else if (tag != null && atArgument()) {
      at++;
      wrapped(out, tag);
    } else if (character != null) {
      afterSymbol();
      out.append(character);
    } else if (name.equals("enquote") || name.equals("mkbibquote") || name.equals("textquote")) {
      out.append('“').append(argument()).append('”');
    } else if (name.equals("href") && atArgument()) {
      argument();
      out.append(argument());
    } else if (name.equals("url") && atArgument()) {
      out.append(verbatimArgument());
    } else if (name.equals("char") && taken('"')) {
      hexadecimal(from, out);
    } else if (IGNORED.contains(name)) {
      skipBlanks();
    } else if (atArgument()) {
      // An unknown command is most often one of style: its content is what matters.
      out.append(argument());
    } else {
      out.append(tex, from, at);
    }
  }

  /** A command of one sign: an accent, an escaped character, a space, or nothing to be seen. */
  private void sign(char c, StringBuilder out) {
    if (TexSymbols.isAccent(c)) {
      out.append(TexSymbols.accented(c, argument()));
      return;
    }
    switch (c) {
      case ',', ':', ';' -> out.append('\u2009');
      case '\\', ' ', '\n', '\r', '\t' -> out.append(' ');
      case '/', '-', '!', '(', ')', '[', ']', '@' -> {}
      case '&', '%', '$', '#', '_', '{', '}' -> out.append(c);
      default -> out.append('\\').append(c);
    }
  }

  private void hexadecimal(int from, StringBuilder out) {
    int digits = at;
    while (at < tex.length() && Character.digit(tex.charAt(at), 16) >= 0 && at - digits < 6) {
      at++;
    }
    int code = at == digits ? -1 : Integer.parseInt(tex.substring(digits, at), 16);
    if (Character.isValidCodePoint(code)) {
      out.appendCodePoint(code);
    } else {
      out.append(tex, from, at);
    }
  }

  private boolean atArgument() {
    int i = at;
    while (i < tex.length() && tex.charAt(i) == ' ') {
      i++;
    }
    if (i < tex.length() && tex.charAt(i) == '{') {
      at = i;
      return true;
    }
    return false;
  }

  /** A group, a command or one character, decoded. */
  private String argument() {
    skipBlanks();
    StringBuilder out = new StringBuilder();
    if (at == tex.length() || tex.charAt(at) == '}') {
      return "";
    }
    char c = tex.charAt(at++);
    if (c == '{') {
      if (deepest > 0) {
        wrapped(out, null);
      }
    } else if (c == '\\') {
      if (deepest > 0) {
        TexReader inner = new TexReader(tex, deepest - 1);
        inner.at = at;
        inner.command(out);
        at = inner.at;
      }
    } else {
      out.append(c);
      if (Character.isHighSurrogate(c) && at < tex.length()) {
        out.append(tex.charAt(at++));
      }
    }
    return out.toString();
  }

  private String verbatimArgument() {
    at++;
    int from = at;
    int depth = 1;
    while (at < tex.length()) {
      char c = tex.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return Verbatim.read(tex.substring(from, at - 1));
      }
    }
    return Verbatim.read(tex.substring(from));
  }

  /** Behind a symbol, blanks or an empty group only end its name. */
  private void afterSymbol() {
    if (at + 1 < tex.length() && tex.charAt(at) == '{' && tex.charAt(at + 1) == '}') {
      at += 2;
    } else {
      skipBlanks();
    }
  }

  private void skipBlanks() {
    while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
      at++;
    }
  }

  /** {@code $…$}: simple formulas become text with sub- and superscripts, others stay TeX. */
  private void mathematics(StringBuilder out) {
    int close = tex.indexOf('$', at);
    while (close > 0 && tex.charAt(close - 1) == '\\') {
      close = tex.indexOf('$', close + 1);
    }
    if (close < 0) {
      out.append('$');
      return;
    }
    String formula = tex.substring(at, close);
    at = close + 1;
    String simple = deepest > 0 ? TexMathematics.read(formula) : null;
    if (simple == null) {
      out.append('$').append(formula).append('$');
    } else {
      out.append(simple);
    }
  }
}
