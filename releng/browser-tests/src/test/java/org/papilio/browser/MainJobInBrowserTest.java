package org.papilio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job on the sample: look at a case, change it, find, compare, walk down to a passage. */
class MainJobInBrowserTest extends BrowserTest {

  private static final String CASE = "Keys first";

  @Override
  void prepare(Papilio papilio, Path workspace) throws Exception {
    papilio.run("workspace", "sample", workspace.toString());
    papilio.run(
        "assess",
        "qca",
        "--workspace",
        workspace.toString(),
        "--cases",
        "all",
        "--outcome",
        "MAIN=rating.improve.mainstreaming.handling",
        "--condition",
        "LAW=rating.improve.enabling-legal-framework.handling",
        "--condition",
        "UP=governance.share.up",
        "--calibrate",
        "MAIN=0.5,2.2,3.8",
        "--calibrate",
        "LAW=0.5,2.2,3.8",
        "--calibrate",
        "UP=0.1,0.33,0.6",
        "--rationale",
        "MAIN=the crossover lies between two half grades",
        "--rationale",
        "LAW=the crossover lies between two half grades",
        "--rationale",
        "UP=a third of the flows go up",
        "--incl-cut",
        "0.75");
  }

  @Test
  void anEditedRelationChangesThePictureAndUndoBringsItBack() {
    Workbench workbench = openCase();
    Page page = workbench.page();
    workbench.tab("Case editor").click();
    Locator editor = workbench.view("Case editor");
    editor.getByRole(AriaRole.BUTTON, named("^Governance relations")).click();
    Locator strength = editor.getByLabel(Pattern.compile("^Strength"));
    String before = strength.inputValue();
    String relation = selectedElement(page);
    String drawn = widthOf(workbench, relation);

    workbench.tab("Case editor").click();
    strength.fill(before.equals("4") ? "0" : "4");
    strength.press("Tab");
    assertThat(workbench.status()).containsText("Strength");

    workbench.tab("Governance score").click();
    page.waitForCondition(() -> !widthOf(workbench, relation).equals(drawn));
    workbench.assertAccessible();

    page.keyboard().press("Control+z");
    page.waitForCondition(() -> widthOf(workbench, relation).equals(drawn));
    workbench.tab("Case editor").click();
    assertThat(strength).hasValue(before);
    workbench.assertAccessible();
  }

  @Test
  void aSelectedCardShowsInTheInspectorWhatItGivesAndReceives() {
    Workbench workbench = openCase();
    Locator card = workbench.view("Governance score").locator("[data-node].card-actor").first();
    card.click();
    Locator inspector = workbench.view("Inspector");
    assertThat(inspector.getByRole(AriaRole.HEADING).first()).not().isEmpty();
    assertThat(inspector.getByText("Actor").first()).isVisible();
    assertTrue(
        workbench.view("Governance score").locator("[data-node].dimmed").count() > 0,
        "cards out of reach are dimmed");
    workbench.assertAccessible();
  }

  @Test
  void aFacetNarrowsWhatWasFound() {
    Workbench workbench = open().perspective("Literature");
    Locator search = workbench.view("Search");
    // While the index is still being made, a later search finds more, not less.
    workbench
        .page()
        .waitForCondition(
            () ->
                workbench
                    .page()
                    .request()
                    .get(address() + "api/search/status")
                    .text()
                    .contains("\"complete\":true"));
    workbench
        .page()
        .waitForResponse(
            response -> response.url().contains("housing"),
            () -> search.getByRole(AriaRole.SEARCHBOX).first().fill("housing"));
    Locator hits = search.locator(".body [role=row]");
    workbench.page().waitForTimeout(300);
    hits.first().waitFor();
    int all = hits.count();
    Locator austria = search.locator(".facets").getByRole(AriaRole.CHECKBOX, named("^Austria"));
    austria.click();
    workbench.page().waitForCondition(() -> hits.count() < all);
    assertThat(austria).isChecked();
    workbench.assertAccessible();

    search.getByRole(AriaRole.BUTTON, named("Why")).click();
    hits.first().click();
    assertThat(search.locator(".reasons li").first()).isVisible();
    workbench.assertAccessible();
  }

  @Test
  void aCitationWithALostAccentOpensTheRecord() {
    Workbench workbench = open().perspective("Literature");
    Locator search = workbench.view("Search");
    search.getByRole(AriaRole.SEARCHBOX).first().fill("Beland, 2007");
    Locator first = search.locator(".body [role=row]").first();
    assertThat(first).containsText("Ideas and Institutional Change");
    first.dblclick();
    assertThat(workbench.view("Record")).containsText("Béland");
    workbench.assertAccessible();
  }

  @Test
  void aRowOfTheTruthTableLeadsDownToAPassage() {
    Workbench workbench = open().perspective("Comparison");
    Locator comparison = workbench.view("Comparison");
    Locator table = comparison.getByRole(AriaRole.TABLE, withName("Truth table")).first();
    table.getByRole(AriaRole.BUTTON, named("show its")).first().click();
    Locator detail = comparison.locator(".detail");
    detail.locator("summary").first().waitFor();
    workbench.assertAccessible();
    Locator closed = detail.locator("details:not([open]) > summary");
    while (closed.count() > 0) {
      closed.first().click();
    }
    detail
        .locator(".ground")
        .filter(new Locator.FilterOptions().setHasText("passage"))
        .first()
        .click();
    Locator inspector = workbench.view("Inspector");
    assertThat(inspector.locator("blockquote").first()).not().isEmpty();
    workbench.assertAccessible();
  }

  @Test
  void aPointOfAFigureOpensItsCaseByKeyboard() {
    Workbench workbench = open().perspective("Comparison");
    Locator comparison = workbench.view("Comparison");
    Locator figure = comparison.locator("figure").first();
    Locator first = figure.locator("[data-case]").first();
    assertThat(first).hasAttribute("tabindex", "0");
    first.focus();
    workbench.page().keyboard().press("ArrowRight");
    Locator second = figure.locator("[data-case]").nth(1);
    assertThat(second).isFocused();
    String label = second.getAttribute("aria-label");
    workbench.page().keyboard().press("Enter");
    assertThat(workbench.view("Inspector")).containsText(label.substring(0, label.indexOf(':')));
    figure.getByText("As a table").click();
    assertThat(figure.getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW)).hasCount(13);
    workbench.assertAccessible();
  }

  @Test
  void aComparisonIsOrderedThroughTheForm() throws Exception {
    Workbench workbench = open().perspective("Comparison");
    Locator view = workbench.view("Comparison");
    view.getByRole(AriaRole.BUTTON, named("New comparison")).first().click();
    workbench.assertAccessible();
    chooseIndicator(workbench, "^Indicator for Outcome", "trajectory.success");
    view.getByRole(AriaRole.BUTTON, named("^Add to Conditions")).click();
    chooseIndicator(workbench, "^Indicator for Conditions", "profile.bottom-linked");
    view.getByLabel(Pattern.compile("^Calibration: SUCCESS")).fill("0,0.45,1");
    view.getByLabel(Pattern.compile("^Calibration: BOTTOM_LINKED")).fill("0,2.5,4");
    workbench.page().keyboard().press("Tab");
    Locator trial = view.locator("section[aria-label=\"What it would find\"]");
    assertThat(trial.locator(".slot svg")).hasCount(3);
    assertThat(trial.getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW)).hasCount(3);
    workbench.assertAccessible();
    Locator anchor = trial.getByLabel("Anchor 2 of SUCCESS");
    anchor.focus();
    workbench.page().keyboard().press("ArrowRight");
    Locator text = view.getByLabel(Pattern.compile("^Calibration: SUCCESS"));
    assertThat(text).hasValue("0,0.46,1");
    assertThat(anchor).hasAttribute("aria-valuenow", "0.46");
    assertThat(anchor).isFocused();
    workbench.page().keyboard().press("ArrowLeft");
    assertThat(text).hasValue("0,0.45,1");
    workbench.picture(picture("comparison-trial"));
    view.getByText(Pattern.compile("^Further settings")).click();
    Locator said = view.locator(".runbar [aria-live]");
    String before = said.innerText();
    Locator slider = view.getByLabel("Consistency cut-off, slider");
    slider.focus();
    workbench.page().keyboard().press("End");
    assertThat(said).not().hasText(before);
    workbench.picture(picture("comparison-slider"));
    slider.fill("0.8");
    assertThat(said).hasText(before);
    view.getByRole(AriaRole.BUTTON, named("^Run$")).click();
    assertThat(workbench.page().locator("body")).containsText("no reason is given");
    workbench.assertAccessible();
    view.getByLabel(Pattern.compile("^Reasons for the calibration: SUCCESS")).fill("widest gap");
    view.getByLabel(Pattern.compile("^Reasons for the calibration: BOTTOM_LINKED"))
        .fill("half grades part the cases");
    view.getByRole(AriaRole.BUTTON, named("^Run$")).click();
    view.getByRole(AriaRole.TABLE, withName("Truth table")).first().waitFor();
    workbench.assertAccessible();
  }

  @Test
  void casesStandSideBySideByKeyboardAlone() throws Exception {
    Workbench workbench = open().perspective("Governance");
    Page page = workbench.page();
    page.locator("body").getByRole(AriaRole.TAB, named("Case ladders")).click();
    Locator ladders = workbench.view("Case ladders");
    assertThat(ladders.locator("[data-case]")).hasCount(12);
    workbench.assertAccessible();
    ladders.locator("[data-item][tabindex='0']").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(ladders.locator(".mark.chosen")).hasCount(1);
    String chosen = ladders.locator(".mark.chosen .hit").getAttribute("aria-label");
    assertThat(workbench.view("Inspector")).containsText(chosen.substring(0, chosen.indexOf(" (")));
    ladders.getByLabel("Order").selectOption("gaps");
    ladders.getByLabel("Order").selectOption("*");
    page.locator("dialog wb-items").getByRole(AriaRole.COMBOBOX).fill("trajectory.success");
    page.keyboard().press("Enter");
    assertThat(ladders.locator("svg").first()).containsText("Success of the trajectory 1");
    workbench.picture(picture("ladders"));

    page.locator("body").getByRole(AriaRole.TAB, named("Scales and instruments")).click();
    Locator matrix = workbench.view("Scales and instruments");
    matrix.locator(".cell").first().waitFor();
    workbench.assertAccessible();
    Locator several = matrix.locator("[data-cell='neighbourhood-innovative-collective_action']");
    several.locator(".hit").focus();
    page.keyboard().press("Enter");
    Locator list = page.locator("dialog");
    assertThat(list.getByRole(AriaRole.BUTTON)).hasCount(11);
    workbench.assertAccessible();
    String instrument = list.getByRole(AriaRole.BUTTON).first().innerText();
    list.getByRole(AriaRole.BUTTON).first().click();
    assertThat(workbench.view("Inspector"))
        .containsText(instrument.substring(0, instrument.indexOf(" · ")));
    workbench.picture(picture("matrix"));

    matrix.getByLabel("Numbers of").selectOption("cases");
    assertThat(matrix.locator("svg").first()).containsText("Number of cases that have any");
    matrix.locator("select").first().selectOption("case");
    assertThat(matrix.locator("[data-cell='neighbourhood-innovative-collective_action']"))
        .containsText(instrument.substring(0, instrument.indexOf(" · ")));
    workbench.assertAccessible();
    workbench.picture(picture("matrix-case"));

    matrix.locator("select").first().selectOption("two");
    page.locator("dialog wb-items").getByRole(AriaRole.COMBOBOX).fill("Quay");
    page.keyboard().press("Enter");
    assertThat(matrix.locator("svg").first()).containsText("less Quay Homes");
    workbench.assertAccessible();
    workbench.picture(picture("matrix-difference"));
  }

  /** Opens the catalogue, sees how complete the indicator is, and takes it by keyboard. */
  private static void chooseIndicator(Workbench workbench, String field, String indicator) {
    Page page = workbench.page();
    workbench.view("Comparison").getByLabel(Pattern.compile(field)).first().click();
    Locator list = page.locator("dialog wb-items");
    list.getByRole(AriaRole.COMBOBOX).fill(indicator);
    assertThat(list.getByRole(AriaRole.OPTION)).hasCount(1);
    assertThat(list.getByRole(AriaRole.OPTION)).containsText(Pattern.compile("\\d+ of 12"));
    workbench.assertAccessible();
    page.keyboard().press("Enter");
    assertThat(list).hasCount(0);
  }

  @Test
  void everythingInThePictureIsReachedByKeyboard() {
    Workbench workbench = openCase();
    Page page = workbench.page();
    Locator cards = workbench.view("Governance score").locator("[data-item]");
    cards.first().focus();
    page.keyboard().press("ArrowDown");
    String below = focused(page);
    page.keyboard().press("ArrowDown");
    assertNotEquals(below, focused(page), "arrows go from card to card");
    page.keyboard().press("Enter");
    assertThat(workbench.view("Governance score").locator("[data-node].chosen")).hasCount(1);
    page.keyboard().press("Escape");
    assertThat(workbench.view("Governance score").locator("[data-node].chosen")).hasCount(0);
  }

  @Test
  void theViewsAreAccessibleAndWorthLookingAtInBothSizes() throws Exception {
    for (int[] size : SIZES) {
      Workbench workbench = open(size);
      choose(workbench);
      for (String perspective : new String[] {"Cases", "Governance", "Comparison", "Literature"}) {
        workbench.perspective(perspective);
        workbench.page().waitForTimeout(800);
        workbench.assertAccessible();
        workbench.picture(picture(perspective.toLowerCase() + "-" + size[0]));
      }
    }
  }

  private Workbench openCase() {
    Workbench workbench = open().perspective("Cases");
    choose(workbench);
    return workbench;
  }

  private static void choose(Workbench workbench) {
    workbench.view("Case explorer").getByRole(AriaRole.BUTTON, named(CASE)).click();
    workbench.view("Governance score").locator("[data-node]").first().waitFor();
  }

  /** The id of the relation whose form is open, from the first of its select boxes' ids. */
  private static String selectedElement(Page page) {
    String id = page.locator("[id^='f-'][id$='-kind']").first().getAttribute("id");
    return id.substring("f-".length(), id.length() - "-kind".length());
  }

  private static String widthOf(Workbench workbench, String relation) {
    Locator line = workbench.page().locator("[data-flow='" + relation + "'] .flow-line");
    return line.first().getAttribute("stroke-width");
  }

  private static String focused(Page page) {
    return String.valueOf(
        page.evaluate(
            """
            () => {
              let at = document.activeElement;
              while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
              return at?.dataset?.item ?? '';
            }
            """));
  }

  private static Locator.GetByRoleOptions named(String pattern) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
  }

  private static Locator.GetByRoleOptions withName(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
