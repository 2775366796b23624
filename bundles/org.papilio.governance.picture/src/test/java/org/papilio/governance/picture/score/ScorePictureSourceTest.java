package org.papilio.governance.picture.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.NamedCase;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;
import org.papilio.governance.layout.BandLayoutService;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.governance.picture.overlay.TestOverlay;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureRequest;

class ScorePictureSourceTest {

  /** Hands out one graph with two phases, whatever is asked for. */
  private record OneGraph(GovernanceGraph graph) implements GovernanceGraphs {
    @Override
    public GovernanceGraph graph(Snapshot snapshot, CaseId id, Locale locale) {
      return graph;
    }

    @Override
    public GovernanceGraph graph(NamedCase subject, String revision, Locale locale) {
      return graph;
    }

    @Override
    public List<CasePhase> phases(NamedCase subject) {
      return List.of();
    }

    @Override
    public GovernanceGraph present(GovernanceGraph all, Years years) {
      return during(all, years);
    }

    @Override
    public List<CasePhase> phases(Snapshot snapshot, CaseId id) {
      return List.of(
          new CasePhase("p1", "PILOT", Years.of(2009, 2010)),
          new CasePhase("p2", "DIFFUSION", Years.of(2012, 2017)));
    }

    @Override
    public GovernanceGraph during(GovernanceGraph all, Years years) {
      return all.withFlows(flow -> flow.period().mayMeet(years));
    }
  }

  private static ScorePictureSource source(GovernanceGraph graph) {
    return new ScorePictureSource(
        new OneGraph(graph),
        new BandLayoutService(),
        new FontFiles(),
        new Overlays(List.of(TestOverlay.GRADES)));
  }

  private static <T> T standIn(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
  }

  private static PictureRequest request(List<String> cases, Map<String, String> options) {
    Snapshot snapshot = standIn(Snapshot.class, null);
    CaseBase base = standIn(CaseBase.class, snapshot);
    Workspace workspace = standIn(Workspace.class, base);
    return new PictureRequest(workspace, Optional.empty(), cases, options, Locale.ENGLISH);
  }

  private static Picture draw(Map<String, String> options) {
    return source(InventedGraph.create()).draw(request(List.of("warm-homes"), options));
  }

  private static int shownFlows(Picture picture) {
    return picture.tables().get(1).rows().size();
  }

  @Test
  void theWholeCaseIsDrawnWithSourcesTextAndTables() {
    Picture picture = draw(Map.of());
    assertEquals("Warm homes lab", picture.title());
    assertEquals(61, shownFlows(picture));
    assertEquals(3, picture.sources().size());
    assertTrue(picture.text().startsWith("Warm homes lab, A river city"), picture.text());
  }

  @Test
  void aYearLeavesOutWhatDidNotRunThenAndNothingMoves() {
    Picture all = draw(Map.of());
    Picture early = draw(Map.of("year", "2010"));
    assertTrue(shownFlows(early) < 30, "flows in 2010: " + shownFlows(early));
    ScoreGeometry before = (ScoreGeometry) all.geometry();
    ScoreGeometry after = (ScoreGeometry) early.geometry();
    assertEquals(
        before.cards().stream().map(ScoreGeometry.CardPlace::x).toList(),
        after.cards().stream().map(ScoreGeometry.CardPlace::x).toList());
  }

  @Test
  void tiesOfWhatIsNotThereInThatYearAreLeftOut() {
    Picture early = draw(Map.of("year", "2009", "family", "tie"));
    ScoreGeometry geometry = (ScoreGeometry) early.geometry();
    List<String> pale =
        geometry.cards().stream().filter(c -> !c.shown()).map(c -> c.node()).toList();
    for (ScoreGeometry.FlowPlace flow : geometry.flows()) {
      assertTrue(
          !flow.shown() || !pale.contains(flow.from()) && !pale.contains(flow.to()),
          flow::toString);
    }
  }

  @Test
  void aPhaseIsFoundByKindAndByNumber() {
    assertEquals(
        shownFlows(draw(Map.of("phase", "pilot"))), shownFlows(draw(Map.of("phase", "1"))));
    ProblemException unknown =
        assertThrows(ProblemException.class, () -> draw(Map.of("phase", "idea")));
    assertEquals(
        "option phase: the case has no phase 'idea'; allowed: 1 pilot, 2 diffusion",
        unknown.problem().line());
  }

  @Test
  void severalCasesInOnePictureAreRefused() {
    assertThrows(
        ProblemException.class,
        () -> source(InventedGraph.create()).draw(request(List.of("a", "b"), Map.of())));
  }

  @Test
  void aCaseThatIsTooLargeIsRefusedWithTheLimit() {
    List<GovernanceNode> nodes = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      nodes.add(
          GovernanceNode.of(
              "n" + i, "Node", NodeKind.ACTOR, "NGO", Sector.CIVIL_SOCIETY, Scale.EU));
    }
    GovernanceGraph large =
        new GovernanceGraph("large", "", "Large", "", Years.OPEN, "", nodes, List.of(), List.of());
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> source(large).draw(request(List.of("large"), Map.of())));
    assertTrue(refused.problem().line().contains("up to 600 cards"), refused.problem().line());
  }
}
