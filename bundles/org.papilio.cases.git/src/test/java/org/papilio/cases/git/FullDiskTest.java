package org.papilio.cases.git;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.cases.git.Fixture.ANNA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

/** A disk that is full at any step leaves the revision before or the revision after, whole. */
class FullDiskTest {

  @TempDir Path temp;

  /** A disk that has no room left after so many steps. */
  private static final class Filling implements Disk {
    private int stepsLeft = Integer.MAX_VALUE;

    private void step() throws IOException {
      if (stepsLeft-- <= 0) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
      if (stepsLeft == 0) {
        Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
      }
      step();
      REAL.write(file, content);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
      step();
      REAL.createFolders(folder);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      step();
      REAL.replace(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      step();
      REAL.delete(file);
    }
  }

  private static FileWrite write(String path, String content) {
    return FileWrite.of(path, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whateverStepFailsTheFilesAreThoseOfOneRevision() throws IOException {
    Filling disk = new Filling();
    GitWorkspaces workspaces = Fixture.workspaces(disk);
    Path folder = temp.resolve("w");
    try (Workspace workspace = workspaces.create(folder, ANNA)) {
      workspace
          .store()
          .commit(
              workspace.store().head(),
              ANNA,
              "start",
              List.of(
                  write("library/a.txt", "a0"),
                  write("library/b.txt", "b0"),
                  write("library/old.txt", "old")));
    }
    int refused = 0;
    int stood = 0;
    for (int steps = 0; steps < 16; steps++) {
      try (Workspace workspace = workspaces.open(folder)) {
        WorkspaceStore store = workspace.store();
        Revision before = store.head();
        List<FileWrite> writes =
            List.of(
                write("library/a.txt", "a" + steps),
                write("library/b.txt", "b" + steps),
                write("library/new" + steps + "/c.txt", "c"),
                steps == 7
                    ? FileWrite.delete("library/old.txt")
                    : write("library/b2.txt", "x" + steps));
        disk.stepsLeft = steps;
        try {
          store.commit(before, ANNA, "fill", writes);
          stood++;
        } catch (ProblemException e) {
          refused++;
          assertEquals(Kind.FAILURE, e.problem().kind());
          assertTrue(e.getMessage().contains("No space left"), e.getMessage());
          assertEquals(before, store.head());
        }
        disk.stepsLeft = Integer.MAX_VALUE;
      }
      assertFilesAreThoseOfTheNewestRevision(workspaces, folder);
    }
    assertTrue(refused > 0 && stood > 0, refused + " refused, " + stood + " stood");
  }

  private static void assertFilesAreThoseOfTheNewestRevision(GitWorkspaces workspaces, Path folder)
      throws IOException {
    try (Workspace workspace = workspaces.open(folder)) {
      WorkspaceStore store = workspace.store();
      for (String path : store.list(store.head(), "")) {
        assertArrayEquals(
            store.read(store.head(), path).orElseThrow(), Files.readAllBytes(folder.resolve(path)));
      }
      assertTrue(store.log("", 100).stream().noneMatch(one -> one.message().contains("by hand")));
    }
    assertEquals(List.of(), workspaces.check(folder, false));
  }

  @Test
  void aWorkspaceThatCannotBeMadeLeavesNothing() {
    Filling disk = new Filling();
    for (int steps = 0; steps < 8; steps++) {
      disk.stepsLeft = steps;
      Path folder = temp.resolve("new" + steps);
      ProblemException refused =
          assertThrows(ProblemException.class, () -> Fixture.workspaces(disk).create(folder, ANNA));
      assertEquals(Kind.FAILURE, refused.problem().kind());
      assertEquals(Optional.empty(), Optional.of(folder).filter(Files::exists));
    }
  }
}
