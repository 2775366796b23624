package org.papilio.governance.picture.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.CasePlace;
import org.papilio.governance.api.PlaceList;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Years;
import org.papilio.governance.picture.places.PlacesGeometry.AreaPlace;
import org.papilio.governance.picture.places.PlacesGeometry.MarkPlace;
import org.papilio.governance.picture.places.outline.Box;
import org.papilio.governance.picture.places.outline.Outline;
import org.papilio.governance.picture.places.outline.OutlineFiles;

/** What holds for every map, over random cases, and what single ones show. */
class PlacesPictureTest {

  private static final List<String> GROUNDS = List.of("tiles", "countries");
  private static final Pattern SIZE = Pattern.compile("font-size=\"([0-9.]+)\"");

  private static Box box(MarkPlace mark) {
    return new Box(mark.x(), mark.y(), mark.x() + mark.width(), mark.y() + mark.height());
  }

  private static Box box(AreaPlace area) {
    return new Box(area.x(), area.y(), area.x() + area.width(), area.y() + area.height());
  }

  private static void assertApart(List<Box> boxes, String what) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertFalse(boxes.get(i).meets(boxes.get(j)), what + " " + j + " and " + i + " overlap");
      }
    }
  }

  @Test
  void nothingOverlapsAndEverythingIsInTheSheet() {
    for (int seed = 0; seed < 40; seed++) {
      List<PlaceList> cases = InventedPlaces.random(seed, seed * 2);
      for (String ground : GROUNDS) {
        double width = List.of(320, 640, 900, 1280, 1680, 6000).get(seed % 6);
        PlacesPicture.Drawn drawn = InventedPlaces.draw(cases, width, ground);
        PlacesGeometry geometry = drawn.geometry();
        Box sheet = new Box(0, 0, drawn.width(), drawn.height());
        List<Box> marks = geometry.marks().stream().map(PlacesPictureTest::box).toList();
        List<Box> entries = geometry.entries().stream().map(PlacesPictureTest::box).toList();
        assertApart(marks, "marks");
        assertApart(entries, "entries");
        Stream.concat(marks.stream(), entries.stream())
            .forEach(one -> assertTrue(sheet.holds(one), ground + " " + width));
        geometry.areas().forEach(one -> assertTrue(sheet.holds(box(one)), one.code()));
        marks.forEach(mark -> entries.forEach(entry -> assertFalse(mark.meets(entry))));
      }
    }
  }

  @Test
  void tilesAreApartAndHoldTheirMarks() {
    for (int seed = 0; seed < 20; seed++) {
      PlacesGeometry geometry =
          InventedPlaces.draw(InventedPlaces.random(seed, 90), 640 + 40 * seed, "tiles").geometry();
      assertApart(geometry.areas().stream().map(PlacesPictureTest::box).toList(), "tiles");
      for (MarkPlace mark : geometry.marks()) {
        AreaPlace tile =
            geometry.areas().stream()
                .filter(area -> area.code().equals(mark.area()))
                .findFirst()
                .orElseThrow();
        assertTrue(box(tile).holds(box(mark)), mark.element());
      }
    }
  }

  @Test
  void everyCaseIsCountedOnceInEachOfItsCountriesAndListed() {
    for (int seed = 0; seed < 40; seed++) {
      List<PlaceList> cases = InventedPlaces.random(seed, 50);
      PlacesGeometry geometry = InventedPlaces.draw(cases, 1280, "tiles").geometry();
      int pairs = cases.stream().mapToInt(one -> Area.of(one).size()).sum();
      assertEquals(pairs, geometry.areas().stream().mapToInt(AreaPlace::count).sum());
      assertEquals(pairs, geometry.entries().size());
      assertEquals(50, geometry.entries().stream().map(MarkPlace::subject).distinct().count());
    }
  }

  @Test
  void namesOfElementsAreUniqueAndNoTextIsTooSmall() {
    for (String ground : GROUNDS) {
      PlacesPicture.Drawn drawn = InventedPlaces.draw(InventedPlaces.random(3, 40), 1280, ground);
      List<String> ids =
          Stream.concat(drawn.geometry().marks().stream(), drawn.geometry().entries().stream())
              .map(MarkPlace::element)
              .toList();
      assertEquals(ids.size(), ids.stream().distinct().count());
      ids.forEach(id -> assertTrue(drawn.svg().contains("id=\"" + id + "\""), id));
      Matcher sizes = SIZE.matcher(drawn.svg());
      while (sizes.find()) {
        assertTrue(Double.parseDouble(sizes.group(1)) >= 12, sizes.group());
      }
    }
  }

  @Test
  void equalRequestsGiveEqualBytes() {
    for (String ground : GROUNDS) {
      assertEquals(
          InventedPlaces.draw(InventedPlaces.random(5, 30), 1000, ground).svg(),
          InventedPlaces.draw(InventedPlaces.random(5, 30), 1000, ground).svg());
    }
  }

  @Test
  void hostileNamesStayText() {
    String name = "<script>alert(1)</script>\u0000\u202E" + "x".repeat(200);
    PlaceList one = InventedPlaces.at("a", name, InventedPlaces.place(name, "AT"));
    for (String ground : GROUNDS) {
      String svg = InventedPlaces.draw(List.of(one), 640, ground).svg();
      assertFalse(svg.contains("<script"), ground);
      assertFalse(svg.contains("\u202E"), ground);
      assertFalse(svg.contains("\u0000"), ground);
    }
  }

  @Test
  void aCaseWithoutAKnownCountryStandsInATileOfItsOwnAndIsNeverZero() {
    PlaceList one = InventedPlaces.at("a", "Lost", InventedPlaces.place("Somewhere", ""));
    PlacesPicture.Drawn drawn = InventedPlaces.draw(List.of(one), 1280, "tiles");
    assertTrue(drawn.svg().contains("tile-unknown"));
    assertTrue(drawn.svg().contains("url(#p-unknown)"), "hatched");
    assertTrue(drawn.svg().contains("The country of 1 case is not known."));
  }

  @Test
  void theUnionIsNoUnknownCountry() {
    CasePlace union =
        new CasePlace(
            "eu",
            "European Union",
            Optional.of(Scale.EU),
            "",
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());
    PlacesPicture.Drawn drawn =
        InventedPlaces.draw(List.of(InventedPlaces.at("a", "All", union)), 1280, "tiles");
    assertTrue(drawn.svg().contains("tile-above"));
    assertFalse(drawn.svg().contains("tile-unknown"));
  }

  @Test
  void aCountryOutsideOfEuropeBringsTheWholeWorld() {
    PlaceList brazil = InventedPlaces.at("a", "A", InventedPlaces.place("Recife", "BR"));
    PlaceList austria = InventedPlaces.at("b", "B", InventedPlaces.place("Linz", "AT"));
    assertFalse(codes(List.of(austria)).contains("AU"));
    assertTrue(codes(List.of(austria)).contains("DE"));
    assertTrue(codes(List.of(austria, brazil)).containsAll(List.of("AU", "CN", "BR", "AT")));
  }

  private static List<String> codes(List<PlaceList> cases) {
    return InventedPlaces.draw(cases, 1280, "countries").geometry().areas().stream()
        .map(AreaPlace::code)
        .toList();
  }

  @Test
  void aCountryTooSmallForTheOutlinesIsNamedBelow() {
    PlaceList malta = InventedPlaces.at("a", "A", InventedPlaces.place("Valletta", "MT"));
    String svg = InventedPlaces.draw(List.of(malta), 1280, "countries").svg();
    assertTrue(svg.contains("Too small for these outlines: Malta."));
    assertTrue(svg.contains("Not on this part of the map, but in the list: 1."));
  }

  @Test
  void aMarkStandsAtThePointOfItsPlace() {
    List<PlaceList> cases = new ArrayList<>();
    for (double[] at : new double[][] {{48.2, 16.4}, {38.7, -9.1}, {59.3, 18.1}}) {
      CasePlace place =
          new CasePlace(
              "p",
              "P",
              Optional.of(Scale.MUNICIPALITY),
              at[1] < 0 ? "PT" : at[0] > 50 ? "SE" : "AT",
              List.of(),
              List.of(),
              Optional.of(new CasePlace.Point(at[0], at[1])),
              List.of());
      cases.add(InventedPlaces.at("c" + cases.size(), "C", place));
    }
    List<MarkPlace> marks = InventedPlaces.draw(cases, 1280, "countries").geometry().marks();
    MarkPlace vienna = marks.get(0);
    MarkPlace lisbon = marks.get(1);
    MarkPlace stockholm = marks.get(2);
    assertTrue(lisbon.x() < vienna.x() && lisbon.x() < stockholm.x());
    assertTrue(stockholm.y() < vienna.y() && vienna.y() < lisbon.y());
  }

  @Test
  void outlinesOfAFileTakeTheNearestCodeThatHoldsThePlace() {
    CasePlace place =
        new CasePlace(
            "p",
            "P",
            Optional.empty(),
            "AT",
            List.of(new CasePlace.Code("LOCAL", "1", "P")),
            List.of(
                new CasePlace.Code("NUTS", "2024", "AT12"),
                new CasePlace.Code("NUTS", "2024", "AT1")),
            Optional.empty(),
            List.of());
    PlacesRequest request =
        InventedPlaces.request(List.of(InventedPlaces.at("a", "A", place)), 1000, "regions");
    List<Outline> outlines =
        List.of(
            new Outline("AT1", List.of(new double[] {14, 47, 17, 47, 17, 49, 14, 49, 14, 47})),
            new Outline("AT12", List.of(new double[] {15, 48, 16, 48, 16, 49, 15, 49, 15, 48})));
    PlacesPicture.Drawn drawn =
        InventedPlaces.draw(
            request,
            Layer.ofCodes(
                request.atlas(),
                outlines,
                new OutlineFiles.About("regions", "© Surveyors & Sons", "code", 2)));
    assertEquals(List.of("AT12"), drawn.geometry().marks().stream().map(MarkPlace::area).toList());
    assertTrue(drawn.svg().contains("Outlines: © Surveyors &amp; Sons."));
  }

  @Test
  void crowdedMapsSayThatTheyCount() {
    List<PlaceList> cases = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      cases.add(
          new PlaceList(
              "c" + i, "abc", "C", "", Years.OPEN, "", List.of(InventedPlaces.place("P", "DE"))));
    }
    PlacesPicture.Drawn drawn = InventedPlaces.draw(cases, 1280, "countries");
    assertEquals(List.of(), drawn.geometry().marks());
    assertTrue(drawn.svg().contains("DE: 120"));
    assertTrue(drawn.svg().contains("With more than 80 marks"));
  }
}
