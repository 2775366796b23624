package org.papilio.governance.picture.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.picture.places.Atlas.Numbered;
import org.papilio.governance.picture.places.outline.Outline;
import org.papilio.governance.picture.places.outline.OutlineFiles;
import org.papilio.platform.problem.Problem;

/**
 * Outlines with the cases that stand in them.
 *
 * @param outlines those without a case too
 * @param spots where cases want their marks, in the order of their numbers
 * @param cases by code of the outline
 * @param countries whether codes are those of countries
 */
record Layer(
    List<Outline> outlines,
    List<Spot> spots,
    Map<String, List<Numbered>> cases,
    boolean countries,
    String attribution) {
  Layer {
    outlines = List.copyOf(outlines);
    spots = List.copyOf(spots);
  }

  /**
   * A case at a place.
   *
   * @param code of the outline that it stands in; empty for none
   * @param point where its place says that it is; empty for the middle of the outline
   */
  record Spot(Numbered one, Area area, String code, Optional<CasePlace.Point> point) {}

  static Layer ofCountries(Atlas atlas, List<Outline> outlines, String attribution) {
    List<Spot> spots = new ArrayList<>();
    for (Numbered one : atlas.cases()) {
      for (Area area : one.areas()) {
        Optional<CasePlace.Point> point = one.pointed(area).flatMap(CasePlace::point);
        spots.add(new Spot(one, area, area.isCountry() ? area.key() : "", point));
      }
    }
    return of(outlines, spots, true, attribution);
  }

  /** Cases by the codes of their places, or of what holds them, whatever register they are of. */
  static Layer ofCodes(Atlas atlas, List<Outline> outlines, OutlineFiles.About about) {
    Set<String> known =
        outlines.stream()
            .map(Outline::code)
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    List<Spot> spots = new ArrayList<>();
    for (Numbered one : atlas.cases()) {
      for (Area area : one.areas()) {
        spots.addAll(spots(one, area, known));
      }
    }
    Layer layer = of(outlines, spots, false, about.attribution());
    if (layer.cases().isEmpty()) {
      throw Problem.badInput(
              "no place of these cases has a code that the outlines '"
                  + about.name()
                  + "' have in the property '"
                  + about.code()
                  + "'")
          .at("option ground")
          .allowing("codes such as " + some(known))
          .fix("give the places such codes, or add the outlines with another property")
          .exception();
    }
    return layer;
  }

  private static String some(Set<String> codes) {
    return codes.stream().sorted().limit(8).collect(Collectors.joining(", "));
  }

  /**
   * One spot for each outline that holds a place of the case; where there is none, one at a point
   * of the case.
   */
  private static List<Spot> spots(Numbered one, Area area, Set<String> known) {
    List<Spot> found = new ArrayList<>();
    for (CasePlace place : one.places(area)) {
      Stream.concat(place.codes().stream(), place.within().stream())
          .map(CasePlace.Code::code)
          .filter(known::contains)
          .findFirst()
          .filter(code -> found.stream().noneMatch(spot -> spot.code().equals(code)))
          .ifPresent(code -> found.add(new Spot(one, area, code, place.point())));
    }
    return found.isEmpty()
        ? List.of(new Spot(one, area, "", one.pointed(area).flatMap(CasePlace::point)))
        : found;
  }

  private static Layer of(
      List<Outline> outlines, List<Spot> spots, boolean countries, String attribution) {
    Map<String, List<Numbered>> cases = new LinkedHashMap<>();
    for (Spot spot : spots) {
      if (!spot.code().isEmpty()) {
        List<Numbered> in = cases.computeIfAbsent(spot.code(), code -> new ArrayList<>());
        if (!in.contains(spot.one())) {
          in.add(spot.one());
        }
      }
    }
    return new Layer(outlines, spots, cases, countries, attribution);
  }

  int count(String code) {
    return cases.getOrDefault(code, List.of()).size();
  }

  int most() {
    return cases.values().stream().mapToInt(List::size).max().orElse(0);
  }
}
