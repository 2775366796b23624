package org.papilio.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One folder of a pool, lent to one process. A framework's folder survives restarts, which makes
 * the next start fast, and belongs to one framework at a time; so each process takes the first
 * folder that it can lock. A folder whose last use did not come to its end is emptied first.
 */
public final class FrameworkCache implements AutoCloseable {

  private static final int LARGEST_POOL = 256;

  private final Path folder;
  private final Path ready;
  private final FileLock lock;

  private FrameworkCache(Path folder, Path ready, FileLock lock) {
    this.folder = folder;
    this.ready = ready;
    this.lock = lock;
  }

  /**
   * Takes the first free folder of a pool.
   *
   * @param pool made if it is not there
   * @throws LaunchException when no folder can be written or locked
   */
  public static FrameworkCache take(Path pool) throws LaunchException {
    try {
      Files.createDirectories(pool);
      for (int number = 0; number < LARGEST_POOL; number++) {
        FileLock lock = tryLock(pool.resolve(number + ".lock"));
        if (lock != null) {
          return new FrameworkCache(
              pool.resolve(Integer.toString(number)), pool.resolve(number + ".ready"), lock);
        }
      }
    } catch (IOException e) {
      throw new LaunchException(
          "no cache folder can be made in "
              + pool
              + " ("
              + e
              + "); set XDG_CACHE_HOME to a folder"
              + " that can be written, or free some disk space",
          e);
    }
    throw new LaunchException(
        LARGEST_POOL + " processes of Papilio run already with " + pool + "; end some of them");
  }

  private static FileLock tryLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      lock = null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock;
  }

  /** The folder for the framework's own files. */
  public Path folder() {
    return folder;
  }

  /** Where the process that holds this folder writes its warnings. */
  public Path logFile() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  /** Where the packages of the JDK are written down. */
  Path packagesFile() {
    return folder.resolveSibling(folder.getFileName() + ".packages");
  }

  /** Says that the folder is about to change; it counts as damaged until {@link #settled}. */
  public void changing() throws LaunchException {
    try {
      Files.deleteIfExists(ready);
    } catch (IOException e) {
      throw new LaunchException(ready + " cannot be removed (" + e + ")", e);
    }
  }

  /** Says that the folder holds a complete set of bundles. */
  public void settled() throws LaunchException {
    try {
      Files.write(ready, new byte[0]);
    } catch (IOException e) {
      throw new LaunchException(ready + " cannot be written (" + e + "); is the disk full?", e);
    }
  }

  /** Empties the folder if its last change did not come to its end. */
  public void repair() throws LaunchException {
    if (!Files.exists(ready)) {
      clear();
    }
  }

  /** Empties the folder. */
  public void clear() throws LaunchException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new LaunchException(folder + " cannot be emptied (" + e + "); remove it by hand", e);
    }
  }

  /** Gives the folder back to the pool. */
  @Override
  public void close() throws IOException {
    lock.acquiredBy().close();
  }
}
