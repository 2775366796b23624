package org.papilio.report.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.platform.problem.ProblemException;

class HtmlTest {

  private static final String SVG_OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\">";

  @Test
  void escapesTextAndAttributeValues() {
    Html actual = Html.element("p", Html.text("<b> & \"it's\"")).with("title", "\"><script>");

    assertEquals(
        "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &quot;it&#39;s&quot;</p>",
        actual.markup());
  }

  @Test
  void keepsTheOrderOfWhatItHolds() {
    Html list = Html.element("ul", Html.element("li", "a"), Html.element("li", "b"));

    assertEquals(
        "<ul><li>a</li><li>b</li><li>c</li></ul>", list.and(Html.element("li", "c")).markup());
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "style", "iframe", "img", "p onclick", "P"})
  void refusesElementsThatAPrintedPageDoesNotNeed(String name) {
    assertThrows(IllegalArgumentException.class, () -> Html.element(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "# a", ""})
  void refusesLinksThatLeadNowhereGood(String target) {
    assertThrows(IllegalArgumentException.class, () -> Html.link(target, Html.text("x")));
  }

  @Test
  void refusesHandlers() {
    assertThrows(
        IllegalArgumentException.class, () -> Html.element("p").with("onclick", "alert(1)"));
  }

  @Test
  void givesADrawingItsOwnIdsAndALabel() {
    Html actual =
        Html.drawing(
            "case-a",
            SVG_OPEN
                + "<defs><marker id=\"m\"/></defs><path marker-end=\"url(#m)\"/>"
                + "<use href=\"#m\"/><text>1 &lt; 2</text></svg>",
            "Arrows of case A");

    assertEquals(
        "<svg role=\"img\" aria-label=\"Arrows of case A\" width=\"9\"><defs><marker"
            + " id=\"case-a-m\"></marker></defs><path marker-end=\"url(#case-a-m)\"></path><use"
            + " href=\"#case-a-m\"></use><text>1 &lt; 2</text></svg>",
        actual.markup());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<g onload=\"alert(1)\"/>",
        "<use href=\"https://example.org/x.svg#a\"/>",
        "<path style=\"fill:url(https://example.org/a)\"/>",
        "<style>@import 'x.css';</style>",
        "<foreignObject/>",
        "<g>"
      })
  void refusesADrawingThatCouldDoHarm(String content) {
    assertThrows(
        ProblemException.class, () -> Html.drawing("a", SVG_OPEN + content + "</svg>", "A"));
  }

  @Test
  void refusesADrawingWithEntities() {
    String bomb =
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + SVG_OPEN + "&a;</svg>";

    assertThrows(ProblemException.class, () -> Html.drawing("a", bomb, "A"));
  }

  @Test
  void knowsWhenThereIsNothing() {
    assertTrue(Html.all(Html.empty(), Html.text("")).isEmpty());
    assertFalse(Html.element("br").isEmpty());
  }
}
