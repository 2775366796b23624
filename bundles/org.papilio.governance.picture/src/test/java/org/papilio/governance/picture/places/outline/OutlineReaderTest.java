package org.papilio.governance.picture.places.outline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papilio.platform.problem.ProblemException;

class OutlineReaderTest {

  private static final String SQUARE = "[[0,0],[4,0],[4,4],[0,4],[0,0]]";

  private static List<Outline> read(String property, String json) {
    return new OutlineReader("areas.json", property).read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String refused(String property, String json) {
    return assertThrows(ProblemException.class, () -> read(property, json)).getMessage();
  }

  private static String feature(String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{\"code\":\"X1\"},\"geometry\":" + geometry + "}";
  }

  private static String polygon(String ring) {
    return feature("{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}");
  }

  @Test
  void areasOfGeoJsonComeWithTheirCodesAndHoles() {
    String hole = "[[1,1],[1,2],[2,2],[1,1]]";
    List<Outline> found =
        read(
            "code",
            "{\"type\":\"FeatureCollection\",\"features\":["
                + feature("{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "," + hole + "]}")
                + ","
                + feature("{\"type\":\"Point\",\"coordinates\":[1,1]}")
                + ","
                + feature("null")
                + "]}");
    assertEquals(1, found.size());
    assertEquals("X1", found.getFirst().code());
    assertArrayEquals(new double[] {1, 1, 1, 2, 2, 2, 1, 1}, found.getFirst().rings().get(1));
  }

  @Test
  void heightsAreLeftOutAndNumbersAreCodesToo() {
    List<Outline> found =
        read(
            "n",
            "{\"type\":\"Feature\",\"properties\":{\"n\":7},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[0,0,9],[4,0,9],[4,4,9],[0,0,9]]]}}");
    assertEquals("7", found.getFirst().code());
    assertEquals(8, found.getFirst().rings().getFirst().length);
  }

  /** Two squares that share an arc, quantised; the second runs it backwards. */
  private static String topology(String second) {
    return """
    {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,20]},
     "objects":{"lines":{"type":"LineString","arcs":[0]},
      "areas":{"type":"GeometryCollection","geometries":[
       {"type":"Polygon","id":"a","arcs":[[0,1]]},
       {"type":"MultiPolygon","properties":{"code":"b"},"arcs":[[%s]]}]}},
     "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,2],[2,0],[0,-2],[-2,0]]]}\
    """
        .formatted(second);
  }

  @Test
  void arcsOfTopoJsonAreJoinedAndReversed() {
    List<Outline> found = read("id", topology("[2,0]"));
    assertEquals(List.of("a", ""), found.stream().map(Outline::code).toList());
    assertArrayEquals(
        new double[] {11, 20, 11, 21, 10, 21, 10, 20, 11, 20}, found.getFirst().rings().getFirst());
    assertArrayEquals(
        new double[] {11, 20, 11, 21, 10, 21, 10, 20, 11, 20},
        read("code", topology("[0,1]")).get(1).rings().getFirst());
    assertArrayEquals(
        new double[] {11, 21, 11, 20, 12, 20, 12, 21, 11, 21},
        read("code", topology("[-1,-3]")).get(1).rings().getFirst());
  }

  @Test
  void arcsThatAreNotThereAreRefused() {
    for (String arcs : List.of("[3]", "[-4]", "[99999999999]", "[0.5]", "[\"0\"]")) {
      assertTrue(refused("id", topology(arcs)).contains("there is no arc"), arcs);
    }
  }

  @Test
  void aRingThatArcsDoNotCloseIsRefused() {
    assertTrue(refused("id", topology("[2,1]")).contains("not closed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[0,0],[4,0],[4,4],[0,4]]|not closed",
        "[[0,0],[4,0],[0,0]]|a ring has 3 points",
        "[]|a ring has 0 points",
        "[[0,0],[4321000,3210000],[4,4],[0,0]]|EPSG:4326",
        "[[0,0],[4,91],[4,4],[0,0]]|lies on no globe",
        "[[0,0],[1e999,1],[4,4],[0,0]]|no globe",
        "[[0,0],['4',0],[4,4],[0,0]]|not two numbers",
        "[[0,0],[4],[4,4],[0,0]]|not two numbers",
        "[0,0,4,0,4,4,0,0]|not two numbers",
        "[[0,0],[NaN,0],[4,4],[0,0]]|no JSON"
      })
  void wrongRingsAreRefusedWithTheirPlace(String ring, String reason) {
    String message = refused("code", polygon(ring.replace('\'', '"')));
    assertTrue(message.contains(reason), message);
    assertTrue(message.contains("areas.json"), message);
  }

  @Test
  void aWrongPropertyIsAnsweredWithThoseThatThereAre() {
    String message = refused("NUTS", polygon(SQUARE));
    assertTrue(message.contains("no area has a property 'NUTS'"), message);
    assertTrue(message.contains("allowed: code;"), message);
  }

  @Test
  void whatIsNoMapIsRefused() {
    assertTrue(refused("code", "<svg/>").contains("no JSON"));
    assertTrue(refused("code", "[1]").contains("neither GeoJSON nor TopoJSON"));
    assertTrue(refused("code", "{\"type\":\"FeatureCollection\"}").contains("no areas"));
    assertTrue(refused("code", "").contains("neither"));
  }

  @Test
  void depthAndPointsHaveLimits() {
    assertTrue(refused("code", polygon("[".repeat(5000))).contains("no JSON"));
    String many = "[0,0],".repeat(Rings.MOST_POINTS);
    assertTrue(refused("code", polygon("[" + many + "[0,0]]")).contains("points"));
    byte[] large = new byte[OutlineReader.MOST_BYTES + 1];
    assertThrows(ProblemException.class, () -> new OutlineReader("x", "id").read(large));
  }

  @Test
  void arcsThatAreUsedAgainAndAgainEnd() {
    String arc = "[0,0],".repeat(200_000) + "[0,0]";
    String file =
        "{\"type\":\"Topology\",\"arcs\":[["
            + arc
            + "]],\"objects\":{\"a\":{\"type\":\"Polygon\",\"id\":1,\"arcs\":["
            + "[0],".repeat(5000)
            + "[0]]}}}";
    assertTrue(refused("id", file).contains("more often"));
  }

  @Test
  void theWorldHasItsCountriesByTwoLetters() {
    List<Outline> world = WorldCountries.read();
    assertEquals(177, world.size());
    List<String> codes = world.stream().map(Outline::code).filter(c -> !c.isEmpty()).toList();
    assertEquals(175, codes.stream().distinct().count());
    assertTrue(codes.containsAll(List.of("AT", "GB", "XK", "BR", "FR", "NO", "CY")));
    List<String> iso = List.of(Locale.getISOCountries());
    assertEquals(List.of("XK"), codes.stream().filter(c -> !iso.contains(c)).toList());
  }

  @Test
  void ringsAcrossTheAntimeridianAreCutInTwo() {
    List<double[]> parts =
        Antimeridian.cut(new double[] {170, 0, -170, 0, -170, 9, 170, 9, 170, 0});
    assertEquals(2, parts.size());
    double[] east = parts.getFirst();
    double[] west = parts.getLast();
    assertEquals(-180, Math.min(east[0], Math.min(east[2], Math.min(east[4], east[6]))));
    assertEquals(180, Math.max(west[0], Math.max(west[2], Math.max(west[4], west[6]))));
  }

  @Test
  void noPartOfTheWorldJumpsFromSideToSide() {
    for (Outline outline : WorldCountries.read()) {
      for (double[] ring : outline.rings()) {
        for (double[] part : Antimeridian.cut(ring)) {
          for (int i = 0; i + 2 < part.length; i += 2) {
            assertTrue(Math.abs(part[i]) <= 180, outline.code());
            boolean atPole = Math.abs(part[i + 1]) == 90 && Math.abs(part[i + 3]) == 90;
            assertTrue(atPole || Math.abs(part[i] - part[i + 2]) <= 180, outline.code());
          }
        }
      }
    }
  }
}
