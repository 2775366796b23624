package org.papilio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shell: what is around the views. */
class ShellInBrowserTest extends BrowserTest {

  @Test
  void everyPerspectiveIsAccessibleAtBothSizesAndInEveryTheme() throws Exception {
    for (int[] size : SIZES) {
      Workbench workbench = open(size);
      for (String perspective : new String[] {"Cases", "Governance", "Comparison", "Literature"}) {
        workbench.perspective(perspective);
        workbench.page().waitForTimeout(400);
        workbench.picture(picture(perspective + "-" + size[0]));
        workbench.assertAccessible();
      }
      for (String theme : new String[] {"Dark", "High contrast"}) {
        workbench.command("Colours: " + theme);
        workbench.picture(picture(theme + "-" + size[0])).assertAccessible();
      }
    }
  }

  @Test
  void thePaletteOpensAViewByKeyboardAlone() {
    Workbench workbench = open();

    workbench.command("plug-ins");

    assertThat(workbench.tab("Plug-ins")).hasAttribute("aria-selected", "true");
    assertThat(workbench.view("Plug-ins")).isFocused();
    workbench.assertAccessible();
  }

  @Test
  void thePaletteAndAMenuAreAccessibleWhileOpen() {
    Workbench workbench = open();
    Page page = workbench.page();

    page.keyboard().press("Control+K");
    page.locator(".palette [role=option]").first().waitFor();
    workbench.assertAccessible();
    page.keyboard().press("Escape");

    page.locator("#menu-file").focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    assertThat(page.getByRole(AriaRole.MENU)).isVisible();
    workbench.assertAccessible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#menu-view")).isFocused();
  }

  @Test
  void theLanguageChangesEverywhereAtOnceAndStays() {
    Workbench workbench = open();
    workbench.command("Welcome");
    workbench.view("Welcome").waitFor();

    workbench.command("Sprache: Deutsch");

    workbench.assertOpen("Willkommen");
    assertThat(workbench.page().locator("html")).hasAttribute("lang", "de");
    assertThat(workbench.page().locator("#menu-window")).hasText("Fenster");
    assertThat(workbench.page().getByText("alles beim Namen")).isVisible();
    workbench.assertAccessible();
    workbench.page().reload();
    assertThat(workbench.page().locator("#menu-window")).hasText("Fenster");
  }

  @Test
  void f6WalksThroughThePanes() {
    Workbench workbench = open();
    Page page = workbench.page();
    int panes = page.locator(".lm-DockPanel-tabBar").count();
    assertTrue(panes > 0);

    Set<Object> visited = new HashSet<>();
    for (int i = 0; i < panes; i++) {
      page.keyboard().press("F6");
      page.waitForTimeout(150);
      visited.add(
          page.evaluate(
              """
              () => [...document.querySelectorAll('.part')]
                .indexOf(document.activeElement.closest('.part'))
              """));
    }

    assertEquals(panes, visited.size(), visited.toString());
  }

  @Test
  void aSplitterMovesByArrowKeys() {
    Workbench workbench = open();
    workbench.command("Plug-ins");
    workbench.command("Move this view right");
    Locator splitter = workbench.page().getByRole(AriaRole.SEPARATOR).first();
    BoundingBox before = splitter.boundingBox();

    splitter.focus();
    workbench.page().keyboard().press("ArrowRight");
    workbench.page().keyboard().press("ArrowRight");
    workbench.page().waitForTimeout(200);

    assertEquals(48, splitter.boundingBox().x - before.x, 2);
    workbench.assertAccessible();
  }

  @Test
  void aViewMovesWithoutAMouseAndTheLayoutIsThereAfterAReload() {
    Workbench workbench = open();
    Page page = workbench.page();
    workbench.command("Plug-ins");
    int panes = page.locator(".lm-DockPanel-tabBar").count();

    page.keyboard().press("Alt+Shift+ArrowDown");
    page.waitForTimeout(200);

    assertEquals(panes + 1, page.locator(".lm-DockPanel-tabBar").count());
    page.reload();
    workbench.tab("Plug-ins").waitFor();
    assertEquals(panes + 1, page.locator(".lm-DockPanel-tabBar").count());
  }

  @Test
  void oneViewCanHaveThePageAloneAndAllComeBack() {
    Workbench workbench = open();
    Page page = workbench.page();
    workbench.command("Plug-ins");
    int tabs = page.locator(".lm-TabBar-tab").count();

    page.keyboard().press("Alt+m");
    assertThat(page.locator(".lm-TabBar-tab")).hasCount(1);
    page.keyboard().press("Alt+m");

    assertThat(page.locator(".lm-TabBar-tab")).hasCount(tabs);
  }

  @Test
  void aViewIsToldInWordsAndTables() {
    Workbench workbench = open();
    workbench.command("Plug-ins");
    workbench
        .view("Plug-ins")
        .getByText("Base", new Locator.GetByTextOptions().setExact(true))
        .waitFor();

    workbench.page().keyboard().press("Alt+t");

    assertThat(workbench.page().locator("dialog table")).containsText("Base");
    workbench.assertAccessible();
    workbench.answer("Close");
    assertThat(workbench.page().locator("dialog")).hasCount(0);
  }

  @Test
  void aViewThatFailsIsToldByNameAndTheOthersGoOn() {
    Workbench workbench = open();
    Page page = workbench.page();
    page.route("**/web/plugins/view.js", route -> route.abort());

    workbench.command("Plug-ins");

    Locator notice = page.locator(".notice [role=alert]");
    assertThat(notice).containsText("Plug-ins failed");
    assertThat(notice).containsText("org.papilio.workbench.ui");
    workbench.command("Welcome");
    workbench.view("Welcome").waitFor();

    page.unroute("**/web/plugins/view.js");
    workbench.tab("Plug-ins").click();
    notice.getByText("Try again").click();
    workbench.view("Plug-ins").waitFor();
    assertThat(notice).hasCount(0);
  }

  @Test
  void inANarrowWindowAllViewsStandInOneColumn() {
    Workbench workbench = open(new int[] {400, 800});

    assertThat(workbench.page().locator(".lm-DockPanel-tabBar:visible")).hasCount(1);
    assertEquals(
        false,
        workbench.page().evaluate("() => document.documentElement.scrollWidth > innerWidth"));
    workbench.assertAccessible();
  }

  @Test
  void atFourHundredPerCentNothingIsCutOffSideways() {
    Workbench workbench = open(new int[] {320, 256});

    assertEquals(
        false,
        workbench.page().evaluate("() => document.documentElement.scrollWidth > innerWidth"));
    assertEquals(
        true,
        workbench.page().evaluate("() => document.querySelector('#views').clientHeight > 400"));
    workbench.assertAccessible();
  }

  @Test
  void aTabClosesByDelete() {
    Workbench workbench = open();
    workbench.command("Plug-ins");

    workbench.tab("Plug-ins").focus();
    workbench.page().keyboard().press("Delete");

    assertThat(workbench.tab("Plug-ins")).hasCount(0);
  }
}
