package org.papilio.governance.picture.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.governance.api.FlowFamily;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.Measure;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;
import org.papilio.governance.graph.CaseGraphs;
import org.papilio.governance.measures.GraphMeasures;
import org.papilio.governance.picture.Paper;
import org.papilio.governance.picture.SampleCases;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;

class ActorsPictureSourceTest {

  private static final List<String> KEYS = List.of("donaufurt-keys-first");

  @TempDir static Path folder;

  private static SampleCases sample;

  @BeforeAll
  static void theSample() throws Exception {
    sample = new SampleCases(folder, new ActorsPictureSource(new CaseGraphs(), new FontFiles()));
  }

  @AfterAll
  static void done() {
    sample.close();
  }

  @Test
  void everySampleCaseCanBeReadAtEveryWidth() throws Exception {
    for (String name : SampleCases.NAMES) {
      for (String width : List.of("320", "640", "1280", "1680")) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
          Picture picture =
              sample.draw(List.of(name), Map.of("width", width, "fonts", "false"), locale);
          String out = System.getProperty("papilio.look", "");
          if (!out.isEmpty()) {
            Files.writeString(
                Path.of(out, "actors-" + name + "-" + width + "-" + locale + ".svg"),
                picture.svg());
          }
          new Paper(picture.svg()).assertReadable(() -> name + " " + width + " " + locale);
        }
      }
    }
  }

  private static GovernanceGraph random(long seed, int actors, int flows) {
    Random random = new Random(seed);
    List<GovernanceNode> nodes = new ArrayList<>();
    for (int i = 0; i < actors; i++) {
      nodes.add(
          GovernanceNode.of(
              "n" + i,
              "Actor <" + i + "> with a name that is rather long " + "x".repeat(random.nextInt(90)),
              NodeKind.ACTOR,
              "",
              Sector.values()[random.nextInt(Sector.values().length)],
              Scale.values()[random.nextInt(Scale.values().length)]));
    }
    List<GovernanceFlow> all = new ArrayList<>();
    for (int i = 0; i < flows; i++) {
      int from = random.nextInt(actors);
      int to = (from + 1 + random.nextInt(actors - 1)) % actors;
      FlowKind kind = List.of(FlowKind.LEARNING, FlowKind.AUTHORITY).get(random.nextInt(2));
      OptionalInt strength =
          random.nextBoolean() ? OptionalInt.of(random.nextInt(5)) : OptionalInt.empty();
      all.add(GovernanceFlow.of("f" + i, nodes.get(from), nodes.get(to), kind, strength));
    }
    return new GovernanceGraph("case", "", "Case", "", Years.OPEN, "", nodes, all, List.of());
  }

  private static double measured(GovernanceGraph graph, FlowFamily family, String id) {
    return new GraphMeasures()
        .of(graph, id.startsWith("reciprocity") ? Set.of() : Set.of(family)).stream()
            .filter(measure -> measure.id().equals(id))
            .map(Measure::value)
            .findFirst()
            .orElseThrow()
            .orElse(Double.NaN);
  }

  @Test
  void densityAndReciprocityAreThoseOfTheMeasures() {
    for (long seed = 1; seed <= 30; seed++) {
      GovernanceGraph graph = random(seed, 3 + (int) seed % 9, 4 + (int) seed);
      ActorMatrix matrix = ActorMatrix.of(graph, ActorsOptions.of(Map.of()));
      int n = matrix.actors().size();
      for (FlowFamily family : List.of(FlowFamily.LEARNING, FlowFamily.AUTHORITY)) {
        int arcs = matrix.arcs(family);
        assertEquals(
            measured(graph, family, "density"), (double) arcs / (n * (n - 1)), 1e-12, "" + seed);
        if (arcs > 0) {
          String id = "reciprocity." + family.name().toLowerCase(Locale.ROOT);
          assertEquals(measured(graph, family, id), (double) matrix.answered(family) / arcs, 1e-12);
        }
        assertEquals(arcs, matrix.blocks(family).stream().mapToInt(ActorMatrix.Block::arcs).sum());
        assertEquals(
            n * (n - 1),
            matrix.blocks(family).stream().mapToInt(ActorMatrix.Block::possible).sum());
      }
    }
  }

  @Test
  void networksOfAnySizeCanBeRead() throws Exception {
    for (int actors : List.of(2, 7, 40, 60)) {
      for (String width : List.of("320", "1280")) {
        ActorsOptions options = ActorsOptions.of(Map.of("width", width, "fonts", "false"));
        ActorMatrix matrix = ActorMatrix.of(random(actors, actors, actors * 2), options);
        ActorsText text = new ActorsText(matrix, "", Locale.GERMAN);
        ActorsPicture.Drawn drawn =
            new ActorsPicture(matrix, options, new FontFiles(), text).draw();
        new Paper(drawn.svg()).assertReadable(() -> actors + " at " + width);
        assertEquals(matrix.cells().size(), new Paper(drawn.svg()).groups("data-cell").size());
      }
    }
  }

  @Test
  void aCaseWithoutActorsSaysSo() throws Exception {
    GovernanceGraph graph =
        new GovernanceGraph("c", "", "Empty", "", Years.OPEN, "", List.of(), List.of(), List.of());
    ActorsOptions options = ActorsOptions.of(Map.of());
    ActorMatrix matrix = ActorMatrix.of(graph, options);
    ActorsText text = new ActorsText(matrix, "", Locale.ENGLISH);
    String svg = new ActorsPicture(matrix, options, new FontFiles(), text).draw().svg();
    assertTrue(svg.contains("No actor is recorded"));
    new Paper(svg).assertReadable(() -> "empty");
  }

  @Test
  void actorsStandByScaleThenSectorThenName() {
    ActorMatrix matrix = ActorMatrix.of(random(5, 30, 40), ActorsOptions.of(Map.of()));
    for (int i = 1; i < matrix.actors().size(); i++) {
      GovernanceNode before = matrix.actors().get(i - 1);
      GovernanceNode now = matrix.actors().get(i);
      int scale = now.home().compareTo(before.home());
      assertTrue(scale <= 0);
      assertTrue(scale < 0 || before.sector().compareTo(now.sector()) <= 0);
    }
  }

  @Test
  void wrongSettingsAreRefusedWithWhatIsAllowed() {
    for (Map<String, String> options :
        List.of(
            Map.of("families", "learning"),
            Map.of("families", "learning,learning"),
            Map.of("families", "tie,learning"),
            Map.of("order", "size"),
            Map.of("phase", "golden age"))) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> sample.draw(KEYS, options));
      assertTrue(!refused.problem().allowed().isBlank(), options::toString);
    }
  }

  @Test
  void otherFamiliesYearsAndPhasesCanBeAskedFor() {
    Picture all = sample.draw(KEYS, Map.of("families", "resources,conflict"));
    assertTrue(all.text().contains("Resources: density"));
    Picture early = sample.draw(KEYS, Map.of("year", "2010"));
    Picture pilot = sample.draw(KEYS, Map.of("phase", "pilot", "order", "degree"));
    assertTrue(early.tables().get(1).rows().size() < pilot.tables().get(1).rows().size());
  }

  @Test
  void equalRequestsGiveEqualBytes() {
    assertEquals(sample.draw(KEYS, Map.of()).svg(), sample.draw(KEYS, Map.of()).svg());
  }
}
