package org.papilio.literature.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papilio.literature.api.Name;

/** Names in one cell, however the table parts and turns them. */
final class NamesCell {

  private static final Pattern QUOTED =
      Pattern.compile("(?<!\\\\)'((?:[^'\\\\]++|\\\\.)*+)'|\"([^\"]*+)\"");
  private static final Pattern AND = Pattern.compile(" ?,? (?:and|und|&) ");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.?[- ]?){1,4}");
  private static final Pattern GLUED = Pattern.compile("(?<=\\p{Lu}\\.)(?=\\p{Lu}[\\p{Ll}'’])");
  private static final Pattern NUMBER = Pattern.compile(" ?\\(\\d{5,}\\)");

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  /** Longest text that {@link #INITIALS} matches: four times two letters, a dot and a blank. */
  private static final int LONGEST_INITIALS = 24;

  private NamesCell() {}

  /**
   * The names of a cell, in order.
   *
   * @param split what parts them; empty to find out
   */
  static List<Name> read(String cell, String split) {
    List<Name> names = new ArrayList<>();
    for (String one : split.isEmpty() ? parts(cell) : List.of(cell.split(Pattern.quote(split)))) {
      String text = NUMBER.matcher(single(one)).replaceAll("").strip();
      if (!text.replaceAll("[,.;]", "").isBlank()) {
        names.add(name(text));
      }
    }
    return names;
  }

  /** A list as Python prints it: {@code ['Marx, Karl', 'Lindgren, Astrid']}. */
  static List<String> pythonList(String cell) {
    List<String> parts = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(cell);
    while (quoted.find()) {
      String part = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
      parts.add(part.replace("\\'", "'"));
    }
    return parts;
  }

  static boolean isPythonList(String cell) {
    return cell.startsWith("[") && cell.endsWith("]") && QUOTED.matcher(cell).find();
  }

  /** One blank for each run of them, so that no pattern tries the ways to part a run. */
  private static String single(String text) {
    return BLANKS.matcher(text).replaceAll(" ");
  }

  private static List<String> parts(String cell) {
    if (isPythonList(cell)) {
      return pythonList(cell);
    }
    if (cell.startsWith("{") || cell.contains(";")) {
      return List.of(cell.split(";"));
    }
    if (cell.contains("\n")) {
      return List.of(cell.split("\n"));
    }
    List<String> parts = new ArrayList<>();
    for (String joined : AND.split(single(cell))) {
      for (String glued : GLUED.split(joined)) {
        parts.addAll(commas(glued));
      }
    }
    return parts;
  }

  /** "A. Blum, M. Furst" are two people, "Moulaert, Frank" is one, "Li, J., Adler, D." are two. */
  private static List<String> commas(String text) {
    String[] parts = text.split(" ?, ?");
    if (parts.length < 2) {
      return List.of(text);
    }
    boolean pairs = parts.length % 2 == 0;
    for (int i = 1; pairs && i < parts.length; i += 2) {
      pairs = INITIALS.matcher(parts[i].strip()).matches();
    }
    if (pairs) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < parts.length; i += 2) {
        names.add(parts[i] + ", " + parts[i + 1]);
      }
      return names;
    }
    boolean whole = true;
    for (String part : parts) {
      whole &= part.strip().contains(" ");
    }
    boolean one = parts.length == 2 && (!whole || Character.isLowerCase(text.charAt(0)));
    return one ? List.of(text) : List.of(parts);
  }

  private static Name name(String text) {
    if (text.startsWith("{") && text.endsWith("}") && text.length() > 2) {
      return Name.literal(text.substring(1, text.length() - 1));
    }
    int comma = text.indexOf(',');
    if (comma >= 0) {
      String[] parts = text.split(" ?, ?", 3);
      String suffix = parts.length > 2 ? parts[2].strip() : "";
      return new Name(parts[0].strip(), parts[1].strip(), suffix, "", "", "");
    }
    int blank = text.lastIndexOf(' ');
    if (blank < 0) {
      return Name.literal(text);
    }
    // "Adeli K." and "Lewis G. F.": all behind the family name are initials.
    for (int at = text.indexOf(' ', text.length() - LONGEST_INITIALS - 1);
        at > 0;
        at = text.indexOf(' ', at + 1)) {
      if (INITIALS.matcher(text.substring(at + 1)).matches() && text.charAt(at - 1) != '.') {
        return Name.of(text.substring(0, at).strip(), text.substring(at + 1).strip());
      }
    }
    return Name.of(text.substring(blank + 1).strip(), text.substring(0, blank).strip());
  }

  /** A name as {@link #read} reads it. */
  static String write(Name name) {
    if (name.isLiteral()) {
      return "{" + name.literal() + "}";
    }
    String family = (name.nonDroppingParticle() + " " + name.family()).strip().replace(';', ' ');
    String given = (name.given() + " " + name.droppingParticle()).strip().replace(';', ' ');
    return family + ", " + given + (name.suffix().isEmpty() ? "" : ", " + name.suffix());
  }
}
