package org.papilio.governance.picture.alluvial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.governance.api.Amount;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;
import org.papilio.governance.graph.CaseGraphs;
import org.papilio.governance.picture.Paper;
import org.papilio.governance.picture.SampleCases;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;

class AlluvialPictureSourceTest {

  private static final List<String> KEYS = List.of("donaufurt-keys-first");

  @TempDir static Path folder;

  private static SampleCases sample;

  @BeforeAll
  static void theSample() throws Exception {
    sample = new SampleCases(folder, new AlluvialPictureSource(new CaseGraphs(), new FontFiles()));
  }

  @AfterAll
  static void done() {
    sample.close();
  }

  @Test
  void everySampleCaseCanBeReadAtEveryWidth() throws Exception {
    for (String name : SampleCases.NAMES) {
      for (String width : List.of("320", "640", "1280", "1680")) {
        for (String columns : List.of("scale", "role")) {
          for (String weight : List.of("strength", "money")) {
            Picture picture =
                sample.draw(
                    List.of(name),
                    Map.of("width", width, "columns", columns, "weight", weight, "fonts", "false"),
                    weight.equals("money") ? Locale.GERMAN : Locale.ENGLISH);
            String out = System.getProperty("papilio.look", "");
            if (!out.isEmpty()) {
              Files.writeString(
                  Path.of(
                      out,
                      "alluvial-" + name + "-" + width + "-" + columns + "-" + weight + ".svg"),
                  picture.svg());
            }
            new Paper(picture.svg())
                .assertReadable(() -> name + " " + width + " " + columns + " " + weight);
          }
        }
      }
    }
  }

  private static GovernanceNode actor(String id, Scale scale) {
    return GovernanceNode.of(id, "Actor " + id, NodeKind.ACTOR, "", Sector.STATE, scale);
  }

  private static GovernanceFlow flow(
      String id, GovernanceNode from, GovernanceNode to, int strength, String amount) {
    return new GovernanceFlow(
        id,
        from.id(),
        to.id(),
        FlowKind.FINANCE,
        strength < 0 ? OptionalInt.empty() : OptionalInt.of(strength),
        amount,
        Years.OPEN,
        from.home(),
        to.home(),
        "",
        List.of());
  }

  private static GovernanceGraph graph(List<GovernanceNode> nodes, List<GovernanceFlow> flows) {
    return new GovernanceGraph("case", "", "Case", "", Years.OPEN, "", nodes, flows, List.of());
  }

  private static final GovernanceNode NATION = actor("n", Scale.NATIONAL);
  private static final GovernanceNode CITY = actor("c", Scale.MUNICIPALITY);
  private static final GovernanceNode CLUB = actor("k", Scale.NEIGHBOURHOOD);

  /** The nation gives 4 to the city, which passes 1 on and 1 of unknown size to another case. */
  private static final GovernanceGraph SMALL =
      graph(
          List.of(NATION, CITY, CLUB),
          List.of(
              flow("f1", NATION, CITY, 4, "300 EUR (2013)"),
              flow("f2", CITY, CLUB, 1, "120.5 EUR"),
              flow("f3", CLUB, CITY, 0, "70 SEK (2014)")));

  @Test
  void whatComesInAndDoesNotGoOnIsKept() {
    Alluvial alluvial = Alluvial.of(SMALL, AlluvialOptions.of(Map.of()));
    assertEquals(4 + .5 - 1, alluvial.kept("c").orElseThrow(), 1e-9);
    assertEquals(1 - .5, alluvial.kept("k").orElseThrow(), 1e-9);
    assertEquals(OptionalDouble.empty(), alluvial.kept("n"), "who only gives leaks nothing");
    assertEquals(
        List.of("scale.NATIONAL", "scale.MUNICIPALITY", "scale.NEIGHBOURHOOD"), alluvial.columns());
  }

  @Test
  void moneyOfAnotherCurrencyIsNamedAndNeverAdded() {
    Alluvial alluvial = Alluvial.of(SMALL, AlluvialOptions.of(Map.of("weight", "money")));
    assertEquals("EUR", alluvial.currency());
    assertEquals(Map.of("SEK", 1), alluvial.others());
    assertTrue(alluvial.kept("c").isEmpty(), "its Swedish money is left out");
    assertTrue(alluvial.keepsUnknown("c"));
    GovernanceGraph euros = SMALL.withFlows(flow -> !flow.amount().contains("SEK"));
    assertEquals(
        300 - 120.5,
        Alluvial.of(euros, AlluvialOptions.of(Map.of("weight", "money"))).kept("c").orElseThrow(),
        1e-9);
    AlluvialOptions swiss = AlluvialOptions.of(Map.of("weight", "money", "currency", "CHF"));
    String none = new AlluvialText(Alluvial.of(SMALL, swiss), swiss, Locale.ENGLISH).description();
    assertTrue(none.contains("No money in CHF") && none.contains("EUR (2), SEK (1)"), none);
    Alluvial swedish =
        Alluvial.of(SMALL, AlluvialOptions.of(Map.of("weight", "money", "currency", "SEK")));
    assertEquals(1, swedish.ribbons().size());
  }

  @Test
  void anUnknownSizeLeavesOpenWhatIsKept() {
    List<GovernanceFlow> flows = new ArrayList<>(SMALL.flows());
    flows.add(flow("f4", NATION, CITY, -1, ""));
    Alluvial alluvial = Alluvial.of(graph(SMALL.nodes(), flows), AlluvialOptions.of(Map.of()));
    assertTrue(alluvial.kept("c").isEmpty());
    assertTrue(alluvial.keepsUnknown("c"));
    AlluvialText text = new AlluvialText(alluvial, AlluvialOptions.of(Map.of()), Locale.ENGLISH);
    assertTrue(text.box(CITY).contains("4.5 and 1 of unknown size"), text.box(CITY));
  }

  @Test
  void whatIsDoneForPeopleIsNoResourceThatIsPassedOn() {
    Picture byScale = sample.draw(KEYS, Map.of());
    Picture byRole = sample.draw(KEYS, Map.of("columns", "role"));
    assertTrue(byScale.text().contains("Keyring association (Municipality): receives"));
    assertTrue(byRole.text().contains("keeps 10"), byRole::text);
  }

  @Test
  void amountsAreReadAsTheGraphWritesThem() {
    assertEquals("SEK", Amount.of("5200000 SEK (2014)").orElseThrow().currency());
    assertEquals(
        0, new BigDecimal("12.50").compareTo(Amount.of("12.50 EUR").orElseThrow().value()));
    assertTrue(Amount.of("").isEmpty());
    assertTrue(Amount.of("much").isEmpty());
    assertTrue(Amount.of("12").isEmpty());
  }

  private static GovernanceGraph random(long seed) {
    Random random = new Random(seed);
    List<GovernanceNode> nodes = new ArrayList<>();
    int actors = 2 + random.nextInt(24);
    for (int i = 0; i < actors; i++) {
      nodes.add(
          GovernanceNode.of(
              "n" + i,
              "Actor <" + i + "> " + "long ".repeat(random.nextInt(12)),
              NodeKind.ACTOR,
              "",
              Sector.values()[random.nextInt(Sector.values().length)],
              Scale.values()[random.nextInt(Scale.values().length)]));
    }
    List<GovernanceFlow> flows = new ArrayList<>();
    int count = random.nextInt(3 * actors);
    for (int i = 0; i < count; i++) {
      flows.add(
          flow(
              "f" + i,
              nodes.get(random.nextInt(actors)),
              nodes.get(random.nextInt(actors)),
              random.nextInt(6) - 1,
              random.nextBoolean() ? random.nextInt(90_000) + " EUR" : ""));
    }
    return graph(nodes, flows);
  }

  /** Loops, circles and flows within a column are among the random ones. */
  @Test
  void boxesNeverOverlapAndRibbonsFillTheirSidesWithoutOverlap() throws Exception {
    for (long seed = 1; seed <= 30; seed++) {
      GovernanceGraph graph = random(seed);
      for (Map<String, String> asked :
          List.of(
              Map.of("columns", "scale", "fonts", "false"),
              Map.of("columns", "role", "weight", "money", "width", "640", "fonts", "false"))) {
        AlluvialOptions options = AlluvialOptions.of(asked);
        Alluvial alluvial = Alluvial.of(graph, options);
        AlluvialPlan plan = new AlluvialPlan(alluvial, options.sheet().width());
        List<AlluvialPlan.Place> places = List.copyOf(plan.places().values());
        for (int i = 0; i < places.size(); i++) {
          AlluvialPlan.Place one = places.get(i);
          assertTrue(
              one.x() >= 0
                  && one.right() <= plan.width()
                  && one.y() + one.height() <= plan.height());
          for (AlluvialPlan.Place other : places.subList(i + 1, places.size())) {
            assertTrue(
                one.right() <= other.x()
                    || other.right() <= one.x()
                    || one.y() + one.height() <= other.y()
                    || other.y() + other.height() <= one.y(),
                "seed " + seed);
          }
        }
        assertEquals(alluvial.ribbons().size(), plan.routes().size());
        endsStack(plan, seed);
        String name = "seed " + seed + " " + asked;
        AlluvialText text = new AlluvialText(alluvial, options, Locale.GERMAN);
        new Paper(new AlluvialPicture(alluvial, options, new FontFiles(), text).draw().svg())
            .assertReadable(() -> name);
      }
    }
  }

  private static void endsStack(AlluvialPlan plan, long seed) {
    Map<String, List<double[]>> sides = new HashMap<>();
    for (AlluvialPlan.Route route : plan.routes()) {
      sides
          .computeIfAbsent(
              route.ribbon().flow().from() + route.leavesRight(), side -> new ArrayList<>())
          .add(new double[] {route.fromY(), route.fromY() + route.thick()});
      sides
          .computeIfAbsent(
              route.ribbon().flow().to() + route.arrivesRight(), side -> new ArrayList<>())
          .add(new double[] {route.toY(), route.toY() + route.thick()});
    }
    sides.forEach(
        (side, spans) -> {
          spans.sort((a, b) -> Double.compare(a[0], b[0]));
          AlluvialPlan.Place box = plan.places().get(side.replaceFirst("(true|false)$", ""));
          assertTrue(spans.getFirst()[0] >= box.y() - 1e-6, "seed " + seed);
          assertTrue(spans.getLast()[1] <= box.y() + box.height() + 1e-6, "seed " + seed);
          for (int i = 1; i < spans.size(); i++) {
            assertTrue(spans.get(i)[0] >= spans.get(i - 1)[1] - 1e-6, "seed " + seed);
          }
        });
  }

  @Test
  void aCaseWithoutResourcesSaysSo() {
    Picture picture = sample.draw(KEYS, Map.of("year", "1950"));
    assertTrue(picture.text().contains("No relation of this kind is recorded"), picture::text);
  }

  @Test
  void wrongSettingsAreRefusedWithWhatIsAllowed() {
    for (Map<String, String> options :
        List.of(
            Map.of("columns", "size"),
            Map.of("weight", "volume"),
            Map.of("currency", "euros"),
            Map.of("kind", "learning"))) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> sample.draw(KEYS, options));
      assertTrue(!refused.problem().allowed().isBlank(), options::toString);
    }
  }

  @Test
  void equalRequestsGiveEqualBytes() {
    assertEquals(sample.draw(KEYS, Map.of()).svg(), sample.draw(KEYS, Map.of()).svg());
  }
}
