package org.papilio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pictures of one case, walked by keyboard; what is chosen in one is chosen in all. */
class GovernanceInBrowserTest extends BrowserTest {

  private static final String CASE = "Keys first";

  @Override
  void prepare(Papilio papilio, Path workspace) throws Exception {
    papilio.run("workspace", "sample", workspace.toString());
  }

  private Workbench openCase() {
    Workbench workbench = open().perspective("Governance");
    workbench.view("Case explorer").getByRole(AriaRole.BUTTON, named(CASE)).click();
    return workbench;
  }

  private static Locator.GetByRoleOptions named(String words) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile(words));
  }

  @Test
  void aYearChosenOnTheTimelineIsTheYearOfEveryView() throws Exception {
    Workbench workbench = openCase();
    Page page = workbench.page();
    workbench.tab("Rescaling").click();
    Locator timeline = workbench.view("Rescaling");
    assertThat(timeline.locator("[data-event]")).hasCount(2);
    workbench.assertAccessible();
    timeline.locator("[data-item][tabindex='0']").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(timeline.locator("[data-year].chosen")).hasCount(1);
    String year = timeline.locator("[data-year].chosen").getAttribute("data-year");
    assertThat(timeline.locator("svg").first()).containsText("at " + year);

    timeline.locator("[data-event] .hit").first().focus();
    page.keyboard().press("Enter");
    assertThat(workbench.view("Inspector")).containsText("The town hands support");
    workbench.picture(picture("timeline"));

    workbench.tab("Governance score").click();
    assertThat(workbench.view("Governance score").locator("svg").first())
        .containsText("year " + year);
    workbench.tab("Rescaling").click();
    timeline.getByRole(AriaRole.BUTTON, named("All years")).click();
    assertThat(timeline.locator("[data-year].chosen")).hasCount(0);
  }

  @Test
  void yearsStandBesideEachOtherAndACardIsOneInAllOfThem() throws Exception {
    Workbench workbench = openCase();
    workbench.tab("Years").click();
    Locator years = workbench.view("Years");
    assertThat(years.locator(".strip")).hasCount(4);
    workbench.assertAccessible();
    years.getByRole(AriaRole.TEXTBOX).fill("2010, 2014, 2018");
    years.getByRole(AriaRole.TEXTBOX).press("Enter");
    assertThat(years.locator(".strip")).hasCount(3);
    years.locator(".strip").last().locator("[data-node] .hit").first().focus();
    workbench.page().keyboard().press("Enter");
    assertThat(years.locator("[data-node].chosen").first()).isVisible();
    String node = years.locator("[data-node].chosen").first().getAttribute("data-node");
    assertThat(years.locator("[data-node='" + node + "'].chosen"))
        .hasCount(years.locator("[data-node='" + node + "']").count());
    workbench.picture(picture("strips"));
  }

  @Test
  void resourcesRunFromFundersToThePeopleConcerned() throws Exception {
    Workbench workbench = openCase();
    workbench.tab("Resources").click();
    Locator resources = workbench.view("Resources");
    resources.locator(".ribbon").first().waitFor();
    workbench.assertAccessible();
    resources.getByLabel("Columns").selectOption("role");
    assertThat(resources.locator("svg").first()).containsText("People concerned");
    resources.getByLabel("Widths").selectOption("money");
    assertThat(resources.locator("svg").first()).containsText("widths in EUR");
    resources.locator("[data-node] .hit").first().focus();
    workbench.page().keyboard().press("Enter");
    assertThat(resources.locator("[data-node].chosen")).hasCount(1);
    assertThat(workbench.view("Inspector")).containsText("European Social Fund");
    workbench.picture(picture("alluvial"));
  }

  @Test
  void anActorIsTakenAwayForTrialAndPutBack() throws Exception {
    Workbench workbench = openCase();
    workbench.tab("Brokers").click();
    Locator brokers = workbench.view("Brokers");
    brokers.locator(".broker-ring").first().waitFor();
    workbench.assertAccessible();
    brokers.getByRole(AriaRole.BUTTON, named("^Keyring association")).first().focus();
    workbench.page().keyboard().press("Enter");
    brokers.getByRole(AriaRole.BUTTON, named("^Try without Keyring association")).click();
    assertThat(brokers.locator(".compared")).containsText("Parts of the network");
    assertThat(brokers).containsText("the case stays as it is");
    workbench.assertAccessible();
    workbench.picture(picture("brokers"));
    brokers.getByRole(AriaRole.BUTTON, named("^Put it back$")).click();
    assertThat(brokers.locator(".compared")).hasCount(0);
  }

  @Test
  void aCellOfTheActorMatrixOpensItsRelation() throws Exception {
    Workbench workbench = openCase();
    workbench.tab("Actors").click();
    Locator actors = workbench.view("Actors");
    actors.locator("[data-cell]").first().waitFor();
    workbench.assertAccessible();
    actors.locator("[data-cell] .hit").first().focus();
    workbench.page().keyboard().press("Enter");
    assertThat(actors.locator("[data-cell].chosen")).hasCount(1);
    assertThat(workbench.view("Inspector")).containsText("relation");
    actors.getByLabel("Upper half").selectOption("resources");
    assertThat(actors.locator("[data-family='RESOURCES'].half").first()).isVisible();
    workbench.picture(picture("actors"));
  }

  @Test
  void theScoreShowsWhatReachesThePeopleConcernedAndTheWayBetweenTwo() throws Exception {
    Workbench workbench = openCase();
    workbench.tab("Governance score").click();
    Locator score = workbench.view("Governance score");
    score.locator("[data-node]").first().waitFor();
    score.getByLabel("What a chosen card shows").selectOption("people");
    assertThat(score.locator("[data-node].dimmed").first()).isVisible();
    assertThat(score.locator(".card-target_group.dimmed")).hasCount(0);
    score.getByRole(AriaRole.BUTTON, named("^European Social Fund")).focus();
    workbench.page().keyboard().press("Enter");
    score.getByLabel("What a chosen card shows").selectOption("path");
    score.getByRole(AriaRole.BUTTON, named("^Keyring association")).focus();
    workbench.page().keyboard().press("Enter");
    assertThat(score.getByRole(AriaRole.BUTTON, named("^Federal Ministry")))
        .not()
        .hasClass(Pattern.compile("dimmed"));
    assertThat(score.getByRole(AriaRole.BUTTON, named("^Parish")))
        .hasClass(Pattern.compile("dimmed"));
    workbench.assertAccessible();
    workbench.picture(picture("way"));
  }

  @Test
  void aJudgementIsLaidOverTheLadders() throws Exception {
    Workbench workbench = openCase();
    Page page = workbench.page();
    workbench.tab("Case ladders").click();
    Locator ladders = workbench.view("Case ladders");
    ladders.getByRole(AriaRole.BUTTON, named("^Judgement to lay over")).click();
    page.locator("dialog wb-items").getByRole(AriaRole.COMBOBOX).fill("Mainstreaming social");
    page.keyboard().press("Enter");
    assertThat(ladders.locator(".overlay")).hasCount(12);
    workbench.assertAccessible();
    workbench.picture(picture("judged"));
    ladders.getByRole(AriaRole.BUTTON, named("^Without judgement$")).click();
    assertThat(ladders.locator(".overlay")).hasCount(0);
  }
}
