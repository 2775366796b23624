package org.papilio.governance.picture.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.papilio.governance.picture.Paper;
import org.papilio.governance.picture.SampleCases;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.governance.picture.overlay.TestOverlay;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Picture;

/** Ways by hand: A → B → C → People, A → D → C, E alone, and F → C. */
class FocusTest {

  @TempDir static Path folder;

  private static GovernanceNode node(String id, NodeKind kind) {
    return GovernanceNode.of(id, "Name of " + id, kind, "", Sector.STATE, Scale.REGION);
  }

  private static GovernanceGraph graph() {
    List<GovernanceNode> nodes = new ArrayList<>();
    for (String id : List.of("A", "B", "C", "D", "E", "F")) {
      nodes.add(node(id, NodeKind.ACTOR));
    }
    nodes.add(node("P", NodeKind.TARGET_GROUP));
    List<GovernanceFlow> flows = new ArrayList<>();
    for (String ends : List.of("AB", "BC", "AD", "DC", "FC", "CP")) {
      flows.add(
          GovernanceFlow.of(
              ends,
              nodes.get("ABCDEFP".indexOf(ends.charAt(0))),
              nodes.get("ABCDEFP".indexOf(ends.charAt(1))),
              FlowKind.FINANCE,
              OptionalInt.of(1)));
    }
    return new GovernanceGraph("c", "", "c", "", Years.OPEN, "", nodes, flows, List.of());
  }

  private static Focus focus(Map<String, String> options) {
    GovernanceGraph graph = graph();
    Set<String> shown = graph.flows().stream().map(GovernanceFlow::id).collect(Collectors.toSet());
    return Focus.of(graph, shown, options, Messages.of(Focus.class, Locale.ENGLISH)).orElseThrow();
  }

  @Test
  void neighboursAreThoseAFewStepsAway() {
    assertEquals(Set.of("A", "B", "D"), focus(Map.of("focus", "A")).nodes());
    assertEquals(Set.of("AB", "AD"), focus(Map.of("focus", "A")).flows());
    Focus two = focus(Map.of("focus", "name of a", "steps", "2"));
    assertEquals(Set.of("A", "B", "C", "D"), two.nodes());
    assertEquals("2 steps around Name of A", two.says());
  }

  @Test
  void whatReachesThePeopleConcernedIsEverythingUpstream() {
    Focus people = focus(Map.of("focus", "people"));
    assertEquals(Set.of("A", "B", "C", "D", "F", "P"), people.nodes());
    assertEquals(6, people.flows().size());
    assertEquals("what reaches the people concerned", people.says());
    assertEquals(Set.of("B", "C", "P"), focus(Map.of("focus", "B", "reach", "downstream")).nodes());
  }

  @Test
  void allShortestWaysAreShownAlongTheFlowsWhereThereAreAny() {
    Focus path = focus(Map.of("focus", "A", "to", "C"));
    assertEquals(Set.of("A", "B", "C", "D"), path.nodes());
    assertEquals(Set.of("AB", "BC", "AD", "DC"), path.flows());
    assertEquals("from Name of A to Name of C in 2 steps", path.says());
    Focus against = focus(Map.of("focus", "F", "to", "B"));
    assertEquals(Set.of("FC", "BC"), against.flows());
    assertTrue(against.says().contains("against the flows too"));
    Focus none = focus(Map.of("focus", "A", "to", "E"));
    assertEquals(Set.of("A", "E"), none.nodes());
    assertTrue(none.says().startsWith("no way"));
  }

  @Test
  void whatIsNotThereIsRefusedWithWhatIs() {
    for (Map<String, String> options :
        List.of(
            Map.of("focus", "Z"),
            Map.of("focus", "A", "to", "Z"),
            Map.of("focus", "A", "steps", "0"),
            Map.of("focus", "A", "reach", "around"))) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> focus(options), options::toString);
      assertTrue(!refused.problem().allowed().isBlank(), options::toString);
    }
  }

  @Test
  void theScoreKeepsItsPlacesAndTurnsTheRestPale() throws Exception {
    try (SampleCases sample =
        new SampleCases(
            folder,
            new ScorePictureSource(
                new CaseGraphs(),
                new BandLayoutService(),
                new FontFiles(),
                new Overlays(List.of(TestOverlay.GRADES))))) {
      List<String> keys = List.of("donaufurt-keys-first");
      Picture whole = sample.draw(keys, Map.of("fonts", "false"));
      Picture people = sample.draw(keys, Map.of("fonts", "false", "focus", "people"));
      Paper before = new Paper(whole.svg());
      Paper after = new Paper(people.svg());
      assertEquals(
          before.groups("data-node").stream().map(g -> g.getAttribute("data-node")).toList(),
          after.groups("data-node").stream().map(g -> g.getAttribute("data-node")).toList());
      long pale =
          after.groups("data-node").stream()
              .filter(g -> g.getAttribute("class").contains("pale"))
              .count();
      assertTrue(pale > 0 && pale < before.groups("data-node").size(), "pale " + pale);
      assertTrue(people.text().contains("In focus, what reaches the people concerned: "));
      Picture judged = sample.draw(keys, Map.of("fonts", "false", "overlay", TestOverlay.ASKED));
      assertEquals(1, new Paper(judged.svg()).groups("data-judged").size());
      assertEquals("0", judged.tables().getLast().rows().getFirst().get(1));
    }
  }
}
