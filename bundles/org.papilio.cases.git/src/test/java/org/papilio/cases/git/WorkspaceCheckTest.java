package org.papilio.cases.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.cases.git.Fixture.ANNA;
import static org.papilio.cases.git.Fixture.TANODA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Damage;
import org.papilio.cases.api.Damage.Kind;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.platform.problem.ProblemException;

class WorkspaceCheckTest {

  @TempDir Path temp;
  private final GitWorkspaces workspaces = Fixture.workspaces();
  private Path folder;
  private Path file;

  @BeforeEach
  void make() {
    folder = temp.resolve("w");
    Fixture.withTanoda(workspaces, folder).close();
    file = folder.resolve("cases/tanoda/case.json");
  }

  private List<Kind> kinds(boolean mend) {
    return workspaces.check(folder, mend).stream().map(Damage::kind).toList();
  }

  private void isSoundAfterMending() {
    assertTrue(workspaces.check(folder, true).stream().allMatch(Damage::mended));
    assertEquals(List.of(), workspaces.check(folder, false));
  }

  private void commit(String path, String content) {
    try (Workspace workspace = workspaces.open(folder)) {
      Revision head = workspace.store().head();
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      workspace.store().commit(head, ANNA, "break it", List.of(FileWrite.of(path, bytes)));
    }
  }

  @Test
  void aSoundWorkspaceHasNoDamage() {
    assertEquals(List.of(), workspaces.check(folder, false));
  }

  @Test
  void brokenJsonInARevisionIsNamedWithLineAndColumn() {
    commit("cases/tanoda/case.json", "{\n  \"format\": \"papilio-case\",\n  oops\n}\n");
    List<Damage> found = workspaces.check(folder, false);
    assertEquals(List.of(Kind.UNREADABLE), found.stream().map(Damage::kind).toList());
    assertTrue(found.get(0).what().contains("case.json:3:"), found.get(0).what());
    try (Workspace workspace = workspaces.open(folder)) {
      assertEquals("tanoda", workspace.cases().snapshot().title(TANODA, "en"));
      assertThrows(ProblemException.class, () -> workspace.cases().snapshot().read(TANODA));
    }
  }

  @Test
  void duplicateIdsAndDanglingReferencesAreNamed() throws IOException {
    String json = Files.readString(file);
    commit("cases/copy/case.json", json.replace("\"id\": \"c1\"", "\"id\": \"c2\""));
    commit("cases/tanoda/case.json", json.replace("\"to\": \"a1\"", "\"to\": \"gone\""));
    List<Damage> found = workspaces.check(folder, false);
    assertTrue(
        found.stream()
            .anyMatch(one -> one.kind() == Kind.DUPLICATE_ID && one.what().contains("'a1'")));
    assertTrue(
        found.stream()
            .anyMatch(
                one -> one.kind() == Kind.DANGLING_REFERENCE && one.what().contains("'gone'")));
  }

  @Test
  void aFileEditedByHandIsTakenInWhenItCanBeRead() throws IOException {
    Files.writeString(file, Files.readString(file).replace("Parish", "Church"));
    assertEquals(List.of(Kind.EDITED_BY_HAND), kinds(false));
    isSoundAfterMending();
    try (Workspace workspace = workspaces.open(folder)) {
      assertTrue(workspace.cases().snapshot().json(TANODA).contains("Church"));
      assertEquals("edited by hand", workspace.store().log("", 1).get(0).message());
    }
  }

  @Test
  void aFileBrokenByHandIsKeptBesideWhenTheLastRevisionComesBack() throws IOException {
    String sound = Files.readString(file);
    Files.writeString(file, "{ half");
    assertEquals(List.of(Kind.UNREADABLE), kinds(false));
    isSoundAfterMending();
    assertEquals(sound, Files.readString(file));
    assertEquals(
        "{ half", Files.readString(folder.resolve(".papilio/kept/cases/tanoda/case.json")));
  }

  @Test
  void leftOverLocksAreNamedAndMended() throws IOException {
    for (String name :
        List.of(".git/index.lock", ".git/refs/heads/main.lock", ".papilio/tmp/7-0")) {
      Path left = folder.resolve(name);
      Files.createDirectories(left.getParent());
      Files.writeString(left, "");
      Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(600)));
    }
    assertEquals(List.of(Kind.LEFT_OVER, Kind.LEFT_OVER, Kind.LEFT_OVER), kinds(false));
    isSoundAfterMending();
  }

  @Test
  void aDamagedObjectIsFoundAndTakenFromTheFileWhenThatHasIt() throws IOException {
    Path object = objectOf(Objects.idOf(Files.readAllBytes(file)).name());
    object.toFile().setWritable(true);
    Files.write(object, new byte[] {1, 2, 3});
    assertTrue(kinds(false).contains(Kind.HISTORY));
    assertTrue(workspaces.check(folder, true).stream().anyMatch(Damage::mended));
    assertEquals(List.of(), workspaces.check(folder, false));
  }

  private Path objectOf(String name) {
    return folder.resolve(".git/objects").resolve(name.substring(0, 2)).resolve(name.substring(2));
  }

  @Test
  void aLostHistoryIsBegunAnewOnlyWhenAsked() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(".git"))) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        one.toFile().setWritable(true);
        Files.delete(one);
      }
    }
    assertThrows(ProblemException.class, () -> workspaces.open(folder));
    assertEquals(List.of(Kind.HISTORY), kinds(false));
    assertFalse(Files.exists(folder.resolve(".git")));
    isSoundAfterMending();
    try (Workspace workspace = workspaces.open(folder)) {
      assertEquals(List.of(TANODA), workspace.cases().snapshot().ids());
    }
  }

  @Test
  void aFolderThatIsNoWorkspaceIsNotFound() {
    assertThrows(ProblemException.class, () -> workspaces.check(temp, false));
    assertThrows(ProblemException.class, () -> workspaces.check(temp.resolve("nowhere"), false));
  }
}
