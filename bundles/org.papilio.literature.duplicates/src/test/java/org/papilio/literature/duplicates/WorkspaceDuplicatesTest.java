package org.papilio.literature.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.api.duplicates.FoundDuplicates;
import org.papilio.literature.api.duplicates.MergedRecord;
import org.papilio.literature.library.LiteratureLibrary;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class WorkspaceDuplicatesTest {

  private static final Author ANNA = new Author("Anna", "");
  private static final RecordKey A = new RecordKey("a");
  private static final RecordKey B = new RecordKey("b");
  private static final RecordKey C = new RecordKey("c");

  private final MemoryWorkspace workspace = new MemoryWorkspace();
  private final Library library = new LiteratureLibrary().library(workspace);
  private final WorkspaceDuplicates duplicates = new WorkspaceDuplicates(workspace, library);

  private final LiteratureRecord full =
      GroupsTest.article("a", "Moulaert", "Towards alternative models of local innovation", 2005)
          .text("container-title", "Urban Studies")
          .text("volume", "42")
          .text("page", "1969-1990")
          .keyword("innovation")
          .build();
  private final LiteratureRecord brief =
      GroupsTest.article("b", "Moulaert", "Towards Alternative Model(s) of Local Innovation", 2005)
          .text("abstract", "Local communities are full of creative agents.")
          .keyword("neighbourhood")
          .build();
  private final LiteratureRecord other =
      GroupsTest.article("c", "Sen", "Development as freedom", 1999).build();

  @BeforeEach
  void threeRecords() {
    library.put(workspace.head(), ANNA, "import", List.of(full, brief, other));
  }

  private LiteratureRecord record(RecordKey key) {
    return library.snapshot().find(key).orElseThrow();
  }

  @Test
  void aMergeTakesEachFieldFromTheFullestRecordAndKeepsTheOriginsWhole() {
    MergedRecord merge = duplicates.merge(List.of(A, B), Optional.empty(), ANNA);
    assertEquals(A, merge.key());
    assertEquals(List.of(full, brief), merge.origins());
    assertEquals(A, merge.fields().get("container-title"));
    assertEquals(B, merge.fields().get("abstract"));
    LiteratureRecord merged = record(A);
    assertEquals("Urban Studies", merged.text("container-title"));
    assertEquals(brief.text("abstract"), merged.text("abstract"));
    assertEquals(List.of("innovation", "neighbourhood"), merged.keywords());
    assertEquals(Optional.empty(), library.snapshot().find(B));
    assertEquals(List.of(merge), duplicates.merged(A));
  }

  @Test
  void aMergeIsTakenBackAfterOtherRecordsWereEdited() {
    duplicates.merge(List.of(A, B), Optional.of(B), ANNA);
    LiteratureRecord edited = other.edit().text("publisher", "Knopf").build();
    library.put(workspace.head(), ANNA, "edit", List.of(edited));
    duplicates.unmerge(B, ANNA);
    assertEquals(List.of(full, brief, edited), library.snapshot().page(Optional.empty(), 10));
    assertEquals(List.of(), duplicates.merged());
  }

  @Test
  void mergesIntoOneRecordAreTakenBackOneByOne() {
    duplicates.merge(List.of(A, B), Optional.of(A), ANNA);
    LiteratureRecord once = record(A);
    duplicates.merge(List.of(A, C), Optional.of(A), ANNA);
    assertEquals(2, duplicates.merged(A).size());
    duplicates.unmerge(A, ANNA);
    assertEquals(once, record(A));
    duplicates.unmerge(A, ANNA);
    assertEquals(List.of(full, brief, other), library.snapshot().page(Optional.empty(), 10));
  }

  @Test
  void aMergeIsNotTakenBackOverAnotherRecordOfTheSameKey() {
    duplicates.merge(List.of(A, B), Optional.of(A), ANNA);
    library.put(workspace.head(), ANNA, "import", List.of(other.edit().key(B).build()));
    ProblemException refused =
        assertThrows(ProblemException.class, () -> duplicates.unmerge(A, ANNA));
    assertEquals(Kind.CONFLICT, refused.problem().kind());
  }

  @Test
  void whatPeopleCallDifferentIsNotOfferedAgain() {
    assertEquals(1, duplicates.groups(Progress.NONE).groups().size());
    duplicates.distinct(List.of(A, B), ANNA);
    assertEquals(List.of(), duplicates.groups(Progress.NONE).groups());
    assertEquals("Anna", duplicates.distinctions().getFirst().author());
    duplicates.undistinct(List.of(A, B), ANNA);
    assertEquals(1, duplicates.groups(Progress.NONE).groups().size());
  }

  @Test
  void newRecordsAreComparedWithWhatTheirBlocksHoldAndNoPairTwice() {
    FoundDuplicates before = duplicates.groups(Progress.NONE);
    assertEquals(before.compared(), duplicates.groups(Progress.NONE).compared());
    LiteratureRecord copy = other.edit().key(new RecordKey("d")).build();
    library.put(workspace.head(), ANNA, "import", List.of(copy));
    FoundDuplicates after = duplicates.groups(Progress.NONE);
    assertEquals(before.compared() + 1, after.compared());
    assertEquals(2, after.groups().size());
  }

  @Test
  void aRecordThatWentIsInNoGroup() {
    duplicates.groups(Progress.NONE);
    library.remove(workspace.head(), ANNA, "remove", List.of(B));
    assertEquals(List.of(), duplicates.groups(Progress.NONE).groups());
  }

  @Test
  void rulesAreKeptInAFileAndHoldAtOnce() {
    DuplicateRules strict = Rules.DEFAULTS.withWeight("title-shared", 0).withLimits(30, 40);
    duplicates.change(strict, ANNA);
    assertEquals(strict, new WorkspaceDuplicates(workspace, library).rules());
    assertEquals(List.of(), duplicates.groups(Progress.NONE).groups());
    duplicates.reset(ANNA);
    assertEquals(Rules.DEFAULTS, duplicates.rules());
    assertEquals(1, duplicates.groups(Progress.NONE).groups().size());
  }

  @Test
  void aFileOfRulesWithAnUnknownRuleIsRefusedWithWhatIsAllowed() {
    byte[] wrong =
        "{\"weights\": {\"doi-sane\": 3}}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    workspace.commit(
        workspace.head(), ANNA, "by hand", List.of(FileWrite.of(RulesFile.PATH, wrong)));
    ProblemException refused = assertThrows(ProblemException.class, duplicates::rules);
    assertEquals(Kind.BAD_INPUT, refused.problem().kind());
    assertTrue(String.valueOf(refused.getMessage()).contains("doi-same"), refused.getMessage());
  }

  @Test
  void aFileThatNamesOneRuleLeavesTheOthersAsTheyAre() {
    DuplicateRules read =
        RulesFile.read(
            "{\"version\": 1, \"weights\": {\"doi-same\": 3}}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(Rules.DEFAULTS.withWeight("doi-same", 3), read);
  }
}
