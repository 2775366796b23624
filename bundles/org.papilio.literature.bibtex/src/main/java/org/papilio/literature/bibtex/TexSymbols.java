package org.papilio.literature.bibtex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** TeX's names of characters and its accents, from {@code symbols.tsv}. */
final class TexSymbols {

  /** Accent commands of one sign or letter, and the combining character of each. */
  private static final String ACCENTS = "'`^\"~=.uvHckrdbtGhUC";

  private static final String COMBINING =
      "\u0301\u0300\u0302\u0308\u0303\u0304\u0307\u0306\u030C\u030B\u0327\u0328\u030A\u0323\u0331\u0361"
          + "\u030F\u0309\u030E\u030F";

  private static final Map<String, String> BY_NAME = new HashMap<>();
  private static final Map<Character, String> COMMANDS = new HashMap<>();

  static {
    try (InputStream in =
            Objects.requireNonNull(TexSymbols.class.getResourceAsStream("symbols.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          BY_NAME.put(columns[0], columns[1]);
          if (columns[2].equals("w")) {
            COMMANDS.put(columns[1].charAt(0), columns[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TexSymbols() {}

  /** The character of a command's name, or null when TeX's name is not known here. */
  static @Nullable String character(String name) {
    return BY_NAME.get(name);
  }

  /** Whether a command of this one character is an accent. */
  static boolean isAccent(char command) {
    return ACCENTS.indexOf(command) >= 0;
  }

  /** A letter, perhaps with more behind it, under an accent. */
  static String accented(char command, String letters) {
    char mark = COMBINING.charAt(ACCENTS.indexOf(command));
    if (letters.isEmpty()) {
      return spacing(command);
    }
    int first = letters.offsetByCodePoints(0, 1);
    String base = letters.substring(0, first);
    if (base.equals("ı")) {
      base = "i";
    } else if (base.equals("ȷ")) {
      base = "j";
    }
    return Normalizer.normalize(base + mark, Normalizer.Form.NFC) + letters.substring(first);
  }

  private static String spacing(char command) {
    return switch (command) {
      case '~' -> "~";
      case '^' -> "^";
      case '`' -> "`";
      case '\'' -> "´";
      case '"' -> "¨";
      default -> "";
    };
  }

  /** How TeX writes a Latin letter beyond ASCII, as {@code {\'e}}; null when it has no command. */
  static @Nullable String written(char c) {
    String name = COMMANDS.get(c);
    if (name != null) {
      return "{\\" + name + "}";
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    if (parts.length() != 2 || parts.charAt(0) > 'z' || !Character.isLetter(parts.charAt(0))) {
      return null;
    }
    int accent = COMBINING.indexOf(parts.charAt(1));
    if (accent < 0) {
      return null;
    }
    char command = ACCENTS.charAt(accent);
    char letter = parts.charAt(0);
    String base = Character.isLetter(command) ? "{" + letter + "}" : String.valueOf(letter);
    if (letter == 'i' && command != 'c' && command != 'k' && command != 'd' && command != 'b') {
      base = Character.isLetter(command) ? "{\\i}" : "\\i";
    }
    return "{\\" + command + base + "}";
  }
}
