package org.papilio.literature.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Real files for tests, kept outside the project. */
public final class SharedData {

  private static final String NAME = "PAPILIO_SHARED";

  private SharedData() {}

  /**
   * A folder of real data, such as {@code literature/ris}. Skips the test that asks where there is
   * none.
   */
  public static Path folder(String name) {
    Path root = root();
    Assumptions.assumeTrue(
        root != null && Files.isDirectory(root.resolve("data").resolve(name)),
        "no real data here: set " + NAME + " to a folder with data/" + name);
    return Objects.requireNonNull(root).resolve("data").resolve(name);
  }

  /** All files below a folder of real data whose name passes, by path. */
  public static List<Path> files(String folder, Predicate<String> name) {
    try (Stream<Path> all = Files.walk(folder(folder))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> name.test(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Path root() {
    String named = System.getProperty(NAME, System.getenv(NAME));
    if (named != null) {
      return Path.of(named);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared").resolve("data"))) {
        return at.resolve("shared");
      }
    }
    return null;
  }
}
