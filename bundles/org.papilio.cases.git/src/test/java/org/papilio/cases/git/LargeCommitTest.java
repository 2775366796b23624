package org.papilio.cases.git;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

/** Commits of so many files that they are stored before the lock is taken. */
class LargeCommitTest {

  private static final Author ANNA = new Author("Anna", "");
  private static final int FILES = 300;

  @TempDir Path temp;

  /** Stops when a step has come so far. */
  private static final class Stopping implements Progress {
    final Set<String> steps = new LinkedHashSet<>();
    private final String step;
    private volatile boolean stop;

    Stopping(String step) {
      this.step = step;
    }

    @Override
    public void report(long done, long total, String what) {
      steps.add(what);
      stop |= what.equals(step) && done > FILES / 2;
    }

    @Override
    public boolean cancelled() {
      return stop;
    }
  }

  private static String path(int number) {
    return String.format("library/many/%04d.txt", number);
  }

  private static byte[] content(int number) {
    return ("content of file " + number).getBytes(StandardCharsets.UTF_8);
  }

  private static List<FileWrite> writes() {
    List<FileWrite> writes = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      int number = i;
      writes.add(FileWrite.made(path(number), () -> content(number)));
    }
    return writes;
  }

  private static long files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void manyFilesAreOneRevisionAndLieInTheFolder() throws IOException {
    Path folder = temp.resolve("w");
    try (Workspace workspace = Fixture.workspaces().create(folder, ANNA)) {
      WorkspaceStore store = workspace.store();
      Stopping watching = new Stopping("");
      Revision made = store.commit(store.head(), ANNA, "many", writes(), watching);
      assertEquals(Set.of("files stored", "files written"), watching.steps);
      for (int i = 0; i < FILES; i++) {
        assertArrayEquals(content(i), store.read(made, path(i)).orElseThrow());
        assertArrayEquals(content(i), Files.readAllBytes(folder.resolve(path(i))));
      }
      assertEquals(made, store.commit(made, ANNA, "the same", writes(), Progress.NONE));
    }
    try (Workspace again = Fixture.workspaces().open(folder)) {
      assertEquals("many", again.store().log("", 1).getFirst().message());
    }
  }

  @Test
  void aStoppedCommitChangesNothing() throws IOException {
    Path folder = temp.resolve("w");
    try (Workspace workspace = Fixture.workspaces().create(folder, ANNA)) {
      WorkspaceStore store = workspace.store();
      Revision before = store.head();
      for (String step : List.of("files stored", "files written")) {
        assertThrows(
            CancelledException.class,
            () -> store.commit(before, ANNA, "many", writes(), new Stopping(step)));
        assertEquals(before, store.head());
        assertEquals(0, files(folder.resolve("library/many")), step);
        assertEquals(0, files(folder.resolve(".papilio/tmp")), step);
      }
      store.commit(before, ANNA, "many", writes(), Progress.NONE);
      assertEquals(FILES, files(folder.resolve("library/many")));
    }
  }

  @Test
  void aConflictIsMetThoughTheContentsAreStoredBefore() {
    try (Workspace workspace = Fixture.workspaces().create(temp.resolve("w"), ANNA)) {
      WorkspaceStore store = workspace.store();
      Revision before = store.head();
      store.commit(before, ANNA, "one", List.of(FileWrite.of(path(7), new byte[] {7})));
      ProblemException conflict =
          assertThrows(
              ProblemException.class,
              () -> store.commit(before, ANNA, "many", writes(), Progress.NONE));
      assertEquals(Kind.CONFLICT, conflict.problem().kind());
      assertTrue(conflict.problem().where().contains(path(7)));
    }
  }
}
