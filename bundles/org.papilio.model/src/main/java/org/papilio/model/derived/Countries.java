package org.papilio.model.derived;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.papilio.model.place.Containment;
import org.papilio.model.place.ScaleLevel;
import org.papilio.model.place.SpatialUnit;
import org.papilio.model.place.TerritorialCode;

/**
 * The country of a place: the national unit that holds it, else what its own territorial codes
 * begin with. No scale follows from a code.
 */
public final class Countries {

  private static final Set<String> ISO = Set.of(Locale.getISOCountries());

  /** Codes of Eurostat that differ from those of ISO; Kosovo's is one that ISO leaves to users. */
  private static final Map<String, String> EUROSTAT = Map.of("EL", "GR", "UK", "GB", "XK", "XK");

  private Countries() {}

  /** Two letters of ISO 3166-1, or {@code XK}; empty when the country cannot be told. */
  public static Optional<String> code(SpatialUnit place) {
    return nation(place).flatMap(Countries::own).or(() -> own(place));
  }

  /** The nearest unit of national scale that holds the place, or the place itself. */
  public static Optional<SpatialUnit> nation(SpatialUnit place) {
    return Stream.concat(Stream.of(place), holders(place).stream())
        .filter(unit -> !unit.eIsProxy() && unit.getScale() == ScaleLevel.NATIONAL)
        .findFirst();
  }

  /** The units that hold a place, each once, nearest first; those that are missing are left out. */
  public static List<SpatialUnit> holders(SpatialUnit place) {
    Set<SpatialUnit> found = new LinkedHashSet<>();
    Deque<SpatialUnit> waiting = new ArrayDeque<>(List.of(place));
    while (!waiting.isEmpty()) {
      for (Containment in : waiting.poll().getContainments()) {
        SpatialUnit parent = in.getParent();
        if (parent != null && !parent.eIsProxy() && parent != place && found.add(parent)) {
          waiting.add(parent);
        }
      }
    }
    return List.copyOf(found);
  }

  private static Optional<String> own(SpatialUnit unit) {
    for (TerritorialCode code : unit.getCodes()) {
      String text = code.getCode();
      if (text == null || code.getScheme() == null || text.length() < 2) {
        continue;
      }
      Optional<String> country =
          switch (code.getScheme()) {
            case "ISO3166_1", "ISO3166_2", "NUTS", "FUA" -> known(text.substring(0, 2));
            case "ITL" -> Optional.of("GB");
            case "IBGE" -> Optional.of("BR");
            default -> Optional.empty();
          };
      if (country.isPresent()) {
        return country;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> known(String letters) {
    String code = EUROSTAT.getOrDefault(letters, letters);
    return ISO.contains(code) || EUROSTAT.containsValue(code)
        ? Optional.of(code)
        : Optional.empty();
  }
}
