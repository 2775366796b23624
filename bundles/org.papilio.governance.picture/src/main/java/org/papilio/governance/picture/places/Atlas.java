package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.api.PlaceList;
import org.papilio.governance.api.Scale;

/**
 * The cases of a map with their numbers.
 *
 * @param cases in the order asked for
 * @param without those that do not run in the year asked for
 */
record Atlas(List<Numbered> cases, List<PlaceList> without) {
  Atlas {
    cases = List.copyOf(cases);
    without = List.copyOf(without);
  }

  /**
   * A case on the map.
   *
   * @param number from 1, as it stands in its mark
   * @param areas where it is counted; at least one
   */
  record Numbered(int number, PlaceList of, List<Area> areas) {
    Numbered {
      areas = List.copyOf(areas);
    }

    /** Its places in an area, in the order of the case. */
    List<CasePlace> places(Area area) {
      return of.places().stream().filter(area::holds).toList();
    }

    /** The place of the smallest stated scale in an area that has a point. */
    Optional<CasePlace> pointed(Area area) {
      return places(area).stream()
          .filter(place -> place.point().isPresent())
          .min(
              Comparator.comparingInt(
                  place -> place.scale().map(Scale::ordinal).orElse(Scale.values().length)));
    }
  }

  static Atlas of(List<PlaceList> counted, List<PlaceList> without) {
    List<Numbered> cases = new ArrayList<>();
    for (PlaceList one : counted) {
      cases.add(new Numbered(cases.size() + 1, one, Area.of(one)));
    }
    return new Atlas(cases, without);
  }

  List<Numbered> in(Area area) {
    return cases.stream().filter(one -> one.areas().contains(area)).toList();
  }

  int count(Area area) {
    return in(area).size();
  }

  /** Where there is any case. */
  List<Area> areas() {
    return cases.stream()
        .flatMap(one -> one.areas().stream())
        .distinct()
        .sorted(Area.order())
        .toList();
  }

  List<Area> countries() {
    return areas().stream().filter(Area::isCountry).toList();
  }

  /** The largest number of cases in one country; 0 when no country is known. */
  int most() {
    return countries().stream().mapToInt(this::count).max().orElse(0);
  }

  /** The name of a country in a language; its code where the language has none. */
  static String country(Area area, Locale locale) {
    return Locale.of("", area.key()).getDisplayCountry(locale);
  }
}
