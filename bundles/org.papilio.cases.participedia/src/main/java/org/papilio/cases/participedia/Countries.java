package org.papilio.cases.participedia;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows the spellings of countries that occur in the exports, from {@code countries.txt}. */
final class Countries {

  /**
   * A state or territory.
   *
   * @param code of ISO 3166-1, two capitals
   * @param name in English
   */
  record Country(String code, String name) {}

  private final Map<String, Country> bySpelling = new HashMap<>();

  Countries() {
    try (InputStream in = Countries.class.getResourceAsStream("countries.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(
              line -> {
                String[] parts = line.split("\\|");
                Country country = new Country(parts[0], parts[1]);
                for (int i = 1; i < parts.length; i++) {
                  bySpelling.put(key(parts[i]), country);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Country> find(String spelling) {
    return Optional.ofNullable(bySpelling.get(key(spelling)));
  }

  private static String key(String spelling) {
    return spelling.strip().toLowerCase(Locale.ROOT);
  }
}
