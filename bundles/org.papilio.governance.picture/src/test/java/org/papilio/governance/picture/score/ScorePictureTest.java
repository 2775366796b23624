package org.papilio.governance.picture.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;
import org.papilio.governance.layout.BandLayoutService;
import org.papilio.governance.picture.Labels;
import org.papilio.picture.api.Face;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.workbench.api.PictureTable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ScorePictureTest {

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList list = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      elements.add((Element) list.item(i));
    }
    return elements;
  }

  private static GovernanceGraph labelled(String label) {
    GovernanceNode a =
        GovernanceNode.of("a", label, NodeKind.ACTOR, "NGO", Sector.CIVIL_SOCIETY, Scale.EU);
    GovernanceNode b =
        GovernanceNode.of("b", label, NodeKind.GOAL, "", Sector.UNKNOWN, Scale.MUNICIPALITY);
    GovernanceFlow flow = GovernanceFlow.of("f", a, b, FlowKind.HOLDING, OptionalInt.empty());
    return new GovernanceGraph(
        "case", "", label, label, Years.OPEN, label, List.of(a, b), List.of(flow), List.of());
  }

  @Test
  void everyCardAndFlowIsThereOnceWithAnIdOfItsOwn() throws Exception {
    GovernanceGraph graph = InventedGraph.create();
    Document document = parse(Sketch.draw(graph, 1280).svg());
    List<String> ids =
        elements(document, "*").stream()
            .map(e -> e.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertEquals(new HashSet<>(ids).size(), ids.size());
    Set<String> nodes =
        elements(document, "g").stream()
            .map(e -> e.getAttribute("data-node"))
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toSet());
    assertEquals(graph.nodesById().keySet(), nodes);
    long flows = elements(document, "g").stream().filter(e -> e.hasAttribute("data-flow")).count();
    assertEquals(61, flows);
  }

  @Test
  void equalGraphsGiveEqualBytes() {
    assertEquals(
        Sketch.draw(InventedGraph.create(), 1280).svg(),
        Sketch.draw(InventedGraph.create(), 1280).svg());
  }

  /** A page may show the drawing at 11/12 of its size without a text below 11 px. */
  @Test
  void noTextIsSmallerThanTwelvePixels() throws Exception {
    for (double width : List.of(640.0, 1280.0, 2400.0)) {
      for (Element text :
          elements(parse(Sketch.draw(InventedGraph.create(), width).svg()), "text")) {
        double size = Double.parseDouble(text.getAttribute("font-size"));
        assertTrue(size >= 12, () -> text.getTextContent() + " has " + size + " px");
      }
    }
  }

  @Test
  void oneUnitOfTheDrawingIsOnePixel() throws Exception {
    Element svg = parse(Sketch.draw(InventedGraph.create(), 640).svg()).getDocumentElement();
    assertEquals(
        "0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"),
        svg.getAttribute("viewBox"));
  }

  @Test
  void labelsFitTheirCards() throws Exception {
    FontFiles typefaces = new FontFiles();
    List<String> labels =
        List.of(
            "A",
            "Public centre for social welfare of a rather small town",
            "W".repeat(4000),
            "Donaudampfschifffahrtsgesellschaftskapitänsgewerkschaft",
            "שלום לכל השכנים ברחוב הזה");
    for (String label : labels) {
      ScorePicture.Drawn drawn = Sketch.draw(labelled(label), 1000);
      ScoreGeometry.CardPlace card = drawn.geometry().cards().getFirst();
      for (Element text : elements(parse(drawn.svg()), "text")) {
        if (text.getAttribute("class").equals("card-label")) {
          double size = Double.parseDouble(text.getAttribute("font-size"));
          double room = card.width() - Labels.BEFORE - 6;
          double used = typefaces.width(Face.MEDIUM, size, text.getTextContent());
          assertTrue(used <= Math.max(room, 170), () -> text.getTextContent() + " needs " + used);
        }
      }
    }
  }

  @Test
  void markupInNamesStaysText() throws Exception {
    String hostile =
        "</text><script>alert(1)</script> & \"quotes\" ]]> \u0000\u0007\uFFFE\u202Etxt";
    String svg = Sketch.draw(labelled(hostile), 1000).svg();
    Document document = parse(svg);
    assertEquals(List.of(), elements(document, "script"));
    assertFalse(svg.contains("<script"), "markup must be escaped");
  }

  @Test
  void unknownStrengthIsHollowAndSaidInTheKey() throws Exception {
    String svg = Sketch.draw(InventedGraph.create(), 1280).svg();
    long unknown =
        InventedGraph.create().flows().stream()
            .filter(f -> f.strength().isEmpty() && f.kind().betweenActors())
            .count();
    long hollow =
        elements(parse(svg), "path").stream()
            .filter(e -> e.getAttribute("class").equals("flow-hollow"))
            .count();
    assertEquals(unknown, hollow);
    assertTrue(svg.contains("Strength not known"));
  }

  @Test
  void scalesWithoutAnybodyAreThinAndSilent() {
    ScoreGeometry geometry = Sketch.draw(labelled("A"), 1000).geometry();
    assertEquals(
        List.of("EU", "NATIONAL", "REGION", "MUNICIPALITY", "NEIGHBOURHOOD"),
        geometry.bands().stream().map(ScoreGeometry.BandPlace::scale).toList());
    assertEquals(
        List.of(false, true, true, false, true),
        geometry.bands().stream().map(ScoreGeometry.BandPlace::silent).toList());
    geometry.bands().stream()
        .filter(ScoreGeometry.BandPlace::silent)
        .forEach(band -> assertEquals(22, band.height(), 0.01));
  }

  @Test
  void nothingMovesWhenFlowsAreLeftOut() {
    GovernanceGraph graph = InventedGraph.create();
    ScoreRequest all = Sketch.request(graph, 1280);
    ScoreRequest learning =
        new ScoreRequest(
            graph,
            graph.flows().stream()
                .filter(f -> f.family() == FlowFamily.LEARNING)
                .map(GovernanceFlow::id)
                .collect(Collectors.toSet()),
            all.shownNodes(),
            "only learning",
            1280,
            true,
            false,
            "s-",
            Map.of());
    List<Double> before =
        Sketch.draw(all).geometry().cards().stream().map(ScoreGeometry.CardPlace::x).toList();
    List<Double> after =
        Sketch.draw(learning).geometry().cards().stream().map(ScoreGeometry.CardPlace::x).toList();
    assertEquals(before, after);
  }

  @Test
  void theTablesSayWhatThePictureShows() {
    ScoreRequest request = Sketch.request(InventedGraph.create(), 1280);
    ScoreText text = new ScoreText(request, Locale.ENGLISH);
    List<PictureTable> tables = new ScoreTables(request.graph(), text).tables();
    assertEquals(38, tables.get(0).rows().size());
    assertEquals(61, tables.get(1).rows().size());
    assertEquals(
        List.of(
            "European Commission",
            "Regional Development Fund",
            "Authority",
            "authority",
            "European Union",
            "European Union",
            "level",
            "3",
            "",
            "2009–",
            "Interview with the lab's co-ordinator, 2016 (invented)"),
        tables.get(1).rows().getFirst());
  }

  @Test
  void theDescriptionNamesSizeScalesAndWhatIsMostLinked() {
    String text =
        new ScoreText(Sketch.request(InventedGraph.create(), 1280), Locale.ENGLISH).description();
    assertTrue(text.contains("38 cards and 61 flows are shown."), text);
    assertTrue(text.contains("Most linked: Warm homes lab (11)"), text);
    assertTrue(text.contains("Between European Union and Nation:"), text);
  }

  @Test
  void aGraphWithoutNodesIsFiveSilentScales() throws Exception {
    GovernanceGraph empty =
        new GovernanceGraph(
            "empty", "", "Nobody yet", "", Years.OPEN, "", List.of(), List.of(), List.of());
    ScorePicture.Drawn drawn = Sketch.draw(empty, 800);
    parse(drawn.svg());
    assertEquals(5, drawn.geometry().bands().stream().filter(b -> b.silent()).count());
  }

  @Test
  void germanLabelsAreComplete() throws Exception {
    ScoreRequest request = Sketch.request(InventedGraph.create(), 1280);
    String svg =
        new ScorePicture(
                request,
                new BandLayoutService(),
                new FontFiles(),
                new ScoreText(request, Locale.GERMAN))
            .draw()
            .svg();
    assertTrue(svg.contains("Nachbarschaft") && svg.contains("Europäische"), "scales in German");
  }
}
