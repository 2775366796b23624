package org.papilio.cases.git;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.papilio.cases.api.FileWrite;
import org.papilio.platform.progress.Progress;

/**
 * The readable files of a workspace. New content is first written beside, where all the room it
 * needs is taken, and put in place only when the revision stands; so a full disk is met before
 * anything changed.
 */
final class WorkingFiles {

  private final Path folder;
  private final Path beside;
  private final Disk disk;

  WorkingFiles(Path folder, Path derived, Disk disk) {
    this.folder = folder;
    this.beside = derived.resolve("tmp");
    this.disk = disk;
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  /** Content that waits to be put in place. */
  final class Staged implements AutoCloseable {
    private final List<FileWrite> writes;
    private final List<Path> contents = new ArrayList<>();

    private Staged(List<FileWrite> writes) {
      this.writes = writes;
    }

    /** Puts everything in place; each file at once. */
    void publish() throws IOException {
      for (int i = 0; i < writes.size(); i++) {
        Path target = file(writes.get(i).path());
        if (!writes.get(i).deletes()) {
          disk.replace(contents.get(i), target);
        } else {
          disk.delete(target);
          removeEmptyFolders(target.getParent());
        }
      }
    }

    /** Deletes what was not put in place. */
    @Override
    public void close() {
      for (Path content : contents) {
        if (content != null) {
          try {
            Files.deleteIfExists(content);
          } catch (IOException e) {
            // Opening the workspace the next time clears the folder.
            continue;
          }
        }
      }
    }
  }

  /** Writes content beside its place, and makes the folders it will need. */
  Staged stage(List<FileWrite> writes) throws IOException {
    return stage(writes, Progress.NONE);
  }

  /** As {@link #stage(List)}; stopped, it leaves nothing behind. */
  Staged stage(List<FileWrite> writes, Progress progress) throws IOException {
    disk.createFolders(beside);
    Staged staged = new Staged(writes);
    boolean complete = false;
    try {
      Set<Path> made = new HashSet<>();
      for (FileWrite write : writes) {
        progress.check();
        progress.report(staged.contents.size(), writes.size(), "files written");
        if (write.deletes()) {
          staged.contents.add(null);
          continue;
        }
        Path parent = file(write.path()).getParent();
        if (made.add(parent)) {
          disk.createFolders(parent);
        }
        Path content = beside.resolve(ProcessHandle.current().pid() + "-" + staged.contents.size());
        staged.contents.add(content);
        disk.write(content, write.content().orElseThrow());
      }
      complete = true;
      return staged;
    } finally {
      if (!complete) {
        staged.close();
        writes.forEach(write -> removeEmptyFolders(file(write.path()).getParent()));
      }
    }
  }

  /** Deletes what a killed process left beside. Only the writer may call it. */
  void clear() throws IOException {
    if (!Files.isDirectory(beside)) {
      return;
    }
    try (Stream<Path> files = Files.list(beside)) {
      for (Path file : files.toList()) {
        disk.delete(file);
      }
    }
  }

  private void removeEmptyFolders(Path from) {
    Path empty = from;
    while (empty != null && !empty.equals(folder) && empty.startsWith(folder)) {
      try {
        Files.delete(empty);
      } catch (DirectoryNotEmptyException e) {
        return;
      } catch (IOException e) {
        // An empty folder does no harm: Git does not know folders.
        return;
      }
      empty = empty.getParent();
    }
  }
}
