package org.papilio.governance.picture.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.governance.api.CasePhase;
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
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;
import org.w3c.dom.Element;

class StripsPictureSourceTest {

  private static final List<String> KEYS = List.of("donaufurt-keys-first");

  @TempDir static Path folder;

  private static SampleCases sample;

  @BeforeAll
  static void theSample() throws Exception {
    sample =
        new SampleCases(
            folder,
            new StripsPictureSource(new CaseGraphs(), new BandLayoutService(), new FontFiles()));
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
                Path.of(out, "strips-" + name + "-" + width + "-" + locale + ".svg"),
                picture.svg());
          }
          new Paper(picture.svg()).assertReadable(() -> name + " " + width + " " + locale);
        }
      }
    }
  }

  @Test
  void aCardHasOnePlaceInEveryYear() throws Exception {
    Paper paper = new Paper(sample.draw(KEYS, Map.of("years", "2010,2013,2016,2019")).svg());
    Map<String, String> places = new HashMap<>();
    int strips = 0;
    for (Element strip : paper.groups("data-year")) {
      strips++;
      Element pane = (Element) strip.getElementsByTagName("rect").item(0);
      for (Element card : paper.groups("data-node")) {
        if (!strip.isSameNode(card.getParentNode().getParentNode())) {
          continue;
        }
        Element text = (Element) card.getElementsByTagName("text").item(0);
        String place =
            Math.round(Paper.number(text, "x") - Paper.number(pane, "x"))
                + ":"
                + Math.round(Paper.number(text, "y") - Paper.number(pane, "y"));
        String before = places.putIfAbsent(card.getAttribute("data-node"), place);
        assertTrue(before == null || before.equals(place), card::getTextContent);
      }
    }
    assertEquals(4, strips);
    assertFalse(places.isEmpty());
  }

  private static final GovernanceNode NATION = node("n", Scale.NATIONAL, Years.OPEN);
  private static final GovernanceNode CITY = node("c", Scale.MUNICIPALITY, Years.of(2010, 2012));
  private static final GovernanceNode CLUB = node("k", Scale.NEIGHBOURHOOD, Years.since(2013));

  private static GovernanceNode node(String id, Scale scale, Years years) {
    return GovernanceNode.of(id, id, NodeKind.ACTOR, "", Sector.STATE, scale).during(years);
  }

  private static GovernanceFlow flow(
      String id, GovernanceNode from, GovernanceNode to, int strength, Years years) {
    return new GovernanceFlow(
        id,
        from.id(),
        to.id(),
        FlowKind.FINANCE,
        OptionalInt.of(strength),
        "",
        years,
        from.home(),
        to.home(),
        "",
        List.of());
  }

  private static final GovernanceGraph GRAPH =
      new GovernanceGraph(
          "case",
          "",
          "Case",
          "",
          Years.OPEN,
          "",
          List.of(NATION, CITY, CLUB),
          List.of(
              flow("f1", NATION, CITY, 1, Years.of(2010, 2012)),
              flow("f2", NATION, CLUB, 1, Years.of(2013, 2014)),
              flow("f3", NATION, CLUB, 4, Years.since(2015))),
          List.of());

  @Test
  void whatCameWentAndChangedIsTold() {
    List<Strip> strips = Strip.of(GRAPH, List.of(2011, 2014, 2016), Set.of());
    assertEquals(Set.of("n", "c"), strips.get(0).nodes());
    assertTrue(strips.get(0).came().isEmpty() && strips.get(0).went().isEmpty());
    assertEquals(Set.of("k", "f2"), strips.get(1).came());
    assertEquals(Set.of("c", "f1"), strips.get(1).went());
    assertTrue(strips.get(1).changed().isEmpty(), "another pair is no change of the same");
    assertEquals(Set.of("f3"), strips.get(2).changed(), "stronger money between the same two");
    assertEquals(Set.of("f2"), strips.get(2).went());
  }

  @Test
  void yearsAreThoseInWhichPhasesBegin() {
    List<CasePhase> phases =
        List.of(
            new CasePhase("i", "IDEA", Years.of(2009, 2010)),
            new CasePhase("p", "PILOT", Years.since(2011)),
            new CasePhase("x", "DIFFUSION", Years.OPEN));
    assertEquals(List.of(2009, 2011), Strip.chosen(GRAPH, phases));
    assertEquals(List.of(2010, 2012, 2013, 2014, 2015), Strip.chosen(GRAPH, List.of()));
  }

  @Test
  void wrongYearsAreRefused() {
    for (String years :
        List.of("2010", "soon", "2010,2010", "1,2,3", "2001,2002,2003,2004,2005,2006,2007")) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> sample.draw(KEYS, Map.of("years", years)));
      assertTrue(refused.problem().allowed().contains("two to six"), years);
    }
  }

  @Test
  void equalRequestsGiveEqualBytesAndIdsStandOnce() throws Exception {
    String svg = sample.draw(KEYS, Map.of()).svg();
    assertEquals(svg, sample.draw(KEYS, Map.of()).svg());
    List<String> ids =
        new Paper(svg)
            .elements("*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(i -> !i.isEmpty())
                .toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }
}
