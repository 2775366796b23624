package org.papilio.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium, started once for all tests of a run. */
final class Chromium {

  private static final Chromium ONE = new Chromium();

  private final Playwright playwright;
  private final Browser browser;

  private Chromium() {
    Path program = program();
    layOutDriver();
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  static Browser browser() {
    return ONE.browser;
  }

  /** Where no browser is, tests are skipped; where one must be (PAPILIO_CHROMIUM), they fail. */
  private static Path program() {
    String named = System.getenv().getOrDefault("PAPILIO_CHROMIUM", "");
    if (!named.isEmpty()) {
      Path program = Path.of(named);
      return Files.isExecutable(program)
          ? program
          : fail("PAPILIO_CHROMIUM names " + named + ", which cannot be run");
    }
    Optional<Path> found =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(Chromium::onPath)
            .findFirst();
    return found.orElseGet(
        () -> abort("no Chromium is installed; install one, or name it in PAPILIO_CHROMIUM"));
  }

  private static Stream<Path> onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }

  /** Playwright's driver is a Node and the npm package of the same version, side by side. */
  private static void layOutDriver() {
    try {
      Path driver = Path.of(System.getProperty("playwright.cli.dir"));
      Files.createDirectories(driver);
      Path node =
          onPath("node").findFirst().orElseThrow(() -> new IOException("no node on the path"));
      link(driver.resolve("node"), node.toRealPath());
      link(
          driver.resolve("package"),
          Path.of(System.getProperty("papilio.npm"), "playwright-core").toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path from, Path to) throws IOException {
    Files.deleteIfExists(from);
    Files.createSymbolicLink(from, to);
  }
}
