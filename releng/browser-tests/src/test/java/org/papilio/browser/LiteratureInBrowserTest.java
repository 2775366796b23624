package org.papilio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Literature as a librarian works with it: search, read, edit, bring in, take back. */
class LiteratureInBrowserTest extends BrowserTest {

  private static final String BROKEN =
      """
      @article{first2001, author = {Ada First}, title = {A zebrafinch in the library}, year = 2001}
      @article{second2002, author = {Bo Second}, title = {A zebrafinch without an end, year = 2002
      @article{third2003, author = {Cy Third}, title = {A zebrafinch once more}, year = 2003}
      """;

  @Override
  void prepare(Papilio papilio, Path workspace) throws Exception {
    papilio.run("workspace", "sample", workspace.toString());
  }

  @Test
  void aFacetIsChosenAndARecordOpenedByKeyboardAlone() {
    Workbench workbench = open().perspective("Literature");
    complete(workbench);
    Page page = workbench.page();
    Locator search = workbench.view("Search");
    search.getByRole(AriaRole.SEARCHBOX).first().focus();
    page.keyboard().type("social innovation");
    assertThat(search.locator(".total")).containsText("found");
    page.waitForCondition(() -> total(search) > 1 && total(search) < 50);
    int all = total(search);
    tabTo(page, "Journal article");
    page.keyboard().press("Space");
    page.waitForCondition(() -> total(search) < all);
    assertThat(search.locator(".chosen")).containsText("Journal article");

    search.getByRole(AriaRole.SEARCHBOX).first().focus();
    page.keyboard().press("ArrowDown"); // from the box into the table
    page.keyboard().press("End");
    page.keyboard().press("Home");
    page.keyboard().press("ArrowDown");
    String title = search.locator("[role=row].at .name").innerText().strip();
    page.keyboard().press("Space");
    assertThat(search.locator(".foot")).containsText("1 chosen");
    page.keyboard().press("Control+a");
    assertThat(search.locator(".foot")).containsText(total(search) + " chosen");
    page.keyboard().press("Escape");
    page.keyboard().press("Enter");
    assertThat(workbench.view("Record").locator("h1")).containsText(title);
    workbench.assertAccessible();
  }

  @Test
  void aFaultOfTheQueryIsShownAtItsPlace() {
    Workbench workbench = open().perspective("Literature");
    complete(workbench);
    Locator search = workbench.view("Search");
    search.getByRole(AriaRole.SEARCHBOX).first().fill("housing AND (");
    Locator fault = search.locator(".fault");
    assertThat(fault).containsText("Expected");
    workbench.assertAccessible();
    search.getByRole(AriaRole.SEARCHBOX).first().fill("housing");
    assertThat(fault).hasCount(0);
  }

  @Test
  void columnsAreChosenMovedAndRemembered() {
    Workbench workbench = open().perspective("Literature");
    complete(workbench);
    Page page = workbench.page();
    Locator search = workbench.view("Search");
    Locator heads = search.getByRole(AriaRole.COLUMNHEADER);
    search.getByRole(AriaRole.BUTTON, named("^Columns$")).click();
    page.getByRole(AriaRole.CHECKBOX, named(page, "^DOI$")).check();
    page.getByRole(AriaRole.BUTTON, named(page, "^Move DOI towards the beginning$")).click();
    workbench.assertAccessible();
    workbench.answer("Close");
    assertThat(heads.filter(hasText("DOI"))).hasCount(1);
    assertThat(heads.last()).containsText("Published in");
    ask(workbench, "type:\"Journal article\"");
    assertThat(search.locator("[role=gridcell]").filter(hasText("10.")).first()).isVisible();

    // By keyboard: up to the heads, a head to the right, wider.
    search.getByRole(AriaRole.GRID).focus();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowRight");
    double before = heads.nth(2).boundingBox().width;
    page.keyboard().press("Shift+ArrowRight");
    page.waitForCondition(() -> heads.nth(2).boundingBox().width > before);

    page.reload();
    assertThat(heads.filter(hasText("DOI"))).hasCount(1);
  }

  @Test
  void anImportIsReportedMendedAndTakenBack(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("zebrafinches.bib");
    Files.writeString(file, BROKEN);
    Workbench workbench = open().perspective("Literature");
    workbench.tab("Import").click();
    Locator view = workbench.view("Import");
    view.locator("input[type=file]").setInputFiles(file);
    view.getByRole(AriaRole.BUTTON, named("^Try it$")).click();
    assertThat(view.getByRole(AriaRole.HEADING, headed("What the import would do"))).isVisible();
    workbench.assertAccessible();
    view.getByRole(AriaRole.BUTTON, named("^Import 1 file$")).click();
    assertThat(view.getByRole(AriaRole.HEADING, headed("zebrafinches.bib"))).isVisible();
    assertThat(workbench.status()).containsText("Imported");
    Locator open = view.locator("[role=row]").filter(hasText("open"));
    open.first().click();
    Locator raw = view.getByLabel("Text of the record");
    assertTrue(raw.inputValue().contains("zebrafinch without an end"), raw::inputValue);
    workbench.assertAccessible();
    raw.fill(raw.inputValue().replace("without an end,", "without an end},"));
    if (!raw.inputValue().strip().endsWith("}")) {
      raw.fill(raw.inputValue().strip() + "}");
    }
    view.getByRole(AriaRole.BUTTON, named("^Read again$")).click();
    assertThat(view.locator("[role=row]").filter(hasText("mended"))).hasCount(1);
    awaitFound(workbench, "zebrafinch", 3);

    workbench.tab("Import").click();
    view.getByRole(AriaRole.BUTTON, named("^Take this import back$")).click();
    assertThat(workbench.status()).containsText("Taken back");
    assertThat(view.locator("header")).containsText("taken back");
    awaitFound(workbench, "zebrafinch", 0);
  }

  @Test
  void aRecordIsEditedAndUndoneAndItsTextSearched(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "Of ideas and institu-\ntions.\nIdeas again.\n");
    Workbench workbench = open().perspective("Literature");
    complete(workbench);
    Page page = workbench.page();
    ask(workbench, "Beland, 2007");
    Locator row = workbench.view("Search").locator("[role=row]").filter(hasText("Institutional"));
    row.first().dblclick();
    Locator record = workbench.view("Record");
    assertThat(record).containsText("Béland");

    record.getByRole(AriaRole.TAB, named("^Edit")).click();
    Locator title = record.getByLabel("Title", new Locator.GetByLabelOptions().setExact(true));
    String before = title.inputValue();
    title.fill("Ideas that change");
    record.getByRole(AriaRole.BUTTON, named("^Save$")).click();
    assertThat(record.locator("h1")).hasText("Ideas that change");
    workbench.assertAccessible();
    record.getByRole(AriaRole.TAB, named("^History")).click();
    assertThat(record.locator(".steps li").first()).containsText("Changed");
    workbench.assertAccessible();
    page.keyboard().press("Control+z");
    assertThat(record.locator("h1")).hasText(before);

    record.getByRole(AriaRole.TAB, named("^Record")).click();
    record.locator("input[type=file]").setInputFiles(file);
    assertThat(record.locator(".files")).containsText("1 page");
    record.getByRole(AriaRole.TAB, named("^Text")).click();
    record.getByLabel("Search in this text").fill("institutions");
    assertThat(record.locator("mark.now")).containsText("institu-");
    workbench.assertAccessible();
  }

  @Test
  void twoRecordsBecomeOneAndTwoAgain() {
    Workbench workbench = open().perspective("Literature");
    int all = found(workbench, "author:béland");
    Page page = workbench.page();
    Locator search = workbench.view("Search");
    search.getByRole(AriaRole.GRID).focus();
    page.keyboard().press("Space");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Space");
    search.getByRole(AriaRole.BUTTON, named("^Merge$")).click();
    page.locator("dialog").waitFor();
    workbench.assertAccessible();
    workbench.answer("Merge");
    assertThat(workbench.status()).containsText("2 records made one");
    awaitFound(workbench, "author:béland", all - 1);
    search.getByRole(AriaRole.GRID).focus(); // in a text field the key would undo typing
    page.keyboard().press("Control+z");
    assertThat(workbench.status()).containsText("Taken back");
    awaitFound(workbench, "author:béland", all);
  }

  @Test
  void aSearchStringOfADatabaseIsTranslated() {
    Workbench workbench = open().perspective("Literature");
    Page page = workbench.page();
    Locator search = workbench.view("Search");
    search.getByRole(AriaRole.BUTTON, named("^Search strings of databases$")).click();
    page.getByRole(AriaRole.TEXTBOX, named(page, "^Search string$"))
        .fill("title:rescaling AND year:2004..2010");
    page.waitForCondition(
        () ->
            page.getByRole(AriaRole.TEXTBOX, named(page, "^Translated$"))
                .inputValue()
                .contains("rescaling"));
    workbench.assertAccessible();
    workbench.answer("Close");
  }

  @Test
  void everyViewIsAccessibleInBothSizesAndThemes() throws Exception {
    for (int[] size : SIZES) {
      Workbench workbench = open(size).perspective("Literature");
      complete(workbench);
      for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        workbench.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        String look = "-" + theme.name().toLowerCase() + "-" + size[0];
        workbench.tab("Search").click();
        Locator search = workbench.view("Search");
        ask(workbench, "social innovation");
        search.locator("[role=row] .name").first().click();
        Locator why = search.getByRole(AriaRole.BUTTON, named("^Why"));
        if (!"true".equals(why.getAttribute("aria-pressed"))) {
          why.click();
        }
        assertThat(search.locator(".reasons li").first()).isVisible();
        workbench.assertAccessible();
        workbench.picture(picture("search" + look));
        workbench.tab("Import").click();
        assertThat(workbench.view("Import").locator(".zone")).isVisible();
        workbench.assertAccessible();
        workbench.picture(picture("import" + look));
      }
    }
  }

  /** While the index is still being made, a later search finds more, not less. */
  private void complete(Workbench workbench) {
    Page page = workbench.page();
    page.waitForCondition(
        () ->
            page.request()
                .get(address() + "api/search/status")
                .text()
                .contains("\"complete\":true"));
  }

  private int found(Workbench workbench, String words) {
    complete(workbench);
    workbench.tab("Search").click();
    ask(workbench, words);
    return total(workbench.view("Search"));
  }

  /** Asks until so many are found: what was changed is searchable a moment later. */
  private void awaitFound(Workbench workbench, String words, int expected) {
    workbench.page().waitForCondition(() -> found(workbench, words) == expected);
  }

  /** Types a query and waits until its rows are there. */
  private static void ask(Workbench workbench, String words) {
    Locator box = workbench.view("Search").getByRole(AriaRole.SEARCHBOX).first();
    workbench
        .page()
        .waitForResponse(
            response -> response.url().contains("column="),
            () -> box.fill(box.inputValue().equals(words) ? words + " " : words));
    workbench.page().waitForTimeout(200);
  }

  private static int total(Locator search) {
    String digits = search.locator(".total").innerText().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** Goes on by Tab until the focus is on what has this name. */
  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if (focused(page).contains(name)) {
        return;
      }
    }
    throw new AssertionError("Tab does not come to " + name);
  }

  private static String focused(Page page) {
    return String.valueOf(
        page.evaluate(
            """
            () => {
              let at = document.activeElement;
              while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
              return (at?.closest('label')?.textContent ?? at?.textContent ?? '').trim();
            }
            """));
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.GetByRoleOptions named(String pattern) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
  }

  private static Page.GetByRoleOptions named(Page page, String pattern) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
  }

  private static Locator.GetByRoleOptions headed(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
