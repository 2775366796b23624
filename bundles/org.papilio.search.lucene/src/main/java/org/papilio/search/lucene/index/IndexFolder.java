package org.papilio.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an index: a file {@code current} that names the generation in use, the generations,
 * and a lock that the writing process holds.
 */
final class IndexFolder implements AutoCloseable {

  private static final String CURRENT = "current";
  private static final String PREFIX = "generation-";

  private final Path folder;
  private @Nullable FileChannel lockFile;
  private @Nullable FileLock lock;
  private long newest;

  IndexFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
  }

  /** Becomes the writing process if none is; true when this process is the one. */
  synchronized boolean tryLock() throws IOException {
    Path place = folder.resolve("writer.lock");
    if (lock != null && lock.isValid()) {
      if (Files.exists(place)) {
        return true;
      }
      // somebody deleted the folder: a lock on a file that is gone would keep nobody out
      close();
    }
    Files.createDirectories(folder);
    FileChannel file = FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      lock = null;
    }
    if (lock == null) {
      file.close();
      return false;
    }
    lockFile = file;
    return true;
  }

  /** The generation in use, whether or not it is sound. */
  synchronized Optional<Path> current() throws IOException {
    Path pointer = folder.resolve(CURRENT);
    if (!Files.exists(pointer)) {
      return Optional.empty();
    }
    String name = Files.readString(pointer).strip();
    if (!name.matches(PREFIX + "\\d{1,17}")) {
      return Optional.empty();
    }
    newest = Math.max(newest, Long.parseLong(name.substring(PREFIX.length())));
    return Optional.of(folder.resolve(name)).filter(Files::isDirectory);
  }

  /** A new folder for the next generation. */
  synchronized Path next() throws IOException {
    Files.createDirectories(folder);
    long last;
    try (Stream<Path> all = Files.list(folder)) {
      last =
          all.map(path -> path.getFileName().toString())
              .filter(name -> name.matches(PREFIX + "\\d{1,17}"))
              .mapToLong(name -> Long.parseLong(name.substring(PREFIX.length())))
              .max()
              .orElse(0);
    }
    // a deleted generation may still be open, so its name is not given again
    newest = Math.max(newest, last) + 1;
    return Files.createDirectory(folder.resolve(PREFIX + newest));
  }

  /** Makes a generation the one in use, all or nothing. */
  void use(Path generation) throws IOException {
    Path fresh = folder.resolve(CURRENT + ".new");
    Files.writeString(fresh, generation.getFileName() + "\n");
    Files.move(
        fresh,
        folder.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes all generations but one; what cannot be deleted now is left for the next time. */
  void deleteOthers(@Nullable Path kept) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
          .filter(path -> !path.equals(kept))
          .forEach(IndexFolder::delete);
    }
  }

  /** Size of everything in it; -1 when it cannot be told. */
  long bytes() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.mapToLong(path -> path.toFile().isFile() ? path.toFile().length() : 0).sum();
    } catch (IOException | UncheckedIOException changing) {
      return -1;
    }
  }

  /** Deletes a generation, as far as nobody has it open. */
  static void delete(Path generation) {
    try (Stream<Path> inside = Files.walk(generation)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException inUse) {
      // on some systems files that a reader has open stay until it closes; the next start deletes
      // them
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (lockFile != null) {
      lockFile.close();
      lockFile = null;
      lock = null;
    }
  }
}
