package org.papilio.search.cases;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papilio.model.evidence.LocalText;
import org.papilio.model.place.Containment;
import org.papilio.model.place.ScaleLevel;
import org.papilio.model.place.SpatialUnit;
import org.papilio.model.place.TerritorialCode;
import org.papilio.search.api.FieldValue;

/**
 * The country of a place: the national unit that holds it, else what its own territorial codes
 * begin with. The code is that of ISO 3166-1 where the country has one.
 */
final class Countries {

  private static final Set<String> ISO = Set.of(Locale.getISOCountries());
  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.ITALIAN,
          Locale.of("nl"),
          Locale.of("sv"),
          Locale.of("hu"),
          Locale.of("es"));

  /** Codes of Eurostat that differ from those of ISO. */
  private static final Map<String, String> EUROSTAT = Map.of("EL", "GR", "UK", "GB");

  private Countries() {}

  /** The country as a value of the field {@code country}; empty when it cannot be told. */
  static Optional<FieldValue.Keyword> of(SpatialUnit place, String anchor) {
    Optional<SpatialUnit> nation = nation(place);
    Optional<String> code = nation.flatMap(Countries::code).or(() -> code(place));
    if (code.isPresent()) {
      return Optional.of(keyword(code.get(), labels(code.get()), anchor));
    }
    return nation
        .filter(unit -> !unit.getName().isEmpty())
        .map(unit -> keyword(unit.getName().getFirst().getText(), names(unit), anchor));
  }

  private static FieldValue.Keyword keyword(
      String code, Map<String, String> labels, String anchor) {
    return new FieldValue.Keyword(WellKnown.COUNTRY.field, code, labels, anchor);
  }

  private static Optional<SpatialUnit> nation(SpatialUnit place) {
    Set<SpatialUnit> seen = new HashSet<>();
    Deque<SpatialUnit> waiting = new ArrayDeque<>(List.of(place));
    while (!waiting.isEmpty()) {
      SpatialUnit unit = waiting.poll();
      if (unit == null || unit.eIsProxy() || !seen.add(unit)) {
        continue;
      }
      if (unit.getScale() == ScaleLevel.NATIONAL) {
        return Optional.of(unit);
      }
      for (Containment in : unit.getContainments()) {
        if (in.getParent() != null) {
          waiting.add(in.getParent());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> code(SpatialUnit unit) {
    for (TerritorialCode code : unit.getCodes()) {
      String text = code.getCode();
      if (text == null || code.getScheme() == null || text.length() < 2) {
        continue;
      }
      Optional<String> country =
          switch (code.getScheme()) {
            case "ISO3166_1", "ISO3166_2", "NUTS", "FUA" -> iso(text.substring(0, 2));
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

  private static Optional<String> iso(String letters) {
    String code = EUROSTAT.getOrDefault(letters, letters);
    return ISO.contains(code) ? Optional.of(code) : Optional.empty();
  }

  private static Map<String, String> labels(String code) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Locale language : LANGUAGES) {
      labels.put(language.getLanguage(), Locale.of("", code).getDisplayCountry(language));
    }
    return labels;
  }

  private static Map<String, String> names(SpatialUnit unit) {
    Map<String, String> names = new LinkedHashMap<>();
    for (LocalText text : unit.getName()) {
      if (text.getLang() != null && text.getText() != null) {
        names.put(text.getLang(), text.getText());
      }
    }
    return names;
  }
}
