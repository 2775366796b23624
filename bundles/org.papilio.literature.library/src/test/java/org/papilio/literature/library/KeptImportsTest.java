package org.papilio.literature.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportId;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportRequest.Clash;
import org.papilio.literature.api.ImportedFile;
import org.papilio.literature.api.Imports;
import org.papilio.literature.api.KeptImport;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.UnreadableRecord;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class KeptImportsTest {

  private final MemoryWorkspace workspace = new MemoryWorkspace();
  private final Library library =
      new LiteratureLibrary(List.of(new LineFormat())).library(workspace);
  private final Imports imports = library.imports();

  private static SourceFile file(String name, String... lines) {
    String text = "#lines\n" + String.join("\n", lines);
    return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private ImportReport add(SourceFile... files) {
    return library.add(ImportRequest.of(List.of(files), workspace.author()), Progress.NONE);
  }

  private List<String> titles() {
    return library.snapshot().page(Optional.empty(), 100).stream()
        .map(LiteratureRecord::title)
        .toList();
  }

  private static Kind kind(org.junit.jupiter.api.function.Executable work) {
    return assertThrows(ProblemException.class, work).problem().kind();
  }

  @Test
  void anImportIsKeptWithItsFilesCountsAndLosses() {
    ImportId id = add(file("a.lines", "a=One", "nothing", "b=Two")).id().orElseThrow();
    KeptImport kept = imports.get(id);
    assertEquals(List.of(kept), imports.list());
    assertEquals(workspace.author(), kept.author());
    assertEquals(2, kept.added());
    assertEquals(1, kept.unreadable());
    ImportedFile file = kept.files().getFirst();
    assertEquals("a.lines", file.name());
    assertEquals("lines", file.format());
    assertEquals("UTF-8", file.encoding());
    assertEquals(26, file.size());
    assertEquals(Map.of("title", 2L), file.kept());
    // As sha256sum of GNU coreutils 9.1 prints it.
    assertEquals("892b75642c52cdd6319d949e8215e41ddcd028b8391aea57f5dc3360218931e0", file.sha256());
    assertEquals(1, workspace.commits().size(), "records and report are one revision");
  }

  @Test
  void everyUnreadableRecordIsKeptWithItsWholeText() {
    String[] lines =
        IntStream.range(0, 12_000).mapToObj(i -> "no record " + i).toArray(String[]::new);
    lines[11_999] = "x".repeat(50_000);
    ImportReport report = add(file("bad.lines", lines));
    ImportId id = report.id().orElseThrow();
    assertEquals(10_000, report.files().getFirst().unreadable().size());
    assertEquals(12_000, imports.get(id).unreadable());
    UnreadableRecord middle = imports.unreadable(id, 11_000, 1).getFirst();
    assertEquals("no record 10999", middle.raw());
    assertEquals("line 11001", middle.where());
    assertEquals(50_000, imports.unreadable(id, 12_000, 5).getFirst().raw().length());
    assertEquals(10_000, imports.unreadable(id, 1, 10_000).size());
  }

  private ImportReport update(Optional<Revision> since, String... lines) {
    return library.add(
        new ImportRequest(
            List.of(file("up.lines", lines)),
            Optional.empty(),
            Set.of(),
            Clash.UPDATE,
            false,
            workspace.author(),
            "",
            since,
            id -> List.of(FileWrite.of("library/beside/" + id, new byte[] {1}))),
        Progress.NONE);
  }

  @Test
  void anUpdateTakesTheLastOfAKeyAndRemovesAndIsUndoneAsAWhole() {
    add(file("a.lines", "a=One", "b=Two", "c=Three"));
    ImportReport report =
        update(Optional.empty(), "a=Uno", "d=Four", "a=Eins", "-b", "-x", "c=Three");
    assertEquals(List.of("Eins", "Three", "Four"), titles());
    assertEquals(
        List.of(1L, 1L, 1L, 2L),
        List.of(report.added(), report.replaced(), report.removed(), report.unchanged()));
    KeptImport kept = imports.get(report.id().orElseThrow());
    assertEquals(1, kept.removed());
    assertEquals(Optional.of(report.after()), imports.revision(kept.id()));
    assertTrue(workspace.read(report.after(), "library/beside/" + kept.id()).isPresent());
    imports.undo(kept.id(), workspace.author(), Progress.NONE);
    assertEquals(List.of("One", "Two", "Three"), titles());
  }

  @Test
  void anUpdateLeavesAloneWhatWasChangedHereSince() {
    Revision since = update(Optional.empty(), "a=One", "b=Two", "c=Three").after();
    LiteratureRecord a = library.snapshot().find(new RecordKey("a")).orElseThrow();
    library.put(since, workspace.author(), "", List.of(a.edit().text("title", "Mine").build()));
    library.remove(workspace.head(), workspace.author(), "not wanted", List.of(new RecordKey("b")));
    ImportReport report = update(Optional.of(since), "a=Theirs", "b=Two", "c=Drei");
    assertEquals(List.of("Mine", "Drei"), titles());
    assertEquals(2, report.skipped());
  }

  @Test
  void withoutAnUpdateARemovalIsOnlyNoted() {
    ImportReport report = add(file("a.lines", "a=One", "-a"));
    assertEquals(List.of("One"), titles());
    assertTrue(report.files().getFirst().notes().getFirst().contains("is no more"));
  }

  @Test
  void aMendedTextJoinsTheImportAndGoesWithIt() {
    ImportRequest request =
        new ImportRequest(
            List.of(file("a.lines", "a=One", "b Two")),
            Optional.empty(),
            Set.of(BodyOfLiterature.RESCALING),
            Clash.RENAME,
            false,
            workspace.author(),
            "");
    ImportId id = library.add(request, Progress.NONE).id().orElseThrow();
    assertEquals(Kind.BAD_INPUT, kind(() -> imports.mend(id, 1, "b Two", workspace.author())));
    KeptImport kept = imports.mend(id, 1, "b=Two", workspace.author());
    assertEquals(0, kept.open());
    assertEquals(List.of(new RecordKey("b")), kept.amendments().getFirst().keys());
    assertEquals(
        Set.of(BodyOfLiterature.RESCALING),
        library.snapshot().find(new RecordKey("b")).orElseThrow().bodies());
    assertEquals(Kind.CONFLICT, kind(() -> imports.mend(id, 1, "b=Two", workspace.author())));
    imports.undo(id, workspace.author(), Progress.NONE);
    assertEquals(List.of(), titles());
    assertTrue(imports.get(id).undone().isPresent());
  }

  @Test
  void aMendedRecordWithATakenKeyGetsItsOwn() {
    ImportId id = add(file("a.lines", "a=One", "a Two")).id().orElseThrow();
    KeptImport kept = imports.mend(id, 1, "a=Two", workspace.author());
    assertEquals(List.of(new RecordKey("a-2")), kept.amendments().getFirst().keys());
    assertEquals(List.of("One", "Two"), titles());
  }

  @Test
  void anUnreadableRecordIsGivenUpForAReason() {
    ImportId id = add(file("a.lines", "a=One", "noise")).id().orElseThrow();
    assertEquals(Kind.BAD_INPUT, kind(() -> imports.discard(id, 1, " ", workspace.author())));
    KeptImport kept = imports.discard(id, 1, "a page number", workspace.author());
    assertEquals(0, kept.open());
    assertEquals("noise", imports.unreadable(id, 1, 1).getFirst().raw(), "the text stays");
    assertEquals(Kind.NOT_FOUND, kind(() -> imports.discard(id, 2, "none", workspace.author())));
    imports.undo(id, workspace.author(), Progress.NONE);
    assertEquals(List.of(), titles());
  }

  @Test
  void anImportIsTakenBackAsAWholeOrNotAtAll() {
    add(file("old.lines", "old=Old"));
    ImportId id = add(file("a.lines", "a=One", "b=Two", "old=New")).id().orElseThrow();
    Revision head = library.snapshot().revision();
    LiteratureRecord b = library.snapshot().find(new RecordKey("b")).orElseThrow();
    Revision edited =
        library.put(head, workspace.author(), "e", List.of(b.edit().text("title", "Mine").build()));
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> imports.undo(id, workspace.author(), Progress.NONE));
    assertEquals(Kind.CONFLICT, refused.problem().kind());
    assertTrue(refused.getMessage().contains("[b]"), refused.getMessage());
    assertEquals(List.of("One", "Mine", "Old", "New"), titles());
    library.undo(head, edited, workspace.author());
    imports.undo(id, workspace.author(), Progress.NONE);
    assertEquals(List.of("Old"), titles());
    assertEquals(Kind.CONFLICT, kind(() -> imports.undo(id, workspace.author(), Progress.NONE)));
  }

  @Test
  void aFileThatNoFormatKnowsDoesNotEndAnImportOfSeveral() {
    ImportReport report =
        add(
            SourceFile.of("photo.jpg", new byte[] {-1, -40, -1, -32}),
            file("a.lines", "a=One"),
            SourceFile.of("empty.dat", new byte[0]));
    assertEquals(List.of("", "lines", ""), report.formats());
    assertEquals(List.of("One"), titles());
    KeptImport kept = imports.get(report.id().orElseThrow());
    assertEquals(
        List.of("no format of literature knows this file", "", "the file is empty"),
        kept.files().stream().map(ImportedFile::refused).toList());
  }

  @Test
  void aFormatThatFailsLosesNothingOfWhatItReadBefore() {
    ImportReport report =
        add(file("a.lines", "a=One", "crash", "b=Two"), file("c.lines", "c=Three"));
    assertEquals(List.of("One", "Three"), titles());
    UnreadableRecord fault = imports.unreadable(report.id().orElseThrow(), 1, 10).getFirst();
    assertEquals("after record 1", fault.where());
    assertTrue(fault.reason().contains("a fault of the format"), fault.reason());
  }

  @Test
  void aFormatThatTakesAllMemoryEndsItsFileAlone() {
    ImportReport report = add(file("a.lines", "a=One", "exhaust"), file("c.lines", "c=Three"));
    assertEquals(List.of("One", "Three"), titles());
    UnreadableRecord fault = imports.unreadable(report.id().orElseThrow(), 1, 10).getFirst();
    assertTrue(fault.reason().contains("OutOfMemoryError"), fault.reason());
  }

  @Test
  void aDryRunIsNotKept() {
    ImportRequest request =
        new ImportRequest(
            List.of(file("a.lines", "a=One")),
            Optional.empty(),
            Set.of(),
            Clash.RENAME,
            true,
            workspace.author(),
            "");
    assertEquals(Optional.empty(), library.add(request, Progress.NONE).id());
    assertEquals(List.of(), imports.list());
    assertEquals(Kind.NOT_FOUND, kind(() -> imports.get(new ImportId("20260317-140502-k3f"))));
  }

  @Test
  void theSameContentUnderOneKeyComesInOnce() {
    add(file("a.lines", "a=One", "a=Two", "a=Two", "a=Three"));
    assertEquals(List.of("One", "Two", "Three"), titles());
    ImportReport again = add(file("a.lines", "a=Three", "a=Two", "a=One", "a=Four"));
    assertEquals(3, again.unchanged());
    assertEquals(Map.of(new RecordKey("a-4"), new RecordKey("a")), again.renamed());
  }
}
