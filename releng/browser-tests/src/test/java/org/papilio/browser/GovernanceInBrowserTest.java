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

  private static Pattern named(String words) {
    return Pattern.compile(words);
  }

  @Test
  void aYearChosenOnTheTimelineIsTheYearOfEveryView() throws Exception {
    Workbench workbench = openCase();
    Page page = workbench.page();
    workbench.tab("Rescaling over the years").click();
    Locator timeline = workbench.view("Rescaling over the years");
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
    workbench.tab("Rescaling over the years").click();
    timeline.getByRole(AriaRole.BUTTON, named("All years")).click();
    assertThat(timeline.locator("[data-year].chosen")).hasCount(0);
  }
}
