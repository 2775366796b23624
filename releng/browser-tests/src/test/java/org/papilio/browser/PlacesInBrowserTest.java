package org.papilio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The map of places: walked by keyboard, choosing cases, on tiles, countries and own outlines. */
class PlacesInBrowserTest extends BrowserTest {

  private static final String TITLE = "Places";

  /** The region of two cases of the sample, much simplified. */
  private static final String REGION =
      "{\"type\":\"Feature\",\"properties\":{\"code\":\"AT12\"},\"geometry\":{\"type\":\"Polygon\","
          + "\"coordinates\":[[[14.5,47.5],[17,47.5],[17,49],[14.5,49],[14.5,47.5]]]}}";

  @Override
  void prepare(Papilio papilio, Path workspace) throws Exception {
    papilio.run("workspace", "sample", workspace.toString());
    Path file = workspace.resolveSibling("lower-austria.json");
    Files.writeString(file, REGION);
    papilio.run(
        "outlines",
        "add",
        file.toString(),
        "--attribution",
        "© Nobody at all",
        "--code",
        "code",
        "--workspace",
        workspace.toString());
  }

  private Workbench places() {
    Workbench workbench = open().perspective("Governance");
    workbench.tab(TITLE).click();
    workbench.view(TITLE).locator(".case-mark").first().waitFor();
    return workbench;
  }

  private static String focused(Page page) {
    return (String)
        page.evaluate(
            """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              return at?.dataset?.item ?? '';
            }\
            """);
  }

  @Test
  void marksAreWalkedByArrowsAndChooseTheirCase() throws Exception {
    Workbench workbench = places();
    Page page = workbench.page();
    Locator view = workbench.view(TITLE);
    assertThat(view.locator(".tile").first()).isVisible();
    workbench.assertAccessible();

    view.locator(".hit[tabindex='0']").first().focus();
    String first = focused(page);
    page.keyboard().press("ArrowRight");
    assertNotEquals(first, focused(page));
    page.keyboard().press("Enter");
    Locator chosen = view.locator(".mark.chosen");
    chosen.first().waitFor();
    assertEquals(2, chosen.count(), "its mark on the map, and its entry in the list");
    assertThat(view.locator(".hit[aria-pressed='true']")).hasCount(2);
    workbench.picture(picture("places-tiles"));
    workbench.assertAccessible();
  }

  @Test
  void theGroundIsChosenAndItsAttributionIsPrinted() throws Exception {
    Workbench workbench = places();
    Locator view = workbench.view(TITLE);
    view.locator("select").first().selectOption("countries");
    assertThat(view.locator("svg.governance-places")).containsText("Natural Earth");
    workbench.picture(picture("places-countries"));
    workbench.assertAccessible();

    view.locator("select").first().selectOption("lower-austria");
    assertThat(view.locator("svg.governance-places")).containsText("© Nobody at all");
    workbench.assertAccessible();
  }

  @Test
  void outlinesAreBroughtFromThePageAndNotWithoutAnAttribution() throws Exception {
    Workbench workbench = places();
    Page page = workbench.page();
    page.setViewportSize(1680, 1000);
    workbench
        .view(TITLE)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add outlines …"))
        .click();
    Locator dialog = page.locator("dialog");
    dialog
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "My Region.geojson", "application/json", REGION.getBytes(StandardCharsets.UTF_8)));
    dialog.locator("input[type=text]").last().fill("code");
    workbench.assertAccessible();
    workbench.answer("Add");
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("printed in every picture");
    dialog.locator("input[type=text]").first().fill("© Nobody else");
    workbench.answer("Add");
    Locator map = workbench.view(TITLE).locator("svg.governance-places");
    assertThat(map).containsText("© Nobody else");
    assertThat(workbench.view(TITLE).locator("select").first()).hasValue("my-region");
    workbench.picture(picture("places-own"));
    workbench.assertAccessible();
  }
}
