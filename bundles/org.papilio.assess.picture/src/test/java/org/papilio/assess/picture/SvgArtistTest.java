package org.papilio.assess.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilio.assess.api.Figure;
import org.papilio.assess.api.ResultTable;
import org.papilio.picture.fonts.FontFiles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgArtistTest {

  private final SvgArtist artist = new SvgArtist(new FontFiles());

  static List<Figure> figures() {
    return InventedFigures.all();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everyKindIsAWholeDocumentThatStaysWithinItself(Figure figure) throws Exception {
    String svg = artist.draw(figure, true, Locale.ENGLISH);
    Path gallery = Files.createDirectories(Path.of("target", "gallery"));
    Files.writeString(
        gallery.resolve(
            figure.id() + "-" + (figure.points().size() + figure.cells().size()) + ".svg"),
        svg);
    Element root = parse(svg).getDocumentElement();
    double width = Double.parseDouble(root.getAttribute("width"));
    double height = Double.parseDouble(root.getAttribute("height"));
    assertEquals(figure.title(), root.getElementsByTagName("title").item(0).getTextContent());
    assertTrue(
        root.getElementsByTagName("desc").item(0).getTextContent().startsWith(figure.caption()));
    for (Element text : elements(root, "text")) {
      assertTrue(Double.parseDouble(text.getAttribute("font-size")) >= 11, text.getTextContent());
      assertTrue(Double.parseDouble(text.getAttribute("x")) <= width, text.getTextContent());
      assertTrue(Double.parseDouble(text.getAttribute("y")) <= height, text.getTextContent());
    }
    for (Element rect : elements(root, "rect")) {
      double right =
          Double.parseDouble("0" + rect.getAttribute("x"))
              + Double.parseDouble(rect.getAttribute("width"));
      assertTrue(right <= width + 0.5, "a rectangle ends at " + right);
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void equalFiguresHaveEqualBytes(Figure figure) {
    assertEquals(
        artist.draw(figure, true, Locale.ENGLISH),
        new SvgArtist(new FontFiles()).draw(figure, true, Locale.ENGLISH));
  }

  @Test
  void everyPointOpensItsCase() throws Exception {
    Figure figure = InventedFigures.xy(40, 5);
    Document document = parse(artist.draw(figure, false, Locale.ENGLISH));
    List<String> subjects =
        elements(document.getDocumentElement(), "g").stream()
            .map(group -> group.getAttribute("data-case"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertEquals(figure.points().stream().map(Figure.Point::subject).toList(), subjects);
  }

  @Test
  void namesLieNeitherOnEachOtherNorOnPointsNorOutside() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Sheet sheet = new Sheet(new FontFiles(), null, Locale.ENGLISH);
      Box area = new Box(80, 60, 440, 440);
      List<NameTags.Wanted> wanted = new ArrayList<>();
      int count = 5 + random.nextInt(70);
      for (int i = 0; i < count; i++) {
        wanted.add(
            new NameTags.Wanted(
                "Case of number " + i,
                80 + random.nextInt(11) * 44,
                60 + random.nextDouble() * 440));
      }
      List<NameTags.Placed> placed = new NameTags(sheet, area).place(wanted);
      assertTrue(placed.size() >= Math.min(count, 25), "only " + placed.size() + " of " + count);
      for (NameTags.Placed one : placed) {
        assertTrue(area.holds(one.box()));
        for (NameTags.Placed other : placed) {
          assertTrue(one == other || !one.box().meets(other.box()), one + " on " + other);
        }
        for (NameTags.Wanted point : wanted) {
          boolean on =
              point.x() > one.box().x()
                  && point.x() < one.box().right()
                  && point.y() > one.box().y()
                  && point.y() < one.box().bottom();
          assertFalse(on, one + " on the point of " + point);
        }
      }
      List<NameTags.Wanted> shuffled = new ArrayList<>(wanted);
      Collections.shuffle(shuffled, random);
      assertEquals(placed, new NameTags(sheet, area).place(shuffled));
    }
  }

  @Test
  void whatIsNotKnownIsHatchedAndSaidInTheKey() {
    Figure known =
        Figure.of("g", Figure.Kind.GRID, "G")
            .x(Figure.Axis.named("", List.of("a")))
            .y(Figure.Axis.named("", List.of("b")))
            .cell(new Figure.Cell(0, 0, 0.0, "", List.of()))
            .build();
    Figure unknown =
        Figure.of("g", Figure.Kind.GRID, "G")
            .x(Figure.Axis.named("", List.of("a")))
            .y(Figure.Axis.named("", List.of("b")))
            .cell(new Figure.Cell(0, 0, null, "", List.of()))
            .build();
    assertFalse(artist.draw(known, false, Locale.ENGLISH).contains("not known"));
    assertTrue(artist.draw(unknown, false, Locale.ENGLISH).contains("not known"));
    assertTrue(artist.draw(unknown, false, Locale.GERMAN).contains("nicht bekannt"));
    assertEquals(
        Collections.singletonList(null),
        artist.tables(unknown, Locale.ENGLISH).get(0).rows().get(0).cells().subList(1, 2));
  }

  @Test
  void whatIsGivenCannotBreakOut() throws Exception {
    String nasty = "</text><script>alert(1)</script>\u202E & \"";
    Figure figure =
        Figure.of("xy", Figure.Kind.XY, nasty)
            .x(Figure.Axis.of(nasty, 0, 1))
            .y(Figure.Axis.of(nasty, 0, 1))
            .point(new Figure.Point(nasty, nasty, 0.2, 0.3, nasty))
            .caption(nasty)
            .build();
    Document document = parse(artist.draw(figure, true, Locale.ENGLISH));
    assertEquals(0, document.getElementsByTagName("script").getLength());
  }

  @Test
  void aFigureWithoutAnythingSaysSo() {
    Figure empty = Figure.of("e", Figure.Kind.XY, "Empty").build();
    assertTrue(artist.draw(empty, false, Locale.ENGLISH).contains("nothing to show"));
  }

  @Test
  void tablesHoldWhatIsDrawn() {
    Figure xy = InventedFigures.xy(12, 1);
    ResultTable points = artist.tables(xy, Locale.ENGLISH).get(0);
    assertEquals(12, points.rows().size());
    assertEquals(
        List.of("case-3"), points.rows().get(3).cases(), "a row leads to the case of its point");
    assertEquals(2, artist.tables(InventedFigures.lines(), Locale.ENGLISH).size());
    ResultTable radar = artist.tables(InventedFigures.radar(), Locale.ENGLISH).get(0);
    assertEquals(2, radar.rows().size());
    assertEquals(null, radar.rows().get(1).cells().get(3));
  }

  @Test
  void ticksAreRoundNumbersThatCoverTheAxis() {
    NumberAxis axis = new NumberAxis(0, 1, 0, 100);
    assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels(axis));
    assertEquals(
        List.of("0", "200", "400", "600", "800", "1000"), labels(new NumberAxis(0, 1000, 0, 100)));
    assertEquals("0,5", axis.label(0.5, Locale.GERMAN));
    NumberAxis one =
        NumberAxis.around(Figure.Axis.of(""), java.util.stream.DoubleStream.of(5), 0, 1);
    assertNotEquals(one.lowest(), one.highest());
  }

  private static List<String> labels(NumberAxis axis) {
    return axis.ticks().stream().map(tick -> axis.label(tick, Locale.ENGLISH)).toList();
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
