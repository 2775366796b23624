package org.papilio.cases.git;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The steps in which working files change; a test can let any of them fail. */
interface Disk {

  /** Writes a new file. */
  void write(Path file, byte[] content) throws IOException;

  /** Makes a folder and those above it. */
  void createFolders(Path folder) throws IOException;

  /** Puts a file in the place of another, at once or not at all. */
  void replace(Path from, Path to) throws IOException;

  /** Deletes a file if it is there. */
  void delete(Path file) throws IOException;

  /** The disk of the machine. */
  Disk REAL =
      new Disk() {
        @Override
        public void write(Path file, byte[] content) throws IOException {
          Files.write(file, content);
        }

        @Override
        public void createFolders(Path folder) throws IOException {
          try {
            Files.createDirectories(folder);
          } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is a file, not a folder", e);
          }
        }

        @Override
        public void replace(Path from, Path to) throws IOException {
          Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void delete(Path file) throws IOException {
          try {
            Files.delete(file);
          } catch (NoSuchFileException e) {
            // Somebody deleted it by hand: it is gone, as wanted.
          }
        }
      };
}
