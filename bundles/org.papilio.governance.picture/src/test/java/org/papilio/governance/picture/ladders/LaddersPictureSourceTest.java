package org.papilio.governance.picture.ladders;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.governance.api.FlowKind;
import org.papilio.governance.api.GovernanceFlow;
import org.papilio.governance.api.GovernanceGraph;
import org.papilio.governance.api.GovernanceGraphs;
import org.papilio.governance.api.GovernanceNode;
import org.papilio.governance.api.NodeKind;
import org.papilio.governance.api.Scale;
import org.papilio.governance.api.Sector;
import org.papilio.governance.api.Years;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureRequest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LaddersPictureSourceTest {

  private static final Revision REVISION = new Revision("a".repeat(40));

  /** The case n has n flows down from the nation to the city; "none" has no relation at all. */
  private static GovernanceGraph graph(CaseId id) {
    GovernanceNode nation =
        GovernanceNode.of("n", "Nation", NodeKind.ACTOR, "", Sector.STATE, Scale.NATIONAL);
    GovernanceNode city =
        GovernanceNode.of("c", "City", NodeKind.ACTOR, "", Sector.STATE, Scale.MUNICIPALITY);
    List<GovernanceFlow> flows = new ArrayList<>();
    int count = id.slug().equals("none") ? 0 : Integer.parseInt(id.slug().substring(1));
    for (int i = 0; i < count; i++) {
      flows.add(GovernanceFlow.of("f" + i, nation, city, FlowKind.FINANCE, OptionalInt.empty()));
    }
    return new GovernanceGraph(
        id.slug(),
        REVISION.hash(),
        "Title <of> & a \"case\" with a rather long name, number " + id.slug(),
        "A city, somewhere",
        Years.OPEN,
        "invented",
        List.of(nation, city),
        flows,
        List.of());
  }

  private static <T> T standIn(Class<T> type, InvocationHandler answer) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answer));
  }

  private static Picture draw(List<String> cases, Map<String, String> options) {
    GovernanceGraphs graphs =
        standIn(
            GovernanceGraphs.class,
            (proxy, method, arguments) ->
                method.getName().equals("graph") ? graph((CaseId) arguments[1]) : arguments[0]);
    Snapshot snapshot =
        standIn(
            Snapshot.class,
            (proxy, method, arguments) ->
                method.getName().equals("ids")
                    ? List.of(new CaseId("c1"), new CaseId("c2"), new CaseId("none"))
                    : REVISION);
    CaseBase base = standIn(CaseBase.class, (proxy, method, arguments) -> snapshot);
    Workspace workspace = standIn(Workspace.class, (proxy, method, arguments) -> base);
    return new LaddersPictureSource(graphs, new FontFiles(), new Overlays(List.of()), null)
        .draw(
            new PictureRequest(workspace, Optional.empty(), cases, options, Locale.ENGLISH)
                .spelledOut());
  }

  private static List<Element> elements(Picture picture, String name) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(picture.svg())));
    NodeList list = document.getElementsByTagName(name);
    return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i)).toList();
  }

  private static List<String> drawnCases(Picture picture) throws Exception {
    return elements(picture, "g").stream()
        .map(g -> g.getAttribute("data-case"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  @Test
  void allStandsForEveryCaseThereIs() throws Exception {
    assertEquals(List.of("c1", "c2", "none"), drawnCases(draw(List.of("all"), Map.of())));
  }

  @Test
  void whatIsNotRecordedIsSaidAndCountedNowhere() {
    Picture picture = draw(List.of("none"), Map.of());
    assertTrue(picture.svg().contains("no relation is recorded"), picture::svg);
    assertEquals(
        List.of("", "", "", ""), picture.tables().getFirst().rows().getFirst().subList(3, 7));
    assertTrue(picture.text().contains("Not known"), picture::text);
  }

  @Test
  void sortedByCountTheMostComesFirst() throws Exception {
    Picture picture = draw(List.of("c2", "c9", "c5"), Map.of("sort", "down"));
    assertEquals(List.of("c9", "c5", "c2"), drawnCases(picture));
    assertEquals("9", picture.tables().getFirst().rows().getFirst().get(3));
  }

  @Test
  void anOrderThatIsNoneNamesThoseThereAre() {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> draw(List.of("c1"), Map.of("sort", "beauty")));
    assertTrue(refused.getMessage().contains("pattern, gaps, down"), refused.getMessage());
  }

  @Test
  void aBarIsAsLongAsItsCountOnOneMeasureForAll() throws Exception {
    Picture picture = draw(List.of("c3", "c9"), Map.of());
    List<Double> bars =
        elements(picture, "rect").stream()
            .filter(r -> r.getAttribute("data-family").equals("RESOURCES"))
            .map(r -> Double.parseDouble(r.getAttribute("width")))
            .toList();
    assertEquals(2, bars.size());
    assertEquals(3, bars.get(1) / bars.get(0), 0.01);
  }

  /** Every label is 11 px or more, and everything stays on the sheet. */
  @Test
  void nothingLeavesTheSheetAndNothingIsTooSmall() throws Exception {
    for (String width : List.of("320", "640", "1280", "1680")) {
      Picture picture = draw(List.of("c1", "c12", "none", "c4"), Map.of("width", width));
      for (Element text : elements(picture, "text")) {
        assertTrue(Double.parseDouble(text.getAttribute("font-size")) >= 11, text::getTextContent);
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        assertTrue(
            x >= 0 && x <= picture.width() && y > 0 && y < picture.height(), text::getTextContent);
      }
      for (Element rect : elements(picture, "rect")) {
        if (!rect.getAttribute("x").isEmpty() && !rect.getAttribute("width").contains("%")) {
          double right =
              Double.parseDouble(rect.getAttribute("x"))
                  + Double.parseDouble(rect.getAttribute("width"));
          assertTrue(right <= picture.width() + .01, width + ": " + right);
        }
      }
    }
  }

  @Test
  void equalRequestsGiveEqualBytes() {
    byte[] first = draw(List.of("all"), Map.of()).svg().getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(first, draw(List.of("all"), Map.of()).svg().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void moreThanAnybodyComparesIsRefused() {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> draw(Collections.nCopies(201, "c1"), Map.of()));
    assertTrue(refused.getMessage().contains("up to 200 cases"), refused.getMessage());
  }
}
