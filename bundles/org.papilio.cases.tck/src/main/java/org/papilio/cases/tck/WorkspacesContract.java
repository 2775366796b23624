package org.papilio.cases.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Edit;
import org.papilio.cases.api.Edited;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Registers;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;
import org.papilio.cases.api.Workspaces;
import org.papilio.model.cases.Case;
import org.papilio.model.place.PlaceFactory;
import org.papilio.model.place.SpatialUnit;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

/** What every storage of workspaces keeps to. */
public interface WorkspacesContract {

  Author ANNA = new Author("Anna", "anna@example.org");
  Author BELA = new Author("Béla", "");

  /** The storage. */
  Workspaces workspaces();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static FileWrite file(String path, String content) {
    return FileWrite.of(path, bytes(content));
  }

  private static String text(WorkspaceStore store, Revision revision, String path) {
    return store
        .read(revision, path)
        .map(one -> new String(one, StandardCharsets.UTF_8))
        .orElse("-");
  }

  private static void refuses(Kind kind, Executable work) {
    ProblemException refused = assertThrows(ProblemException.class, work);
    assertEquals(kind, refused.problem().kind(), refused.getMessage());
  }

  @Test
  default void aWorkspaceIsMadeInAnEmptyFolderOnly(@TempDir Path temp) throws IOException {
    Path folder = temp.resolve("w");
    assertFalse(workspaces().isWorkspace(folder));
    refuses(Kind.NOT_FOUND, () -> workspaces().open(folder));
    workspaces().create(folder, ANNA).close();
    assertTrue(workspaces().isWorkspace(folder));
    refuses(Kind.CONFLICT, () -> workspaces().create(folder, ANNA));
    Files.writeString(temp.resolve("file"), "x");
    refuses(Kind.CONFLICT, () -> workspaces().create(temp.resolve("file"), ANNA));
    workspaces().open(folder).close();
    assertEquals(List.of(), workspaces().check(folder, false));
  }

  @Test
  default void revisionsCanBeReadForEver(@TempDir Path temp) throws IOException {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      WorkspaceStore store = workspace.store();
      Revision empty = store.head();
      Revision one =
          store.commit(
              empty,
              ANNA,
              "one",
              List.of(file("library/a.txt", "1"), file("library/b/c.txt", "c")));
      Revision two =
          store.commit(
              one,
              BELA,
              "two",
              List.of(file("library/a.txt", "2"), FileWrite.delete("library/b/c.txt")));
      assertEquals(two, store.head());
      assertEquals("-", text(store, empty, "library/a.txt"));
      assertEquals("1", text(store, one, "library/a.txt"));
      assertEquals("2", text(store, two, "library/a.txt"));
      assertEquals(List.of("library/a.txt", "library/b/c.txt"), store.list(one, "library"));
      assertEquals(List.of("library/a.txt"), store.list(two, "library"));
      assertEquals(
          List.of(
              new FileChange("library/a.txt", FileChange.Kind.CHANGED),
              new FileChange("library/b/c.txt", FileChange.Kind.DELETED)),
          store.changes(one, two));
      assertArrayEquals(
          bytes("2"), Files.readAllBytes(workspace.folder().resolve("library/a.txt")));
      assertFalse(Files.exists(workspace.folder().resolve("library/b")));
      assertEquals(two, store.commit(two, ANNA, "nothing", List.of(file("library/a.txt", "2"))));
    }
  }

  @Test
  default void theHistoryNamesAuthorMessageAndTags(@TempDir Path temp) {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      WorkspaceStore store = workspace.store();
      Revision one =
          store.commit(store.head(), ANNA, "first\n\nwhy", List.of(file("library/a", "1")));
      Revision two = store.commit(one, BELA, "second", List.of(file("assessments/b", "1")));
      store.tag("delivered-1", one);
      refuses(Kind.CONFLICT, () -> store.tag("delivered-1", two));
      refuses(Kind.BAD_INPUT, () -> store.tag("no blanks..", two));
      List<LogEntry> log = store.log("", 2);
      assertEquals(List.of(two, one), log.stream().map(LogEntry::revision).toList());
      assertEquals(List.of(BELA, ANNA), log.stream().map(LogEntry::author).toList());
      assertEquals("first\n\nwhy", log.get(1).message());
      assertEquals(List.of("delivered-1"), log.get(1).tags());
      assertEquals(List.of(one), store.log("library", 9).stream().map(LogEntry::revision).toList());
      assertEquals(one, store.resolve("delivered-1"));
      assertEquals(two, store.resolve(two.hash()));
      assertEquals(two, store.resolve(two.brief()));
      assertEquals(two, store.resolve(java.time.LocalDate.now().toString()));
      refuses(Kind.NOT_FOUND, () -> store.resolve("no-such-tag"));
    }
  }

  @Test
  default void aLostRaceIsAConflictAndWritesNothing(@TempDir Path temp) {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      WorkspaceStore store = workspace.store();
      Revision base = store.head();
      store.commit(base, BELA, "hers", List.of(file("library/a", "hers")));
      Revision head = store.head();
      refuses(
          Kind.CONFLICT,
          () ->
              store.commit(
                  base, ANNA, "mine", List.of(file("library/a", "mine"), file("library/b", "b"))));
      assertEquals(head, store.head());
      assertEquals("-", text(store, head, "library/b"));
      assertNotEquals(head, store.commit(base, ANNA, "other", List.of(file("library/b", "b"))));
      assertEquals("hers", text(store, store.head(), "library/a"));
    }
  }

  @Test
  default void listenersAreToldUntilTheyLeave(@TempDir Path temp) throws Exception {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      List<Revision> told = new ArrayList<>();
      AutoCloseable registration = workspace.store().onCommit(told::add);
      Revision one =
          workspace
              .store()
              .commit(workspace.store().head(), ANNA, "m", List.of(file("library/a", "1")));
      registration.close();
      workspace.store().commit(one, ANNA, "m", List.of(file("library/a", "2")));
      assertEquals(List.of(one), told);
    }
  }

  @Test
  default void pathsStayInside(@TempDir Path temp) {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      for (String path : List.of("../x", "/x", "a/../../x", "", "a//b", ".papilio/x")) {
        refuses(
            Kind.BAD_INPUT,
            () ->
                workspace
                    .store()
                    .commit(workspace.store().head(), ANNA, "m", List.of(file(path, "x"))));
      }
    }
  }

  @Test
  default void casesComeBackAsTheyWereAndBelongToWhoReadThem(@TempDir Path temp) {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      CaseBase cases = workspace.cases();
      cases.put(workspace.store().head(), List.of(Cases.named("b"), Cases.named("a")), ANNA, "two");
      Snapshot snapshot = cases.snapshot();
      assertEquals(List.of(new CaseId("a"), new CaseId("b")), snapshot.ids());
      Case read = snapshot.read(new CaseId("a"));
      assertTrue(EcoreUtil.equals(Cases.named("a").content(), read));
      read.getActors().clear();
      assertEquals(2, snapshot.read(new CaseId("a")).getActors().size());
      assertEquals("Eset ő", snapshot.title(new CaseId("a"), "hu"));
      assertEquals(Optional.of(new CaseId("b")), snapshot.caseOf(Cases.id("b", "giver")));
      refuses(Kind.NOT_FOUND, () -> snapshot.read(new CaseId("absent")));
    }
  }

  @Test
  default void placesOfTheRegisterAreReachedFromTheCase(@TempDir Path temp) {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      SpatialUnit place = PlaceFactory.eINSTANCE.createSpatialUnit();
      place.setId(Cases.id("a", "place"));
      place.getName().add(Cases.text("en", "Szeged"));
      Map<String, org.eclipse.emf.ecore.EObject> registers = new java.util.HashMap<>();
      Registers.add(registers, place);
      var one = Cases.named("a");
      one.content().getOperatesAt().add(place);
      workspace.cases().put(workspace.store().head(), List.of(one), registers, ANNA, "import");
      Case read = workspace.cases().snapshot().read(one.id());
      assertEquals("Szeged", read.getOperatesAt().get(0).getName().get(0).getText());
      read.getOperatesAt().get(0).getName().clear();
      assertEquals(
          1, workspace.cases().snapshot().read(one.id()).getOperatesAt().get(0).getName().size());
    }
  }

  @Test
  default void editsOfDifferentElementsMergeAndOfTheSameFeatureConflict(@TempDir Path temp) {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      CaseBase cases = workspace.cases();
      CaseId id = new CaseId("a");
      Revision base = cases.put(workspace.store().head(), List.of(Cases.named("a")), ANNA, "one");
      Edit strength = new Edit.Set(Cases.id("a", "tie"), "strength", Optional.of("1"));
      Edit scale = new Edit.Set(Cases.id("a", "giver"), "homeScale", Optional.of("\"EU\""));
      cases.edit(id, base, List.of(strength), ANNA, "strength");
      cases.edit(id, base, List.of(scale), BELA, "scale");
      Case read = cases.snapshot().read(id);
      assertEquals(1, read.getRelations().get(0).getStrength());
      assertEquals("EU", read.getActors().get(0).getHomeScale().getLiteral());
      Edit other = new Edit.Set(Cases.id("a", "tie"), "strength", Optional.of("4"));
      ProblemException refused =
          assertThrows(
              ProblemException.class, () -> cases.edit(id, base, List.of(other), BELA, "no"));
      assertEquals(Kind.CONFLICT, refused.problem().kind());
      assertTrue(refused.getMessage().contains("Anna"), refused.getMessage());
      assertTrue(refused.getMessage().contains("Béla"), refused.getMessage());
    }
  }

  @Test
  default void whatWasEditedIsUndoneToTheSameBytes(@TempDir Path temp) {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      CaseBase cases = workspace.cases();
      CaseId id = new CaseId("a");
      Revision base = cases.put(workspace.store().head(), List.of(Cases.named("a")), ANNA, "one");
      String before = cases.snapshot().json(id);
      Edited edited =
          cases.edit(
              id,
              base,
              List.of(
                  new Edit.Remove("", "actors", Cases.id("a", "giver")),
                  new Edit.Add("", "actors", "{\"name\": {\"en\": \"new\"}}", 0),
                  new Edit.Set("", "kind", Optional.of("\"BOTH\""))),
              ANNA,
              "edit");
      assertNotEquals(before, cases.snapshot().json(id));
      assertFalse(cases.diff(id, base, edited.revision()).isEmpty());
      Revision undone = cases.edit(id, edited.revision(), edited.undo(), ANNA, "undo").revision();
      assertEquals(before, cases.snapshot().json(id));
      assertEquals(List.of(), cases.diff(id, base, undone));
    }
  }

  @Test
  default void whatWasRemovedIsRestored(@TempDir Path temp) {
    try (Workspace workspace = workspaces().create(temp.resolve("w"), ANNA)) {
      CaseBase cases = workspace.cases();
      CaseId id = new CaseId("a");
      Revision base = cases.put(workspace.store().head(), List.of(Cases.named("a")), ANNA, "one");
      cases.remove(id, base, ANNA, "remove");
      assertEquals(List.of(), cases.snapshot().ids());
      cases.restore(id, base, ANNA);
      assertEquals(cases.snapshot(base).json(id), cases.snapshot().json(id));
    }
  }
}
