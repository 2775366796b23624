package org.papilio.governance.picture.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.CaseInstrument;
import org.papilio.governance.api.InstrumentFamily;
import org.papilio.governance.api.InstrumentList;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.SocialFunction;
import org.papilio.governance.api.Years;
import org.papilio.governance.picture.Paper;
import org.papilio.governance.picture.matrix.MatrixRequest.Mode;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What must hold in every matrix: nothing overlaps, nothing leaves the paper, nothing is small. */
class MatrixPictureTest {

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

  @Test
  void noTwoLabelsOverlapNoneLeavesThePaperAndNoneIsSmall() throws Exception {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      for (MatrixRequest request : requests()) {
        MatrixPicture.Drawn drawn = InventedInstruments.draw(request, locale);
        new Paper(drawn.svg()).assertReadable(() -> request.mode() + " " + request.width());
      }
    }
  }

  @Test
  void whatStandsInACellStaysInIt() throws Exception {
    for (MatrixRequest request : requests()) {
      Paper paper = new Paper(InventedInstruments.draw(request, Locale.GERMAN).svg());
      for (Element group : paper.elements("g")) {
        if (!group.hasAttribute("data-cell")) {
          continue;
        }
        Element ground = (Element) group.getElementsByTagName("rect").item(0);
        double right = Paper.number(ground, "x") + Paper.number(ground, "width");
        double bottom = Paper.number(ground, "y") + Paper.number(ground, "height");
        NodeList lines = group.getElementsByTagName("text");
        for (int i = 0; i < lines.getLength(); i++) {
          Paper.Box box = Paper.box((Element) lines.item(i));
          assertTrue(
              box.left() >= Paper.number(ground, "x")
                  && box.right() <= right
                  && box.top() >= Paper.number(ground, "y")
                  && box.bottom() <= bottom,
              () -> request.mode() + " " + request.width() + ": " + box);
        }
      }
    }
  }

  @Test
  void everyIdStandsOnceAndBeginsWithThePrefix() throws Exception {
    for (MatrixRequest request : requests()) {
      Paper paper = new Paper(InventedInstruments.draw(request, Locale.ENGLISH).svg());
      List<String> ids =
          paper.elements("*").stream()
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
        new Paper(drawn.svg())
            .elements("g").stream()
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
        new Paper(drawn.svg())
            .elements("g").stream()
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
    Paper paper = new Paper(InventedInstruments.draw(request, Locale.ENGLISH).svg());
    List<Element> unknown =
        paper.elements("g").stream()
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
        paper.elements("text").stream()
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
