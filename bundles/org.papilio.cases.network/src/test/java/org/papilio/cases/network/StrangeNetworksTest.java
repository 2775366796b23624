package org.papilio.cases.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseFormat;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.RelationKind;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/** Files as other programs write them, and as nobody should. */
class StrangeNetworksTest {

  @TempDir Path folder;

  private CaseFormat.Import read(CaseFormat format, String text, Map<String, String> options)
      throws IOException {
    Path file = Files.writeString(folder.resolve("net." + format.id()), text);
    return format.read(file, options, null, Progress.NONE);
  }

  private CaseFormat.Import graphml(String inner) throws IOException {
    return read(
        new GraphmlCaseFormat(),
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><key id=\"d0\" for=\"node\""
            + " attr.name=\"Level\"/>"
            + inner
            + "</graphml>",
        Map.of("scale-attribute", "Level", "scales", "tier 1=NATIONAL"));
  }

  @Test
  void aGraphOfAnotherProgramBecomesADraft() throws IOException {
    CaseFormat.Import read =
        graphml(
            "<graph id=\"Web\" edgedefault=\"undirected\"><node id=\"a\"><data key=\"d0\">tier"
                + " 1</data></node><node id=\"b\"><port name=\"p\"/></node><hyperedge/><edge"
                + " source=\"a\" target=\"b\"/></graph>");
    Case draft = read.cases().getFirst().content();
    assertEquals("Web", draft.getTitle().getFirst().getText());
    assertEquals(ScaleLevel.NATIONAL, draft.getActors().getFirst().getHomeScale());
    assertFalse(draft.getActors().get(1).isSetHomeScale());
    assertFalse(draft.getRelations().getFirst().isSetKind(), "what flows is not guessed");
    assertEquals(1L, read.report().dropped().get("hyperedge"));
    assertEquals(1L, read.report().dropped().get("port"));
    assertTrue(read.report().changed().keySet().iterator().next().startsWith("undirected"));
    assertEquals(2, read.report().notes().size(), () -> String.join("\n", read.report().notes()));
  }

  @Test
  void anEdgeToNowhereAndASecondNodeOfOneIdAreNamedWithTheirLine() throws IOException {
    CaseFormat.Import read =
        graphml(
            "<graph>\n<node id=\"a\"/>\n<node id=\"a\"/>\n<edge source=\"a\""
                + " target=\"gone\"/></graph>");
    assertEquals(2, read.report().unreadable().size());
    assertEquals("net.graphml:3", read.report().unreadable().get(0).where());
    assertEquals("net.graphml:4", read.report().unreadable().get(1).where());
    assertTrue(read.report().unreadable().get(1).reason().contains("'gone'"));
  }

  @Test
  void aDrawingProgramPutsElementsIntoTheDataOfTheFile() throws IOException {
    CaseFormat.Import read =
        graphml(
            "<data key=\"d7\"><Resources><Image/></Resources></data><graph id=\"Web\"><data"
                + " key=\"d1\"><Style/></data><node id=\"a\"/></graph>");
    assertEquals("Web", read.cases().getFirst().content().getTitle().getFirst().getText());
    assertEquals(1, read.cases().getFirst().content().getActors().size());
    assertEquals(3L, read.report().dropped().get("drawing"));
  }

  @Test
  void aLongFileMayHoldAnyNumberOfAmpersands() throws IOException {
    String name = "A &amp; B".repeat(150);
    StringBuilder nodes = new StringBuilder("<graph id=\"Web\">");
    for (int i = 0; i < 1_000; i++) {
      nodes.append("<node id=\"n").append(i).append("\"><data key=\"label\">");
      nodes.append(name).append("</data></node>");
    }
    CaseFormat.Import read = graphml(nodes + "</graph>");
    assertEquals(1_000, read.cases().getFirst().content().getActors().size());
  }

  @Test
  void aGraphInsideOfANodeCostsItselfAlone() throws IOException {
    CaseFormat.Import read =
        graphml(
            "<graph><node id=\"a\"><graph><node id=\"a1\"/><edge source=\"a1\""
                + " target=\"a1\"/></graph></node><node id=\"b\"/></graph>");
    assertEquals(2, read.cases().getFirst().content().getActors().size());
    assertEquals(1L, read.report().dropped().get("nested graph"));
  }

  @Test
  void aDoctypeIsRefused() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                read(
                    new GraphmlCaseFormat(),
                    "<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml><graph>"
                        + "<node id=\"a\"><data key=\"label\">&x;</data></node></graph></graphml>",
                    Map.of()));
    assertTrue(refused.getMessage().contains("DOCTYPE"), refused.getMessage());
  }

  @Test
  void elementsTooDeepInEachOtherAreRefused() {
    String deep = "<graph><node id=\"a\">".repeat(60);
    ProblemException refused = assertThrows(ProblemException.class, () -> graphml(deep));
    assertTrue(refused.getMessage().contains("deep"), refused.getMessage());
  }

  @Test
  void aNetworkOfGephiKeepsItsDatesAndLosesItsColours() throws IOException {
    CaseFormat.Import read =
        read(
            new GexfCaseFormat(),
            "<gexf xmlns=\"http://gexf.net/1.2\" xmlns:viz=\"http://gexf.net/1.2/viz\"><graph"
                + " defaultedgetype=\"directed\"><attributes class=\"node\"><attribute id=\"0\""
                + " title=\"homeScale\" type=\"string\"/></attributes><nodes><node id=\"1\""
                + " label=\"City\" start=\"2008\"><attvalues><attvalue for=\"0\""
                + " value=\"MUNICIPALITY\"/></attvalues><viz:color r=\"1\" g=\"2\""
                + " b=\"3\"/></node><node id=\"2\" label=\"Club\"/></nodes><edges><edge"
                + " id=\"e\" source=\"1\" target=\"2\" weight=\"7.5\"/></edges></graph></gexf>",
            Map.of("kind", "finance"));
    Case draft = read.cases().getFirst().content();
    assertEquals("2008", draft.getActors().getFirst().getPeriod().getStart());
    assertEquals(ScaleLevel.MUNICIPALITY, draft.getActors().getFirst().getHomeScale());
    assertEquals(RelationKind.FINANCE, draft.getRelations().getFirst().getKind());
    assertEquals(null, draft.getRelations().getFirst().getStrength(), "a weight is no strength");
    assertEquals(1L, read.report().dropped().get("edge.weight"));
    assertEquals(1L, read.report().dropped().get("drawing"));
  }

  @Test
  void aNetworkOfCytoscapeIsReadWithItsShortNames() throws IOException {
    CaseFormat.Import read =
        read(
            new Cx2CaseFormat(),
            "[{\"CXVersion\":\"2.0\"},{\"attributeDeclarations\":[{\"nodes\":{\"homeScale\":"
                + "{\"a\":\"h\"}}}]},{\"edges\":[{\"id\":0,\"s\":1,\"t\":2,\"v\":"
                + "{\"interaction\":\"LEARNING\"}}]},{\"nodes\":[{\"id\":1,\"x\":3,\"v\":"
                + "{\"name\":\"A\",\"h\":\"EU\"}},{\"id\":2,\"v\":{\"n\":\"B\"}}]}]",
            Map.of());
    Case draft = read.cases().getFirst().content();
    assertEquals(ScaleLevel.EU, draft.getActors().getFirst().getHomeScale());
    assertEquals(RelationKind.LEARNING, draft.getRelations().getFirst().getKind());
    assertEquals("B", draft.getActors().get(1).getName().getFirst().getText());
  }

  @Test
  void aScaleThatIsNoneIsRefusedWithItsPlace() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                read(
                    new GraphmlCaseFormat(),
                    "<graphml><graph><node id=\"a\"/></graph></graphml>",
                    Map.of("scales", "a=EU;b=NUTS2")));
    assertTrue(refused.getMessage().contains("entry 2"), refused.getMessage());
    assertTrue(refused.getMessage().contains("NEIGHBOURHOOD"), refused.getMessage());
  }

  @Test
  void tenThousandNodesAreRead() throws IOException {
    StringBuilder text = new StringBuilder("<graph>");
    for (int i = 0; i < 10_000; i++) {
      text.append("<node id=\"n").append(i).append("\"/>");
    }
    assertEquals(
        10_000, graphml(text + "</graph>").cases().getFirst().content().getActors().size());
  }
}
