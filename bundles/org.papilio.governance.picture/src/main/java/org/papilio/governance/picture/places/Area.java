package org.papilio.governance.picture.places;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.api.PlaceList;

/**
 * Where a case is counted: a country, what is larger than one, or nowhere known.
 *
 * @param key two letters of a country, or a word of no letters for what is none
 */
record Area(String key) {

  /** All places that the case names are larger than a country. */
  static final Area ABOVE = new Area("+");

  /** Nothing that the case names tells its country. */
  static final Area UNKNOWN = new Area("?");

  /** The areas of a case, each once; a case in several countries is in each of them. */
  static List<Area> of(PlaceList one) {
    List<Area> countries =
        one.places().stream()
            .map(CasePlace::country)
            .filter(code -> !code.isEmpty())
            .distinct()
            .map(Area::new)
            .toList();
    if (!countries.isEmpty()) {
      return countries;
    }
    return List.of(one.places().stream().anyMatch(CasePlace::aboveCountries) ? ABOVE : UNKNOWN);
  }

  /** Countries by their code, then what is larger, then what is not known. */
  static Comparator<Area> order() {
    return Comparator.<Area>comparingInt(area -> area.isCountry() ? 0 : area.equals(ABOVE) ? 1 : 2)
        .thenComparing(Area::key);
  }

  boolean isCountry() {
    return Character.isLetter(key.charAt(0));
  }

  /** A word for XML ids: {@code at}, {@code above} or {@code unknown}. */
  String word() {
    return isCountry() ? key.toLowerCase(Locale.ROOT) : equals(ABOVE) ? "above" : "unknown";
  }

  /** What stands in the corner of a tile. */
  String code() {
    return equals(ABOVE) ? "–" : key;
  }

  /** Whether a place of a case counts for this area. */
  boolean holds(CasePlace place) {
    return isCountry() ? place.country().equals(key) : place.country().isEmpty();
  }
}
