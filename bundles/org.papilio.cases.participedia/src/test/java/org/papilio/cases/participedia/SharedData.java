package org.papilio.cases.participedia;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data that lies outside of the project; a test that needs it is skipped where it is absent. */
final class SharedData {

  private SharedData() {}

  static Path folder(String name) {
    String named = System.getProperty("PAPILIO_SHARED", System.getenv("PAPILIO_SHARED"));
    Path found = named == null ? null : Path.of(named).resolve(name);
    for (Path at = Path.of("").toAbsolutePath(); found == null && at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared").resolve(name);
      if (Files.isDirectory(candidate)) {
        found = candidate;
      }
    }
    assumeTrue(
        found != null && Files.isDirectory(found),
        "shared/" + name + " is not here: set PAPILIO_SHARED to the folder that holds it");
    return found;
  }
}
