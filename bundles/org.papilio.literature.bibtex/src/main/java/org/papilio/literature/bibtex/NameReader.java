package org.papilio.literature.bibtex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.papilio.literature.api.Name;

/**
 * Takes a list of names apart as BibTeX does (First von Last; von Last, First; von Last, Jr,
 * First), and the {@code family=…, given=…} form of biblatex.
 */
final class NameReader {

  /** One part of biblatex's extended form. */
  private static final Pattern PART = Pattern.compile("(?s)\\s*\"?[a-z]+(?:-i)?\\s*=.*");

  private NameReader() {}

  /**
   * @param field the field's TeX
   * @param particlesStay whether particles belong to the family name: biblatex's {@code useprefix}
   */
  static List<Name> read(String field, boolean particlesStay) {
    List<Name> names = new ArrayList<>();
    for (String one : splitAtAnd(field)) {
      name(one.strip(), particlesStay).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<Name> name(String tex, boolean particlesStay) {
    String whole = text(tex);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    if (isOneGroup(tex)) {
      return Optional.of(Name.literal(whole));
    }
    List<String> parts = split(tex, ',');
    if (tex.indexOf('=') > 0 && parts.stream().allMatch(part -> PART.matcher(part).matches())) {
      return extended(parts, particlesStay);
    }
    List<String> words = words(parts.getFirst());
    int von;
    int last;
    String given;
    String suffix = "";
    if (parts.size() == 1) {
      if (words.size() == 1 && whole.equals("others")) {
        return Optional.of(Name.literal("others"));
      }
      int[] split = splitSpoken(words);
      given = text(String.join(" ", words.subList(0, split[0])));
      von = split[0];
      last = split[1];
    } else {
      von = 0;
      last = afterLastSmall(words);
      suffix = parts.size() > 2 ? text(parts.get(1)) : "";
      given = text(String.join(",", parts.subList(parts.size() > 2 ? 2 : 1, parts.size())));
    }
    String particle = text(String.join(" ", words.subList(von, last)));
    String family = text(String.join(" ", words.subList(last, words.size())));
    return build(family, given, suffix, particle, particlesStay);
  }

  private static Optional<Name> build(
      String family, String given, String suffix, String particle, boolean particlesStay) {
    if ((family + given + suffix + particle).isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Name(
            family,
            given,
            suffix,
            particlesStay ? "" : particle,
            particlesStay ? particle : "",
            ""));
  }

  private static Optional<Name> extended(List<String> parts, boolean particlesStay) {
    String family = "";
    String given = "";
    String suffix = "";
    String prefix = "";
    boolean stay = particlesStay;
    for (String part : parts) {
      int equals = part.indexOf('=');
      String name = part.substring(0, equals).strip().replace("\"", "");
      String raw = part.substring(equals + 1).strip();
      String value = text(raw.endsWith("\"") ? raw.substring(0, raw.length() - 1) : raw);
      switch (name) {
        case "family" -> family = value;
        case "given" -> given = value;
        case "suffix" -> suffix = value;
        case "prefix" -> prefix = value;
        case "useprefix" -> stay = value.equals("true");
        default -> {}
      }
    }
    return build(family, given, suffix, prefix, stay);
  }

  /** First von Last: where von and Last begin. The last word is always family name. */
  private static int[] splitSpoken(List<String> words) {
    int end = words.size() - 1;
    int firstSmall = end;
    int lastSmall = -1;
    for (int i = 0; i < end; i++) {
      if (isSmall(words.get(i))) {
        firstSmall = Math.min(firstSmall, i);
        lastSmall = i;
      }
    }
    return lastSmall < 0 ? new int[] {end, end} : new int[] {firstSmall, lastSmall + 1};
  }

  private static int afterLastSmall(List<String> words) {
    for (int i = words.size() - 2; i >= 0; i--) {
      if (isSmall(words.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether the first letter outside braces, or of an accent command, is a small one. */
  private static boolean isSmall(String word) {
    int depth = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '{') {
        if (depth == 0 && i + 1 < word.length() && word.charAt(i + 1) == '\\') {
          String letter = TexReader.read(word.substring(i));
          return !letter.isEmpty() && Character.isLowerCase(letter.codePointAt(0));
        }
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '\\' && depth == 0) {
        String letter = TexReader.read(word.substring(i));
        return !letter.isEmpty() && Character.isLowerCase(letter.codePointAt(0));
      } else if (depth == 0 && Character.isLetter(c)) {
        return Character.isLowerCase(c);
      }
    }
    return false;
  }

  private static boolean isOneGroup(String tex) {
    if (tex.length() < 2 || tex.charAt(0) != '{' || tex.charAt(1) == '\\' || !tex.endsWith("}")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && i < tex.length() - 1) {
        return false;
      }
    }
    return true;
  }

  private static String text(String tex) {
    return TexReader.joinBlanks(TexReader.read(tex).replace('\u00a0', ' '));
  }

  static List<String> splitAtAnd(String field) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && Character.isWhitespace(c) && isAnd(field, i + 1)) {
        parts.add(field.substring(from, i));
        from = i + 4;
        i += 3;
      }
    }
    parts.add(field.substring(Math.min(from, field.length())));
    return parts;
  }

  private static boolean isAnd(String field, int at) {
    return at + 3 < field.length()
        && field.substring(at, at + 3).toLowerCase(Locale.ROOT).equals("and")
        && Character.isWhitespace(field.charAt(at + 3));
  }

  /** Parts between a sign outside braces. */
  static List<String> split(String tex, char sign) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == sign && depth <= 0) {
        parts.add(tex.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(tex.substring(from));
    return parts;
  }

  private static List<String> words(String tex) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      boolean commandBlank =
          c == ' ' && word.length() >= 2 && endsWithCommand(word) && i + 1 < tex.length();
      if (depth <= 0
          && (Character.isWhitespace(c) || c == '~' && !endsWithBackslash(word))
          && !commandBlank) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(c);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    if (words.isEmpty()) {
      words.add("");
    }
    return words;
  }

  /** A blank behind a command such as {@code \v} belongs to it. */
  private static boolean endsWithCommand(CharSequence word) {
    int i = word.length() - 1;
    while (i >= 0 && Character.isLetter(word.charAt(i))) {
      i--;
    }
    return i >= 0 && i < word.length() - 1 && word.charAt(i) == '\\';
  }

  private static boolean endsWithBackslash(CharSequence word) {
    return !word.isEmpty() && word.charAt(word.length() - 1) == '\\';
  }
}
