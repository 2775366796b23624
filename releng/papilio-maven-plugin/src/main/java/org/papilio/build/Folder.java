package org.papilio.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that is brought to a new content while processes may be reading the old one: a file that
 * did not change stays, one that did is replaced as a whole, and what is not written again is
 * removed at the end.
 */
final class Folder {

  private final Path root;
  private final Set<Path> written = new HashSet<>();

  Folder(Path root) {
    this.root = root;
  }

  void copy(Path from, String to) throws IOException {
    write(to, Files.readAllBytes(from));
  }

  /** Copies all files of a folder, at any depth. */
  void copyTree(Path from, String to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        copy(file, to + "/" + from.relativize(file).toString().replace('\\', '/'));
      }
    }
  }

  void copyExecutable(Path from, String to) throws IOException {
    copy(from, to);
    if (!root.resolve(to).toFile().setExecutable(true, false)) {
      throw new IOException(to + " cannot be made executable");
    }
  }

  void write(String to, byte[] content) throws IOException {
    Path file = root.resolve(to);
    written.add(file);
    if (Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), content)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, content);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes the files in the given subfolders that were not written. */
  void removeOthers(String... subfolders) throws IOException {
    for (String subfolder : subfolders) {
      Path folder = root.resolve(subfolder).normalize();
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!written.contains(file)) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
