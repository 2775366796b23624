package org.papilio.governance.picture.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.InstrumentFamily;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.SocialFunction;
import org.papilio.governance.api.Years;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.papilio.picture.api.Face;
import org.papilio.picture.fonts.FontFiles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What must hold in every matrix: nothing overlaps, nothing leaves the paper, nothing is small. */
class MatrixPictureTest {

  private static final FontFiles FONTS = new FontFiles();

  /** A line of text on the paper. */
  private record Box(String text, double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right - .5
          && right > other.left + .5
          && top < other.bottom - .5
          && bottom > other.top + .5;
    }
  }

  /** A case in which every family stands on every scale, the fullest matrix there is. */
  private static InstrumentList full(int each) {
    List<CaseInstrument> all = new ArrayList<>();
    for (Scale scale : Scale.values()) {
      for (InstrumentFamily family : InstrumentFamily.values()) {
        for (int i = 0; i < each; i++) {
          String id = scale + "-" + family + i;
          all.add(InventedInstruments.use(id, "Name " + id, family.name(), Years.OPEN, scale));
        }
      }
      for (SocialFunction function : SocialFunction.values()) {
        String id = scale + "-" + function;
        all.add(InventedInstruments.policy(id, "Policy " + id, function.name(), scale));
      }
    }
    all.add(InventedInstruments.use("x", "Nowhere", "", Years.OPEN));
    all.add(InventedInstruments.policy("y", "Nothing", ""));
    return InventedInstruments.list("full", "Full", all.toArray(CaseInstrument[]::new));
  }

  /** Requests of every mode, narrow and wide, empty and full. */
  private static List<MatrixRequest> requests() {
    List<MatrixRequest> requests = new ArrayList<>();
    InstrumentList homes = InventedInstruments.warmHomes();
    InstrumentList door = InventedInstruments.openDoor();
    for (double width : List.of(320.0, 640.0, 1280.0, 2400.0)) {
      requests.add(InventedInstruments.request(Mode.ONE, width, homes));
      requests.add(InventedInstruments.request(Mode.ONE, width, InventedInstruments.nothing()));
      requests.add(InventedInstruments.request(Mode.ONE, width, full(1)));
      requests.add(InventedInstruments.request(Mode.SEVERAL, width, homes, door));
      requests.add(
          InventedInstruments.request(
              Mode.SEVERAL,
              width,
              IntStream.range(0, 40).mapToObj(i -> full(3)).toArray(InstrumentList[]::new)));
      requests.add(InventedInstruments.request(Mode.DIFFERENCE, width, homes, door));
      requests.add(InventedInstruments.request(Mode.DIFFERENCE, width, full(12), homes));
    }
    return requests;
  }

  private static Document parse(MatrixPicture.Drawn drawn) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawn.svg())));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  /** Where a line stands: capitals above the base line, a fifth of an em below it. */
  private static Box box(Element text) {
    double size = number(text, "font-size");
    Face face =
        Stream.of(Face.values())
            .filter(f -> f.stack().equals(text.getAttribute("font-family")))
            .filter(f -> text.getAttribute("font-weight").equals("" + f.weight()))
            .findFirst()
            .orElseThrow();
    double width = FONTS.width(face, size, text.getTextContent());
    double x = number(text, "x");
    double y = number(text, "y");
    double above = size * .74;
    double below = size * .2;
    if (text.getAttribute("transform").startsWith("rotate(-90")) {
      return new Box(text.getTextContent(), x - above, y - width, x + below, y);
    }
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> x - width / 2;
          case "end" -> x - width;
          default -> x;
        };
    return new Box(text.getTextContent(), left, y - above, left + width, y + below);
  }

  @Test
  void noTwoLabelsOverlapAndNoneLeavesThePaper() throws Exception {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      for (MatrixRequest request : requests()) {
        MatrixPicture.Drawn drawn = InventedInstruments.draw(request, locale);
        List<Box> boxes =
            elements(parse(drawn), "text").stream().map(MatrixPictureTest::box).toList();
        for (int i = 0; i < boxes.size(); i++) {
          Box one = boxes.get(i);
          assertTrue(
              one.left() >= 0
                  && one.top() >= 0
                  && one.right() <= drawn.width()
                  && one.bottom() <= drawn.height(),
              () -> one + " leaves the paper of " + drawn.width() + " × " + drawn.height());
          for (Box other : boxes.subList(i + 1, boxes.size())) {
            assertFalse(
                one.meets(other),
                () -> request.mode() + " " + request.width() + ": " + one + " meets " + other);
          }
        }
      }
    }
  }

  @Test
  void whatStandsInACellStaysInIt() throws Exception {
    for (MatrixRequest request : requests()) {
      Document document = parse(InventedInstruments.draw(request, Locale.GERMAN));
      for (Element group : elements(document, "g")) {
        if (!group.hasAttribute("data-cell")) {
          continue;
        }
        Element ground = (Element) group.getElementsByTagName("rect").item(0);
        double right = number(ground, "x") + number(ground, "width");
        double bottom = number(ground, "y") + number(ground, "height");
        NodeList lines = group.getElementsByTagName("text");
        for (int i = 0; i < lines.getLength(); i++) {
          Box box = box((Element) lines.item(i));
          assertTrue(
              box.left() >= number(ground, "x")
                  && box.right() <= right
                  && box.top() >= number(ground, "y")
                  && box.bottom() <= bottom,
              () -> request.mode() + " " + request.width() + ": " + box);
        }
      }
    }
  }

  @Test
  void noLabelIsSmallerThanTwelvePx() throws Exception {
    for (MatrixRequest request : requests()) {
      for (Element text :
          elements(parse(InventedInstruments.draw(request, Locale.ENGLISH)), "text")) {
        assertTrue(number(text, "font-size") >= 12, text::getTextContent);
      }
    }
  }

  @Test
  void everyIdStandsOnceAndBeginsWithThePrefix() throws Exception {
    for (MatrixRequest request : requests()) {
      Document document = parse(InventedInstruments.draw(request, Locale.ENGLISH));
      List<String> ids =
          elements(document, "*").stream()
              .map(e -> e.getAttribute("id"))
              .filter(id -> !id.isEmpty())
              .toList();
      assertEquals(ids.stream().distinct().toList(), ids);
      assertTrue(ids.stream().allMatch(id -> id.startsWith("matrix-test-")), ids::toString);
    }
  }

  @Test
  void aCellNamesTheElementsItStandsForWithTheirCases() throws Exception {
    MatrixPicture.Drawn drawn =
        InventedInstruments.draw(
            InventedInstruments.request(
                Mode.SEVERAL,
                1280,
                InventedInstruments.warmHomes(),
                InventedInstruments.openDoor()),
            Locale.ENGLISH);
    Element cell =
        elements(parse(drawn), "g").stream()
            .filter(g -> g.getAttribute("data-cell").equals("municipality-policy-housing"))
            .findFirst()
            .orElseThrow();
    MatrixGeometry.CellPlace place =
        drawn.geometry().cells().stream()
            .filter(one -> one.element().equals(cell.getAttribute("id")))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("warm-homes#b1", "open-door#b1"),
        place.items().stream().map(item -> item.subject() + "#" + item.id()).toList());
    assertEquals("MUNICIPALITY", cell.getAttribute("data-scale"));
    assertEquals(
        "Municipality, Housing: 2, in 2 of 2 cases; Heating allowance (Warm homes lab, years not"
            + " known); Heating allowance (Open door, years not known)",
        cell.getElementsByTagName("title").item(0).getTextContent());
  }

  @Test
  void aLongNameIsCutInTheCellAndWholeInItsTitle() throws Exception {
    MatrixPicture.Drawn drawn =
        InventedInstruments.draw(
            InventedInstruments.request(Mode.ONE, 1280, InventedInstruments.warmHomes()),
            Locale.ENGLISH);
    Element cell =
        elements(parse(drawn), "g").stream()
            .filter(g -> g.getAttribute("data-family").equals("CONTRACTING"))
            .filter(g -> g.hasAttribute("data-cell"))
            .findFirst()
            .orElseThrow();
    String title = cell.getElementsByTagName("title").item(0).getTextContent();
    assertTrue(title.contains("Wärmeversorgungsdienstleistungen im Altbau"), title);
    NodeList lines = cell.getElementsByTagName("text");
    assertTrue(lines.item(lines.getLength() - 1).getTextContent().endsWith("…"));
  }

  @Test
  void unknownIsHatchedAndAskedAndNeverZero() throws Exception {
    MatrixRequest request =
        InventedInstruments.request(Mode.ONE, 1280, InventedInstruments.warmHomes());
    Document document = parse(InventedInstruments.draw(request, Locale.ENGLISH));
    List<Element> unknown =
        elements(document, "g").stream()
            .filter(g -> g.getAttribute("data-scale").equals("UNKNOWN"))
            .toList();
    assertEquals(2, unknown.size());
    for (Element cell : unknown) {
      Element ground = (Element) cell.getElementsByTagName("rect").item(0);
      assertEquals("url(#matrix-test-unknown)", ground.getAttribute("fill"));
    }
    // Two columns hold something without a scale; nine scales are open in each.
    assertEquals(
        18,
        elements(document, "text").stream()
            .filter(t -> t.getAttribute("class").equals("cell-open"))
            .count());
    MatrixText text = new MatrixText(request, Locale.ENGLISH);
    List<List<String>> rows = new MatrixTables(request, text).tables().getFirst().rows();
    int subsidy = 1 + request.matrix().columns().indexOf(new Column(Column.Group.OTHER, "SUBSIDY"));
    assertEquals("", rows.getFirst().get(subsidy), "empty says: not known");
    assertEquals("0", rows.getFirst().get(1));
    assertTrue(text.description().contains("The scales of 2 are not known"), text.description());
  }

  @Test
  void aDifferenceThatAnUnknownScaleCouldChangeIsMarked() {
    MatrixRequest request =
        InventedInstruments.request(
            Mode.DIFFERENCE, 1280, InventedInstruments.warmHomes(), InventedInstruments.openDoor());
    String svg = InventedInstruments.draw(request, Locale.ENGLISH).svg();
    assertTrue(svg.contains(">−2?<"), "the fund may act in the region");
    assertTrue(svg.contains(">1 : 0<"));
  }

  @Test
  void aCaseWithoutInstrumentsSaysSo() {
    MatrixRequest request =
        InventedInstruments.request(Mode.ONE, 1280, InventedInstruments.nothing());
    MatrixPicture.Drawn drawn = InventedInstruments.draw(request, Locale.ENGLISH);
    assertTrue(drawn.svg().contains("No instrument and no policy is recorded."));
    assertEquals(List.of(), drawn.geometry().cells());
  }

  @Test
  void theGeometryHoldsEveryInstrumentOfACell() {
    MatrixRequest request =
        InventedInstruments.request(Mode.ONE, 1280, InventedInstruments.warmHomes());
    MatrixGeometry geometry = InventedInstruments.draw(request, Locale.ENGLISH).geometry();
    assertEquals(10, geometry.rows().size());
    assertEquals(21, geometry.columns().size());
    List<String> first =
        geometry.cells().stream()
            .filter(cell -> cell.family().equals("SOCIAL_LEARNING"))
            .flatMap(cell -> cell.items().stream())
            .map(MatrixGeometry.Item::label)
            .toList();
    assertEquals(List.of("Kitchen talks", "Advice by neighbours"), first);
  }
}
