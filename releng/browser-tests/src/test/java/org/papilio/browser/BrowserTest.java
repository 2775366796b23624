package org.papilio.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What tests in a browser have in common: one platform for each class, on a workspace that {@link
 * #prepare} fills, and a fresh browser window, already let in, for each test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

  /** The two sizes at which every view is looked at. */
  static final List<int[]> SIZES = List.of(new int[] {1280, 720}, new int[] {1680, 1000});

  /** Milliseconds until what is awaited must be there; a busy machine is slow. */
  private static final double PATIENCE = 20_000;

  private Papilio papilio;
  private String state = "";
  private String address = "";
  private final List<BrowserContext> windows = new ArrayList<>();

  /**
   * Fills the workspace before it is served; it stays empty unless a test says otherwise.
   *
   * @param workspace does not exist yet
   */
  void prepare(Papilio papilio, Path workspace) throws Exception {}

  @BeforeAll
  final void start(@TempDir Path user) throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Browser browser = Chromium.browser(); // first, so that nothing is started where there is none
    papilio = new Papilio(user);
    Path workspace = user.resolve("workspace");
    prepare(papilio, workspace);
    papilio.serve(workspace);
    try (BrowserContext window = browser.newContext()) {
      Page page = window.newPage();
      page.navigate(papilio.opening());
      address = page.url();
      state = window.storageState();
    }
  }

  @AfterAll
  final void stop() throws Exception {
    if (papilio != null) {
      papilio.close();
    }
  }

  /** The address of the page. */
  final String address() {
    return address;
  }

  /** Opens the page in a fresh window of 1280 × 720. */
  final Workbench open() {
    return open(SIZES.getFirst());
  }

  final Workbench open(int[] size) {
    // Without the page's own policy, so that axe can be brought in.
    return open(size, true);
  }

  /** Opens the page under its own content policy; axe cannot be used there. */
  final Workbench openUnderItsPolicy() {
    return open(SIZES.getFirst(), false);
  }

  private Workbench open(int[] size, boolean withoutPolicy) {
    BrowserContext window =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    // The language is the test's, not the machine's.
                    .setLocale("en-GB")
                    .setBypassCSP(withoutPolicy)
                    .setViewportSize(size[0], size[1])
                    .setStorageState(withoutStorage(state)));
    windows.add(window);
    return new Workbench(window.newPage(), address);
  }

  /** The cookie alone: what another window left in the browser's storage is not to be seen. */
  private static String withoutStorage(String state) {
    return state.replaceAll("\"origins\":\\s*\\[.*]", "\"origins\":[]");
  }

  @AfterEach
  final void close() {
    windows.forEach(BrowserContext::close);
    windows.clear();
  }

  /** Where tests put pictures for people to look at. */
  static Path picture(String name) throws Exception {
    Path folder = Path.of(System.getProperty("papilio.pictures"));
    Files.createDirectories(folder);
    return folder.resolve(name + ".png");
  }
}
