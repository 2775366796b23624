package org.papilio.literature.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for what one change does not hold in memory, made when it is first needed and deleted
 * afterwards. What a killed process left is deleted by whoever comes next.
 */
final class Scratch implements AutoCloseable {

  private static final String PREFIX = "change-";

  private final Path home;
  private final AtomicInteger files = new AtomicInteger();
  private @Nullable Path folder;

  /**
   * A scratch folder below another one.
   *
   * @param home for example {@code .papilio/library}
   */
  Scratch(Path home) {
    this.home = home;
  }

  /** A new file name in the folder. */
  synchronized Path file(String name) {
    try {
      if (folder == null) {
        Files.createDirectories(home);
        clearLeft();
        folder = Files.createTempDirectory(home, PREFIX + ProcessHandle.current().pid() + "-");
      }
      return folder.resolve(files.incrementAndGet() + "-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the folders of processes that are no more. */
  private void clearLeft() throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.list(home)) {
      left = all.filter(one -> one.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path one : left) {
      String pid = one.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0];
      if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        delete(one);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }

  @Override
  public synchronized void close() {
    if (folder != null) {
      try {
        delete(folder);
      } catch (IOException e) {
        // Whoever needs the folder next clears it when this process is gone.
        return;
      } finally {
        folder = null;
      }
    }
  }
}
