package org.papilio.workbench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.papilio.platform.problem.Problem;

/**
 * Sees to it that one process at a time serves a workspace. The operating system gives the lock
 * back when the process ends, however it ends; a second file tells the others where it is served.
 */
final class ServingLock implements AutoCloseable {

  private final FileChannel channel;
  private final Path note;

  private ServingLock(FileChannel channel, Path note) {
    this.channel = channel;
    this.note = note;
  }

  /**
   * @param derived the folder {@code .papilio} of the workspace
   * @throws org.papilio.platform.problem.ProblemException conflict, when another process serves it
   */
  static ServingLock take(Path derived, Path workspace) {
    Path note = derived.resolve("serving.txt");
    try {
      Files.createDirectories(derived);
      FileChannel channel =
          FileChannel.open(
              derived.resolve("serving.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean taken = false;
      try {
        taken = lock(channel);
      } finally {
        if (!taken) {
          channel.close();
        }
      }
      if (!taken) {
        throw Problem.conflict("workspace " + workspace + " is served already" + address(note))
            .fix("open that address, or stop that process first")
            .exception();
      }
      return new ServingLock(channel, note);
    } catch (IOException e) {
      throw Problem.failure("the lock of workspace " + workspace + " cannot be taken")
          .at(derived.toString())
          .exception(e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String address(Path note) throws IOException {
    return Files.exists(note) ? " at " + Files.readString(note).strip() : "";
  }

  /** Notes where the workspace is served. */
  void tell(String address) {
    try {
      Files.writeString(note, address + " (process " + ProcessHandle.current().pid() + ")\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(note);
    channel.close();
  }
}
