package org.papilio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

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

    assertThat(page.locator(".notice h2")).hasText("Governance score has left");
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
}
