package org.papilio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views come and go with the plug-ins that bring them, in the open page. */
class PluginsInBrowserTest extends BrowserTest {

  @Test
  void aViewVanishesWithItsPluginAndComesBackWithIt() {
    Workbench workbench = open();
    Page page = workbench.page();
    workbench.perspective("Governance");
    workbench.view("Governance score").waitFor();
    workbench.command("Plug-ins");

    workbench
        .view("Plug-ins")
        .getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Remove Governance"))
        .click();
    workbench.assertAccessible();
    workbench.answer("Remove");

    // Every view of the feature says so, each in its own pane.
    assertThat(
            page.locator(".notice h2")
                .filter(
                    new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText("Governance score has left")))
        .hasCount(1);
    page.keyboard().press("Control+K");
    page.locator(".palette input").fill("governance score");
    assertThat(page.getByText("Nothing fits")).isVisible();
    page.keyboard().press("Escape");
    workbench.tab("Governance score").click();
    workbench.assertAccessible();

    page.evaluate(
        """
        () => fetch('/api/plugins/governance/restore',
          {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'})
        """);

    workbench.view("Governance score").waitFor();
    assertThat(page.locator(".notice h2")).hasCount(0);
    workbench.assertAccessible();
  }

  @Test
  void aFolderThatHoldsNoPluginIsRefusedInPlainWords() {
    Workbench workbench = open();
    workbench.command("Plug-ins");
    workbench
        .view("Plug-ins")
        .getByLabel("Folder or archive on this machine")
        .fill("/no/such/folder");
    workbench.page().keyboard().press("Enter");

    assertThat(workbench.page().locator("dialog")).containsText("/no/such/folder");
    workbench.assertAccessible();
    workbench.answer("Close");
  }

  @Test
  void aStrangersViewIsInstalledFromTheOpenPageSpeaksItsLanguagesAndFailsAlone(@TempDir Path folder)
      throws Exception {
    Workbench workbench = open();
    Page page = workbench.page();
    Path archive = StrangersView.archive(folder);
    workbench.command("Plug-ins");

    upload(workbench, archive);
    assertThat(page.locator("dialog")).containsText("Install A stranger's view?");
    assertThat(page.locator("dialog")).containsText("only if you trust");
    workbench.assertAccessible();
    workbench.answer("Cancel");
    assertThat(workbench.view("Plug-ins").getByText("A stranger's view")).hasCount(0);

    upload(workbench, archive);
    workbench.answer("Install");
    assertThat(workbench.view("Plug-ins").getByText("A stranger's view")).isVisible();
    workbench.command("Greeting");
    assertThat(workbench.view("Greeting").getByText("Good day")).isVisible();
    workbench.assertAccessible();

    workbench.command("Sprache: Deutsch");
    assertThat(workbench.tab("Gruß")).hasCount(1);
    assertThat(page.getByText("Guten Tag")).isVisible();
    page.getByText("Break it").click(); // a text that its German lacks is English
    assertThat(page.locator(".notice [role=alert]")).containsText("a fault of the stranger");
    assertThat(page.locator(".notice [role=alert]")).containsText("org.example.stranger 1.0.0");
    assertThat(workbench.view("Plug-ins")).isVisible();
  }

  private static void upload(Workbench workbench, Path archive) {
    workbench.view("Plug-ins").locator("input[type=file]").setInputFiles(archive);
  }
}
