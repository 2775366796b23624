package org.papilio.cases.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.cases.git.Fixture.ANNA;
import static org.papilio.cases.git.Fixture.BELA;
import static org.papilio.cases.git.Fixture.TANODA;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseBase;
import org.papilio.cases.api.Edit;
import org.papilio.cases.api.Edited;
import org.papilio.cases.api.ElementChange;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.model.cases.Case;
import org.papilio.model.cases.GovernanceRelation;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class EditingTest {

  @TempDir Path temp;
  private Workspace workspace;
  private CaseBase cases;

  @BeforeEach
  void make() {
    workspace = Fixture.withTanoda(Fixture.workspaces(), temp.resolve("w"));
    cases = workspace.cases();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Revision head() {
    return workspace.store().head();
  }

  private Edited edit(Revision base, Edit... edits) {
    return cases.edit(TANODA, base, List.of(edits), ANNA, "edit");
  }

  private Edited editAsBela(Revision base, Edit... edits) {
    return cases.edit(TANODA, base, List.of(edits), BELA, "edit by Béla");
  }

  private String json() {
    return cases.snapshot().json(TANODA);
  }

  private static Edit set(String element, String feature, String json) {
    return new Edit.Set(element, feature, Optional.of(json));
  }

  private void undoRestores(Edit... edits) {
    String before = json();
    Edited edited = edit(head(), edits);
    assertFalse(before.equals(json()), "the edit changed nothing");
    edit(edited.revision(), edited.undo().toArray(Edit[]::new));
    assertEquals(before, json());
  }

  @Test
  void settingAFeatureIsUndone() {
    undoRestores(set("r1", "strength", "4"));
    undoRestores(set("c1", "title", "{\"en\": \"Study room\"}"));
    undoRestores(new Edit.Set("c1", "kind", Optional.empty()));
    undoRestores(set("", "policyFields", "[\"HOUSING\", \"EDUCATION\"]"));
  }

  @Test
  void partsWithoutAnIdAreReachedByAPath() {
    undoRestores(set("r1", "period.start", "\"2008\""));
    undoRestores(set("c1", "provenance.addedBy", "\"Anna\""));
    undoRestores(
        new Edit.Add(
            "c1",
            "dossier.sections",
            "{\"heading\": \"Process\", \"text\": \"Two\", \"lang\": \"en\"}",
            0));
    undoRestores(new Edit.Add("r1", "sources", "{\"source\": \"q1\"}", -1));
    undoRestores(
        new Edit.Add("r1", "sources", "{\"source\": \"q1\"}", -1),
        set("r1", "sources[0].locator", "\"p. 7\""));
  }

  @Test
  void addingRemovingAndMovingAreUndone() {
    undoRestores(new Edit.Add("c1", "actors", "{\"name\": {\"en\": \"City\"}}", 1));
    undoRestores(new Edit.Remove("c1", "relations", "r1"));
    undoRestores(new Edit.Move("c1", "actors", "a1", -1));
    undoRestores(new Edit.Add("c1", "policyFields", "\"FOOD\"", -1));
    undoRestores(new Edit.Remove("c1", "policyFields", "EDUCATION"));
  }

  @Test
  void removingAnElementRemovesTheReferencesToItAndUndoBringsBothBack() {
    edit(
        head(),
        new Edit.Add(
            "c1",
            "relations",
            "{\"id\": \"r3\", \"from\": \"a1\", \"to\": \"a2\","
                + " \"sources\": [{\"source\": \"q1\", \"locator\": \"p. 1\"}]}",
            -1));
    undoRestores(new Edit.Remove("c1", "actors", "a1"));
    undoRestores(new Edit.Remove("c1", "dossier.sources", "q1"));
    edit(head(), new Edit.Remove("c1", "actors", "a1"));
    Case read = cases.snapshot().read(TANODA);
    assertTrue(
        read.getRelations().stream()
            .noneMatch(tie -> "a1".equals(org.papilio.model.derived.Ids.of(tie.getFrom()))));
  }

  @Test
  void editsOfDifferentElementsOnTheSameRevisionAreMerged() {
    Revision base = head();
    edit(base, set("r1", "strength", "4"));
    editAsBela(base, set("r2", "strength", "2"), set("r1", "formality", "\"CONTRACT\""));
    List<GovernanceRelation> ties = cases.snapshot().read(TANODA).getRelations();
    assertEquals(4, ties.get(0).getStrength());
    assertEquals("CONTRACT", ties.get(0).getFormality().getLiteral());
    assertEquals(2, ties.get(1).getStrength());
  }

  @Test
  void editsOfTheSameFeatureAreAConflictThatNamesBothSides() {
    Revision base = head();
    edit(base, set("r1", "strength", "4"));
    ProblemException refused =
        assertThrows(ProblemException.class, () -> editAsBela(base, set("r1", "strength", "2")));
    assertEquals(Kind.CONFLICT, refused.problem().kind());
    for (String part :
        List.of(
            "School → Parish",
            "strength",
            "Béla wants 2",
            "it was 3",
            "Anna (revision ",
            "made it 4")) {
      assertTrue(refused.getMessage().contains(part), part + " in " + refused.getMessage());
    }
  }

  @Test
  void theSameEditTwiceIsNoConflict() {
    Revision base = head();
    Revision first = edit(base, set("r1", "strength", "4")).revision();
    assertEquals(first, editAsBela(base, set("r1", "strength", "4")).revision());
    assertEquals(List.of(), editAsBela(base, set("r1", "strength", "4")).undo());
  }

  @Test
  void changingWhatSomebodyRemovedIsAConflict() {
    Revision base = head();
    edit(base, new Edit.Remove("c1", "relations", "r1"));
    ProblemException refused =
        assertThrows(ProblemException.class, () -> editAsBela(base, set("r1", "strength", "2")));
    assertEquals(Kind.CONFLICT, refused.problem().kind());
    assertTrue(refused.getMessage().contains("Anna (revision"), refused.getMessage());
  }

  @Test
  void referringToWhatSomebodyRemovedIsAConflict() {
    Revision base = head();
    edit(base, new Edit.Remove("c1", "actors", "a1"));
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                editAsBela(
                    base,
                    new Edit.Add("c1", "relations", "{\"from\": \"a1\", \"to\": \"a2\"}", -1)));
    assertEquals(Kind.CONFLICT, refused.problem().kind());
    assertTrue(refused.getMessage().contains("'Parish'"), refused.getMessage());
  }

  @Test
  void removingWhatSomebodyChangedIsAConflict() {
    Revision base = head();
    edit(base, set("r1", "strength", "4"));
    assertThrows(
        ProblemException.class, () -> editAsBela(base, new Edit.Remove("c1", "relations", "r1")));
  }

  @Test
  void whatAFeatureDoesNotAllowIsRefusedAndNothingChanges() {
    Revision base = head();
    assertKind(Kind.BAD_INPUT, base, set("r1", "strength", "\"much\""));
    assertKind(Kind.BAD_INPUT, base, set("r1", "strenght", "1"));
    assertKind(Kind.BAD_INPUT, base, set("r1", "direction", "\"UP\""));
    assertKind(Kind.BAD_INPUT, base, set("r1", "from", "\"q1\""));
    assertKind(Kind.BAD_INPUT, base, set("r1", "id", "\"r9\""));
    assertKind(Kind.BAD_INPUT, base, set("r1", "period..start", "\"2008\""));
    assertKind(Kind.BAD_INPUT, base, new Edit.Add("c1", "actors", "{\"id\": \"a2\"}", -1));
    assertKind(Kind.BAD_INPUT, base, new Edit.Add("c1", "actors", "{}", 9));
    assertKind(Kind.BAD_INPUT, base, new Edit.Add("c1", "kind", "\"BOTH\"", -1));
    assertKind(Kind.NOT_FOUND, base, set("nobody", "strength", "1"));
    assertKind(Kind.NOT_FOUND, base, new Edit.Remove("c1", "actors", "nobody"));
    assertEquals(base, head());
  }

  private void assertKind(Kind kind, Revision base, Edit edit) {
    ProblemException refused = assertThrows(ProblemException.class, () -> edit(base, edit));
    assertEquals(kind, refused.problem().kind(), refused.getMessage());
  }

  @Test
  void aDifferenceNamesElementFeatureAndBothValues() {
    Revision base = head();
    Revision later =
        edit(
                base,
                set("r1", "strength", "4"),
                new Edit.Remove("c1", "relations", "r2"),
                new Edit.Add("c1", "actors", "{\"id\": \"a3\", \"name\": {\"en\": \"City\"}}", -1),
                set("c1", "provenance.addedBy", "\"Anna\""))
            .revision();
    List<ElementChange> changes = cases.diff(TANODA, base, later);
    assertEquals(
        List.of(
            new ElementChange("c1", "Case", "Study hall", "provenance.addedBy", "", "\"Anna\""),
            new ElementChange(
                "a3", "Actor", "City", "", "", "{\"id\": \"a3\", \"name\": {\"en\": \"City\"}}"),
            new ElementChange("r1", "GovernanceRelation", "School → Parish", "strength", "3", "4"),
            new ElementChange(
                "r2",
                "GovernanceRelation",
                "Parish → School",
                "",
                "{\"id\": \"r2\", \"from\": \"a1\", \"to\": \"a2\", \"strength\": 1}",
                "")),
        changes);
  }

  @Test
  void aCaseIsRestoredAndItsRemovalIsPartOfTheHistory() {
    Revision first = head();
    String before = json();
    edit(first, set("r1", "strength", "4"));
    cases.restore(TANODA, first, ANNA);
    assertEquals(before, json());
    cases.remove(TANODA, head(), ANNA, "remove");
    assertEquals(List.of(), cases.snapshot().ids());
    assertEquals(before, cases.snapshot(first).json(TANODA));
    cases.restore(TANODA, first, ANNA);
    assertEquals(before, json());
  }

  @Test
  void registersAreEditedWithTheSamePromises() {
    Edited edited =
        cases.editRegister(
            "places",
            head(),
            List.of(
                new Edit.Add(
                    "",
                    "units",
                    "{\"id\": \"u1\", \"name\": {\"en\": \"Szeged\"}, \"scale\": \"MUNICIPALITY\"}",
                    -1)),
            ANNA,
            "add a place");
    edit(edited.revision(), new Edit.Add("c1", "operatesAt", "\"u1\"", -1));
    Case read = cases.snapshot().read(TANODA);
    assertEquals("Szeged", read.getOperatesAt().get(0).getName().get(0).getText());
    assertEquals(Optional.of(TANODA), cases.snapshot().caseOf("r1"));
  }
}
