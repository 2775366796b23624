package org.papilio.governance.picture.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;
import org.papilio.governance.graph.CaseGraphs;
import org.papilio.governance.layout.BandLayoutService;
import org.papilio.governance.measures.GraphMeasures;
import org.papilio.governance.picture.Paper;
import org.papilio.governance.picture.SampleCases;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureTable;
import org.w3c.dom.Element;

class BrokersPictureSourceTest {

  private static final List<String> KEYS = List.of("donaufurt-keys-first");

  @TempDir static Path folder;

  private static SampleCases sample;

  @BeforeAll
  static void theSample() throws Exception {
    sample =
        new SampleCases(
            folder,
            new BrokersPictureSource(
                new CaseGraphs(), new GraphMeasures(), new BandLayoutService(), new FontFiles()));
  }

  @AfterAll
  static void done() {
    sample.close();
  }

  @Test
  void everySampleCaseCanBeReadAtEveryWidth() throws Exception {
    for (String name : SampleCases.NAMES) {
      for (String width : List.of("640", "1280", "1680")) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
          Picture picture =
              sample.draw(List.of(name), Map.of("width", width, "fonts", "false"), locale);
          String out = System.getProperty("papilio.look", "");
          if (!out.isEmpty()) {
            Files.writeString(
                Path.of(out, "brokers-" + name + "-" + width + "-" + locale + ".svg"),
                picture.svg());
          }
          new Paper(picture.svg()).assertReadable(() -> name + " " + width + " " + locale);
        }
      }
    }
  }

  /** The worked network of the design of measures, every relation known by hand. */
  private static GovernanceGraph worked() {
    Map<String, GovernanceNode> nodes = new LinkedHashMap<>();
    List<Scale> scales =
        List.of(
            Scale.NEIGHBOURHOOD,
            Scale.NEIGHBOURHOOD,
            Scale.MUNICIPALITY,
            Scale.MUNICIPALITY,
            Scale.NATIONAL,
            Scale.EU);
    List<String> names = List.of("A1", "A2", "B1", "B2", "C1", "D1");
    for (int i = 0; i < names.size(); i++) {
      nodes.put(
          names.get(i),
          GovernanceNode.of(
              names.get(i), names.get(i), NodeKind.ACTOR, "", Sector.STATE, scales.get(i)));
    }
    List<GovernanceFlow> flows = new ArrayList<>();
    for (String arc : "A1A2 A2B1 B1B2 B2C1 A1B1 C1B1 D1B2 B1A1".split(" ")) {
      flows.add(
          GovernanceFlow.of(
              arc,
              nodes.get(arc.substring(0, 2)),
              nodes.get(arc.substring(2)),
              FlowKind.FINANCE,
              OptionalInt.of(2)));
    }
    return new GovernanceGraph(
        "worked", "", "Worked", "", Years.OPEN, "", List.copyOf(nodes.values()), flows, List.of());
  }

  private record Drawn(BrokersPicture.Drawn picture, BrokersText text, List<PictureTable> tables) {}

  private static Drawn draw(GovernanceGraph graph, String removed) {
    BrokersOptions options = BrokersOptions.of(Map.of("remove", removed, "fonts", "false"));
    Brokers brokers = Brokers.of(graph, Set.of(), removed, new GraphMeasures());
    ScoreRequest shown =
        new ScoreRequest(
            graph,
            graph.flows().stream().map(GovernanceFlow::id).collect(Collectors.toSet()),
            graph.nodes().stream().map(GovernanceNode::id).collect(Collectors.toSet()),
            "",
            640,
            true,
            false,
            "b-",
            Map.of());
    BrokersText text =
        new BrokersText(brokers, new ScoreText(shown, Locale.ENGLISH), "", Locale.ENGLISH);
    BrokersPicture picture =
        new BrokersPicture(brokers, options, new BandLayoutService(), new FontFiles(), text);
    return new Drawn(picture.draw(), text, text.tables());
  }

  @Test
  void theRolesOfTheWorkedNetworkArePrinted() throws Exception {
    Drawn drawn = draw(worked(), "");
    Map<String, List<String>> rows =
        drawn.tables().getFirst().rows().stream()
            .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, 7)));
    // coordinator, consultant, gatekeeper, representative, liaison, total
    assertEquals(List.of("0", "1", "3", "0", "1", "5"), rows.get("B1"));
    assertEquals(List.of("0", "0", "0", "1", "1", "2"), rows.get("B2"));
    assertEquals(List.of("0", "0", "1", "0", "0", "1"), rows.get("A1"));
    assertEquals(List.of("0", "1", "0", "0", "0", "1"), rows.get("C1"));
    assertEquals(4, rows.size());
    Paper paper = new Paper(drawn.picture().svg());
    List<Element> rings =
        paper.elements("g").stream()
            .filter(g -> g.getAttribute("class").equals("broker-ring"))
            .toList();
    assertEquals(4, rings.size());
    assertEquals(
        List.of("1", "1", "2", "5"),
        rings.stream()
            .map(ring -> ring.getElementsByTagName("text").item(0).getTextContent())
            .sorted()
            .toList());
    paper.assertReadable(() -> "worked");
  }

  @Test
  void theUnionHangsOnOneActorThroughOnePair() throws Exception {
    Drawn drawn = draw(worked(), "");
    // D1 is joined to B2 alone, so that pair is a bridge; A1 and A2 reach the others through B1.
    assertTrue(drawn.text().description(List.of()).contains("It falls apart without: B1, B2."));
    assertEquals(List.of(List.of("B2", "D1", "1")), drawn.tables().get(1).rows());
    assertEquals(
        1,
        new Paper(drawn.picture().svg())
            .elements("g").stream()
                .filter(g -> g.getAttribute("class").equals("thin-boundary"))
                .count());
  }

  @Test
  void anActorThatIsTakenAwayLeavesAGhostAndANumberOfDifferences() throws Exception {
    Drawn drawn = draw(worked(), "B2");
    Map<String, List<String>> rows =
        drawn.tables().get(2).rows().stream()
            .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, 4)));
    assertEquals(List.of("1", "2", "+1"), rows.get("Parts of the network"));
    // Eight arcs of thirty before; five of twenty without B2.
    assertEquals(List.of("0.267", "0.25", "−0.017"), rows.get("Density"));
    Paper paper = new Paper(drawn.picture().svg());
    paper.assertReadable(() -> "without B2");
    assertEquals(
        1,
        paper.elements("rect").stream()
            .filter(r -> r.getAttribute("class").equals("removed"))
            .count());
    assertEquals(
        3,
        paper.elements("path").stream()
            .filter(p -> p.getAttribute("class").equals("went"))
            .count());
    assertTrue(drawn.text().remarks(List.of()).getFirst().contains("D1"));
  }

  @Test
  void placesStayWhenAnActorIsTakenAway() {
    Map<String, Long> before = places(draw(worked(), ""));
    assertEquals(before, places(draw(worked(), "B1")));
  }

  private static Map<String, Long> places(Drawn drawn) {
    return drawn.picture().geometry().actors().stream()
        .collect(
            Collectors.toMap(
                BrokersGeometry.ActorPlace::node, a -> Math.round(a.x() * 1000 + a.y())));
  }

  @Test
  void aCaseWithoutActorsOrRelationsIsNoEmptyPane() throws Exception {
    GovernanceGraph nobody =
        new GovernanceGraph("n", "", "Nobody", "", Years.OPEN, "", List.of(), List.of(), List.of());
    new Paper(draw(nobody, "").picture().svg()).assertReadable(() -> "nobody");
    GovernanceGraph alone = worked().withFlows(flow -> false);
    assertFalse(draw(alone, "A1").picture().svg().isEmpty());
  }

  @Test
  void whoIsNotThereCannotBeTakenAway() {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> sample.draw(KEYS, Map.of("remove", "nobody")));
    assertTrue(refused.getMessage().contains("nobody"));
  }

  @Test
  void equalRequestsGiveEqualBytes() {
    assertEquals(sample.draw(KEYS, Map.of()).svg(), sample.draw(KEYS, Map.of()).svg());
  }
}
