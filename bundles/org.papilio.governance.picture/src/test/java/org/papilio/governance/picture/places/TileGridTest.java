package org.papilio.governance.picture.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papilio.governance.picture.places.TileGrid.Square;

class TileGridTest {

  private static final List<String> UNION =
      List.of(
          "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
              .split(" "));

  private static final List<String> OTHERS =
      List.of("GB NO CH IS TR UA RS BA ME MK AL MD XK BY".split(" "));

  /** Land borders as people know them; a pair stands once. */
  private static final List<String> BORDERS =
      List.of(
          ("PT-ES ES-FR FR-BE FR-LU FR-CH FR-IT BE-NL BE-LU NL-DE LU-DE DE-DK DE-PL DE-CZ DE-AT"
                  + " IE-GB NO-SE SE-FI EE-LV LV-LT LT-PL LT-BY BY-PL BY-UA PL-CZ PL-SK PL-UA CZ-SK"
                  + " CZ-AT SK-AT SK-HU SK-UA AT-CH AT-IT AT-SI AT-HU CH-IT IT-SI SI-HR SI-HU HR-HU"
                  + " HR-BA HR-RS HU-RO HU-RS RO-UA RO-MD RO-BG RO-RS MD-UA RS-BA RS-BG RS-MK RS-XK"
                  + " BA-ME ME-AL ME-XK XK-AL XK-MK MK-BG MK-AL MK-GR AL-GR BG-GR BG-TR GR-TR")
              .split(" "));

  private final TileGrid grid = TileGrid.read();

  @Test
  void theUnionAndItsNeighboursHaveASquareEach() {
    assertEquals(27, UNION.size());
    assertTrue(grid.squares().keySet().containsAll(UNION));
    assertTrue(grid.squares().keySet().containsAll(OTHERS));
    assertEquals(UNION.size() + OTHERS.size(), grid.squares().size());
    assertEquals(grid.squares().size(), grid.squares().values().stream().distinct().count());
  }

  @Test
  void neighboursAreNearAndMostTouch() {
    Map<String, Square> squares = grid.squares();
    int touching = 0;
    for (String border : BORDERS) {
      Square one = squares.get(border.substring(0, 2));
      Square other = squares.get(border.substring(3));
      int columns = Math.abs(one.column() - other.column());
      int rows = Math.abs(one.row() - other.row());
      assertTrue(Math.max(columns, rows) <= 2, border + " are apart");
      touching += Math.max(columns, rows) == 1 ? 1 : 0;
    }
    assertTrue(touching * 100 >= BORDERS.size() * 80, touching + " of " + BORDERS.size());
  }

  @Test
  void northIsUpAndEastIsRight() {
    Map<String, Square> squares = grid.squares();
    assertTrue(squares.get("SE").row() < squares.get("IT").row());
    assertTrue(squares.get("NO").row() < squares.get("GR").row());
    assertTrue(squares.get("PT").column() < squares.get("RO").column());
    assertTrue(squares.get("IE").column() < squares.get("PL").column());
  }

  @Test
  void everyCodeIsACountry() {
    List<String> known = List.of(Locale.getISOCountries());
    grid.squares()
        .keySet()
        .forEach(code -> assertTrue(known.contains(code) || code.equals("XK"), code));
  }
}
