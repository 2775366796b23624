package org.papilio.cases.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.cases.git.Fixture.ANNA;
import static org.papilio.cases.git.Fixture.BELA;
import static org.papilio.cases.git.Fixture.TANODA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Edit;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

/** Several users of one folder: in this process, in others, and by hand. */
class SharingTest {

  @TempDir Path temp;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aSecondProcessSeesWhatTheFirstCommitsAndIsToldOfIt() throws Exception {
    Path folder = temp.resolve("w");
    try (Workspace first = Fixture.withTanoda(Fixture.workspaces(), folder);
        Workspace second = Fixture.workspaces().open(folder)) {
      BlockingQueue<Revision> told = new LinkedBlockingQueue<>();
      second.store().onCommit(told::add);
      Revision made =
          first
              .cases()
              .edit(
                  TANODA,
                  first.store().head(),
                  List.of(new Edit.Set("r1", "strength", Optional.of("4"))),
                  ANNA,
                  "edit")
              .revision();
      assertEquals(made, told.poll(20, TimeUnit.SECONDS));
      assertEquals(made, second.store().head());
      assertEquals(4, second.cases().snapshot().read(TANODA).getRelations().get(0).getStrength());
    }
  }

  @Test
  void manyWritersOfDifferentElementsLoseNothing() throws Exception {
    Path folder = temp.resolve("w");
    int writers = 4;
    int rounds = 5;
    try (Workspace first = Fixture.withTanoda(Fixture.workspaces(), folder);
        Workspace second = Fixture.workspaces().open(folder);
        ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        Workspace workspace = writer % 2 == 0 ? first : second;
        int number = writer;
        work.add(
            () -> {
              for (int round = 0; round < rounds; round++) {
                workspace
                    .cases()
                    .edit(
                        TANODA,
                        workspace.store().head(),
                        List.of(
                            new Edit.Add(
                                "c1", "actors", "{\"id\": \"w" + number + "-" + round + "\"}", -1)),
                        ANNA,
                        "add");
              }
              return null;
            });
      }
      for (Future<Void> one : threads.invokeAll(work)) {
        one.get();
      }
      assertEquals(2 + writers * rounds, first.cases().snapshot().read(TANODA).getActors().size());
    }
  }

  @Test
  void whoWaitsTooLongIsToldWhoWrites() throws IOException {
    Path folder = temp.resolve("w");
    try (Workspace workspace = Fixture.withTanoda(Fixture.workspaces(), folder)) {
      WriteLock other = new WriteLock(folder.resolve(".papilio/lock"), Duration.ofSeconds(1));
      GitWorkspaces hasty = new GitWorkspaces(Fixture.codec(), Duration.ofMillis(100), Disk.REAL);
      try (WriteLock.Held held = other.acquire("a long import")) {
        assertTrue(held.crashedSince().isEmpty());
        ProblemException refused = assertThrows(ProblemException.class, () -> hasty.open(folder));
        assertEquals(Kind.CONFLICT, refused.problem().kind());
        assertTrue(
            refused.getMessage().contains("process " + ProcessHandle.current().pid()),
            refused.getMessage());
        assertTrue(refused.getMessage().contains("a long import"), refused.getMessage());
      }
      hasty.open(folder).close();
    }
  }

  @Test
  void aFileThatChangedMeanwhileIsAConflictThatNamesBothSides() throws IOException {
    try (Workspace workspace = Fixture.withTanoda(Fixture.workspaces(), temp.resolve("w"))) {
      Revision base = workspace.store().head();
      FileWrite mine = FileWrite.of("library/a.txt", bytes("mine"));
      workspace
          .store()
          .commit(base, BELA, "hers", List.of(FileWrite.of("library/a.txt", bytes("hers"))));
      ProblemException refused =
          assertThrows(
              ProblemException.class,
              () -> workspace.store().commit(base, ANNA, "mine", List.of(mine)));
      assertEquals(Kind.CONFLICT, refused.problem().kind());
      for (String part : List.of("library/a.txt", base.brief(), "Béla", "'hers'")) {
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
      }
      assertEquals("hers", Files.readString(workspace.folder().resolve("library/a.txt")));
    }
  }

  @Test
  void aHandEditIsNeverOverwritten() throws IOException {
    Path folder = temp.resolve("w");
    try (Workspace workspace = Fixture.withTanoda(Fixture.workspaces(), folder)) {
      Revision base = workspace.store().head();
      Path file = folder.resolve("cases/tanoda/case.json");
      Files.writeString(file, Files.readString(file).replace("\"strength\": 1", "\"strength\": 2"));
      Edit edit = new Edit.Set("r1", "strength", Optional.of("4"));
      workspace.cases().edit(TANODA, base, List.of(edit), ANNA, "edit");
      String json = workspace.cases().snapshot().json(TANODA);
      assertTrue(json.contains("\"strength\": 2") && json.contains("\"strength\": 4"), json);

      Files.writeString(file, "half of a ca");
      ProblemException refused =
          assertThrows(
              ProblemException.class,
              () ->
                  workspace
                      .cases()
                      .edit(
                          TANODA,
                          workspace.store().head(),
                          List.of(new Edit.Set("r1", "strength", Optional.of("0"))),
                          ANNA,
                          "edit"));
      assertEquals(Kind.CONFLICT, refused.problem().kind());
      assertTrue(refused.getMessage().contains("by hand"), refused.getMessage());
      assertEquals("half of a ca", Files.readString(file));
    }
  }

  @Test
  void filesThatPeoplePutThereByHandBecomePartOnOpening() throws IOException {
    Path folder = temp.resolve("w");
    GitWorkspaces workspaces = Fixture.workspaces();
    Fixture.withTanoda(workspaces, folder).close();
    Files.writeString(folder.resolve("cases/tanoda/photo.txt"), "a photo");
    Files.writeString(folder.resolve("notes-of-my-own.txt"), "not part of it");
    Files.createDirectories(folder.resolve("registers"));
    Files.delete(folder.resolve("registers/codebook.json"));
    try (Workspace workspace = workspaces.open(folder)) {
      List<String> paths = workspace.store().list(workspace.store().head(), "");
      assertTrue(paths.contains("cases/tanoda/photo.txt"), paths.toString());
      assertFalse(paths.contains("registers/codebook.json"));
      assertFalse(paths.contains("notes-of-my-own.txt"));
      assertEquals("edited by hand", workspace.store().log("", 1).get(0).message());
    }
  }

  @Test
  void theSameFolderOpenedTwiceIsTheSameWorkspaceAndClosesWithTheLast() throws IOException {
    GitWorkspaces workspaces = Fixture.workspaces();
    Workspace first = Fixture.withTanoda(workspaces, temp.resolve("w"));
    List<String> closed = new ArrayList<>();
    first.onClose(() -> closed.add("first added"));
    first.onClose(() -> closed.add("last added"));
    Workspace second = workspaces.open(temp.resolve("w"));
    assertSame(first, second);
    first.close();
    assertEquals(List.of(), closed);
    assertEquals(List.of(TANODA), second.cases().snapshot().ids());
    second.close();
    assertEquals(List.of("last added", "first added"), closed);
  }

  @Test
  void pathsLeadNowhereElse() throws IOException {
    try (Workspace workspace = Fixture.withTanoda(Fixture.workspaces(), temp.resolve("w"))) {
      Revision head = workspace.store().head();
      for (String path :
          List.of(
              "../evil",
              "cases/../../evil",
              "/etc/x",
              "a//b",
              ".git/config",
              "x/.GIT/hooks/y",
              ".papilio/x",
              "a\\b",
              "",
              "a/",
              "c:/x")) {
        ProblemException refused =
            assertThrows(
                ProblemException.class,
                () ->
                    workspace
                        .store()
                        .commit(head, ANNA, "evil", List.of(FileWrite.of(path, bytes("x")))),
                path);
        assertEquals(Kind.BAD_INPUT, refused.problem().kind());
      }
      assertFalse(Files.exists(temp.resolve("evil")));
    }
  }
}
