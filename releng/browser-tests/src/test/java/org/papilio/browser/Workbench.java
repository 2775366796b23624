package org.papilio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page as a person uses it; views are found by the names of their tabs. */
final class Workbench {

  private final Page page;
  private final List<String> faults = new ArrayList<>();

  Workbench(Page page, String address) {
    this.page = page;
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            faults.add(message.text());
          }
        });
    page.navigate(address);
    page.locator(".lm-TabBar-tab").first().waitFor();
  }

  Page page() {
    return page;
  }

  /** Errors of scripts so far. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** The content of an open view. */
  Locator view(String title) {
    return page.locator(".view-host > [role=region]")
        .and(page.getByLabel(title, new Page.GetByLabelOptions().setExact(true)));
  }

  /** The tab of an open view. */
  Locator tab(String title) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(title).setExact(true));
  }

  /** Chooses a perspective by its button. */
  Workbench perspective(String name) {
    page.locator(".perspectives").getByText(name).click();
    return this;
  }

  /** Runs a command as one does without a mouse: Ctrl+K, some letters, Enter. */
  Workbench command(String words) {
    page.keyboard().press("Control+K");
    Locator field = page.getByRole(AriaRole.COMBOBOX, named("Command palette", "Befehle suchen"));
    field.waitFor();
    field.fill(words);
    page.locator(".palette [role=option]").first().waitFor();
    page.keyboard().press("Enter");
    return this;
  }

  private static Page.GetByRoleOptions named(String english, String german) {
    return new Page.GetByRoleOptions()
        .setName(java.util.regex.Pattern.compile(english + "|" + german));
  }

  /** What the status bar says last. */
  Locator status() {
    return page.locator(".status .message");
  }

  /** Answers the question that is shown. */
  void answer(String button) {
    page.locator("dialog").getByRole(AriaRole.BUTTON, exactly(button)).click();
  }

  private static Locator.GetByRoleOptions exactly(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Checks the page against WCAG 2.2 A and AA with axe, and that no script failed. */
  void assertAccessible() {
    page.waitForTimeout(300); // transitions end, so that colours are the final ones
    if (page.evaluate("() => typeof axe").equals("undefined")) {
      page.evaluate(axe());
    }
    Object found =
        page.evaluate(
            """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
              .then(result => result.violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ' at ' + node.target.join(' ') + ': ' + node.html)))
            """);
    assertEquals(List.of(), found);
    assertEquals(List.of(), faults);
  }

  private static String axe() {
    try {
      return Files.readString(Path.of(System.getProperty("papilio.npm"), "axe-core", "axe.min.js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a picture for people to look at. */
  Workbench picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    return this;
  }

  void assertOpen(String title) {
    assertThat(tab(title)).hasCount(1);
  }
}
