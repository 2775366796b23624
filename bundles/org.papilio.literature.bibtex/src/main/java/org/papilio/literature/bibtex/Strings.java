package org.papilio.literature.bibtex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The abbreviations of one file. Months are defined from the beginning, as in every style. */
final class Strings {

  private static final Set<String> MONTHS =
      Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Most characters of abbreviations, so that a file of any size needs bounded memory. */
  private static final long MOST_HELD = 30_000_000;

  private final Map<String, String> values = new HashMap<>();
  private long held;
  private long leftOut;
  private final Set<String> undefined = new TreeSet<>();

  void define(String name, String value) {
    if (held < MOST_HELD) {
      values.put(name.toLowerCase(Locale.ROOT), value);
      held += name.length() + value.length() + 100;
    } else {
      leftOut++;
    }
  }

  /** Definitions that were not taken over, because there are too many in the file. */
  long leftOut() {
    return leftOut;
  }

  /** A number stands for itself, a month for its three letters, an unknown name for its letters. */
  String resolve(String word) {
    if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return word;
    }
    String name = word.toLowerCase(Locale.ROOT);
    String value = values.get(name);
    if (value != null) {
      return value;
    }
    if (MONTHS.contains(name)) {
      return name;
    }
    if (undefined.size() < 1000) {
      undefined.add(word);
    }
    return word;
  }

  int defined() {
    return values.size();
  }

  /** Names that were used and not defined, sorted. */
  Set<String> undefined() {
    return undefined;
  }
}
