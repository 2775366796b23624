package org.papilio.governance.picture.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.governance.api.CasePhase;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.RescalingDirection;
import org.papilio.governance.api.RescalingEvent;
import org.papilio.governance.api.Resourced;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Years;
import org.papilio.governance.graph.CaseGraphs;
import org.papilio.governance.graph.RescalingReader;
import org.papilio.governance.picture.Paper;
import org.papilio.governance.picture.SampleCases;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureTable;
import org.w3c.dom.Element;

/** Expected events and counts are read by hand from the case files. */
class TimelinePictureSourceTest {

  private static final List<String> KEYS = List.of("donaufurt-keys-first");

  @TempDir static Path folder;

  private static SampleCases sample;

  @BeforeAll
  static void theSample() throws Exception {
    sample =
        new SampleCases(
            folder,
            new TimelinePictureSource(new CaseGraphs(), new RescalingReader(), new FontFiles()));
  }

  @AfterAll
  static void done() {
    sample.close();
  }

  @Test
  void everySampleCaseCanBeReadAtEveryWidthAndInBothLanguages() throws Exception {
    for (String name : SampleCases.NAMES) {
      for (String width : List.of("320", "640", "1280", "1680")) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
          for (String measure : List.of("relations", "strength")) {
            Picture picture =
                sample.draw(
                    List.of(name),
                    Map.of("width", width, "measure", measure, "year", "2014", "fonts", "false"),
                    locale);
            String out = System.getProperty("papilio.look", "");
            if (!out.isEmpty()) {
              Files.writeString(
                  Path.of(out, name + "-" + width + "-" + measure + "-" + locale + ".svg"),
                  picture.svg());
            }
            new Paper(picture.svg())
                .assertReadable(() -> name + " " + width + " " + locale + " " + measure);
          }
        }
      }
    }
  }

  @Test
  void theCaseOfKeysFirstMovedTwice() throws Exception {
    Picture picture = sample.draw(KEYS, Map.of());
    PictureTable events = picture.tables().get(2);
    assertEquals(2, events.rows().size());
    assertEquals(
        List.of("2012", "Provision", "out to non-state actors", "Municipality", "in part"),
        pick(events.rows().get(0), 0, 2, 3, 4, 6));
    assertEquals(
        List.of("2016-02", "Financing", "up", "Municipality", "Region", "in full"),
        pick(events.rows().get(1), 0, 2, 3, 4, 5, 6));
    List<Element> drawn = new Paper(picture.svg()).groups("data-event");
    assertEquals(2, drawn.size());
    assertTrue(picture.text().contains("The Land takes over the costs of support"));
    assertFalse(picture.sources().isEmpty());
  }

  private static List<String> pick(List<String> row, int... columns) {
    List<String> picked = new ArrayList<>();
    for (int column : columns) {
      picked.add(row.get(column));
    }
    return picked;
  }

  @Test
  void aColumnForEachYearTellsWhatRuns() throws Exception {
    Paper paper = new Paper(sample.draw(KEYS, Map.of("year", "2014")).svg());
    List<Element> years = paper.groups("data-year");
    assertEquals("2010", years.getFirst().getAttribute("data-year"));
    List<Element> handle =
        years.stream().filter(y -> y.getAttribute("class").contains("year-now")).toList();
    assertEquals(1, handle.size());
    assertEquals("2014", handle.getFirst().getAttribute("data-year"));
    assertTrue(
        handle
            .getFirst()
            .getElementsByTagName("title")
            .item(0)
            .getTextContent()
            .startsWith("2014: "));
  }

  @Test
  void equalRequestsGiveEqualBytes() {
    assertEquals(sample.draw(KEYS, Map.of()).svg(), sample.draw(KEYS, Map.of()).svg());
  }

  @Test
  void severalCasesAreRefused() {
    assertThrows(
        ProblemException.class,
        () -> sample.draw(List.of("donaufurt-keys-first", "wexmouth-quay-homes"), Map.of()));
  }

  private static RescalingEvent event(
      String id, Optional<Double> when, Optional<Scale> from, Optional<Scale> to) {
    return new RescalingEvent(
        id,
        "Zuständigkeitsverlagerungsgesetz <script>alert(1)</script> \u0007 number " + id,
        when.isEmpty() ? "" : "2012",
        when,
        when.map(w -> w + .08),
        Optional.empty(),
        Optional.of(RescalingDirection.values()[id.length() % 5]),
        from,
        to,
        id.length() % 2 == 0 ? Optional.empty() : Optional.of(Resourced.PARTIAL),
        List.of("Bundesgesetz über die Sicherung des Lebensunterhalts"),
        List.of());
  }

  private static TimelinePicture.Drawn draw(
      List<CasePhase> phases, List<RescalingEvent> events, String width) {
    GovernanceGraph graph =
        new GovernanceGraph(
            "test", "", "N".repeat(200), "", Years.OPEN, "", List.of(), List.of(), List.of());
    TimelineOptions options = TimelineOptions.of(Map.of("width", width));
    Timeline timeline = Timeline.of(graph, phases, events, options);
    TimelineText text = new TimelineText(timeline, options, Locale.GERMAN);
    return new TimelinePicture(timeline, options, new FontFiles(), text).draw();
  }

  @Test
  void aCaseThatStatesNothingSaysSo() throws Exception {
    TimelinePicture.Drawn drawn = draw(List.of(), List.of(), "640");
    new Paper(drawn.svg()).assertReadable(() -> "empty");
    assertTrue(drawn.svg().contains("keine Verschiebung"));
  }

  @Test
  void anythingThatACaseMayStateIsReadableAndInsideThePaper() throws Exception {
    Random random = new Random(7);
    Scale[] scales = Scale.values();
    for (int round = 0; round < 60; round++) {
      List<RescalingEvent> events = new ArrayList<>();
      int count = random.nextInt(11);
      for (int i = 0; i < count; i++) {
        Optional<Scale> from =
            random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(scales[random.nextInt(scales.length)]);
        Optional<Scale> to =
            random.nextInt(4) == 0 ? from : Optional.of(scales[random.nextInt(scales.length)]);
        Optional<Double> when =
            random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(2000 + random.nextInt(14) + random.nextDouble());
        events.add(event("e".repeat(i + 1), when, from, to));
      }
      List<CasePhase> phases = new ArrayList<>();
      for (String kind : List.of("IDEA", "PILOT", "MAINSTREAMED", "UPSCALING", "DECLINE")) {
        int from = 2000 + random.nextInt(15);
        phases.add(
            new CasePhase(
                kind,
                kind,
                switch (random.nextInt(4)) {
                  case 0 -> Years.OPEN;
                  case 1 -> Years.since(from);
                  default -> Years.of(from, from + random.nextInt(6));
                }));
      }
      String width = List.of("320", "640", "1280").get(round % 3);
      TimelinePicture.Drawn drawn = draw(phases, events, width);
      int number = round;
      new Paper(drawn.svg()).assertReadable(() -> "round " + number + ", width " + width);
      for (TimelineGeometry.EventPlace place : drawn.geometry().events()) {
        assertTrue(place.x() >= drawn.geometry().left() && place.x() <= drawn.width());
        assertTrue(place.fromY() > drawn.geometry().top());
        assertTrue(place.toY() < drawn.geometry().bottom());
      }
    }
  }
}
