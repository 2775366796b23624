package org.papilio.literature.duplicates;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void everyRuleAndKeyIsToldInEnglishAndGerman() {
    DuplicateFinder finder = new DuplicateFinder();
    List<String> names =
        Stream.concat(
                Rules.DEFAULTS.weights().keySet().stream(),
                Rules.KEYS.stream().map(key -> "key." + key))
            .toList();
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      for (String name : names) {
        assertFalse(finder.label(name, language).startsWith("rule."), name + " in " + language);
      }
    }
  }
}
