package org.papilio.governance.picture.places.outline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Outlines of the countries of the world at 1:110 million, of Natural Earth; see SOURCE.md. */
public final class WorldCountries {

  private static final String FILE = "countries-110m.json";
  private static final String NUMBERS = "country-numbers.txt";

  /** The file knows Kosovo, which ISO 3166-1 does not, by its name alone. */
  private static final Map<String, String> UNNUMBERED = Map.of("Kosovo", "XK");

  private WorldCountries() {}

  /** With two letters of ISO 3166-1 as codes; without code where nobody has agreed on one. */
  public static List<Outline> read() {
    Map<String, String> letters = letters();
    byte[] file = resource(FILE);
    List<Outline> numbered = new OutlineReader(FILE, OutlineReader.ID).read(file);
    List<Outline> named = new OutlineReader(FILE, "name").read(file);
    return IntStream.range(0, numbered.size())
        .mapToObj(
            i -> {
              String code = letters.getOrDefault(numbered.get(i).code(), "");
              return new Outline(
                  code.isEmpty() ? UNNUMBERED.getOrDefault(named.get(i).code(), "") : code,
                  numbered.get(i).rings());
            })
        .toList();
  }

  /** Two letters by three digits. */
  private static Map<String, String> letters() {
    Map<String, String> letters = new HashMap<>();
    String table = new String(resource(NUMBERS), StandardCharsets.US_ASCII);
    for (String entry : table.strip().split("\\s+")) {
      letters.put(entry.substring(0, 3), entry.substring(3));
    }
    return letters;
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(WorldCountries.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
