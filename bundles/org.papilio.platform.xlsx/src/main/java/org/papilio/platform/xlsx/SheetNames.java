package org.papilio.platform.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of tabs as ECMA-376 and the programs that read it want them. */
final class SheetNames {

  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  /**
   * @return at most 31 characters, none of {@code [ ] : * ? / \}, not taken by another sheet,
   *     whatever its capitals
   */
  String name(String wanted) {
    String clean = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
    // An apostrophe at an end is refused, since names are put between two of them in formulas.
    String stem = clean.replaceAll("^'+|'+$", "");
    String name = cut(stem.isBlank() ? "Sheet" : stem, LONGEST);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      String number = " " + i;
      name = cut(stem.isBlank() ? "Sheet" : stem, LONGEST - number.length()) + number;
    }
    return name;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length).strip();
  }
}
