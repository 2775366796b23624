package org.papilio.literature.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportRequest.Clash;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LibraryChanges;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.bibtex.BibtexFormat;
import org.papilio.literature.csl.CslJsonFormat;
import org.papilio.literature.ris.RisFormat;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

class LibraryTest {

  private final MemoryWorkspace workspace = new MemoryWorkspace();
  private final LiteratureLibrary service =
      new LiteratureLibrary(
          List.<LiteratureFormat>of(new BibtexFormat(), new RisFormat(), new CslJsonFormat()));
  private final Library library = service.library(workspace);

  private static SourceFile bib(String text) {
    return SourceFile.of("refs.bib", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String entry(String key, String title) {
    return "@book{" + key + ", title = {" + title + "}}\n";
  }

  private ImportReport add(String bib) {
    return library.add(ImportRequest.of(List.of(bib(bib)), workspace.author()), Progress.NONE);
  }

  private ImportReport add(String bib, Clash clash, Set<BodyOfLiterature> bodies, boolean dryRun) {
    return library.add(
        new ImportRequest(
            List.of(bib(bib)), Optional.empty(), bodies, clash, dryRun, workspace.author(), ""),
        Progress.NONE);
  }

  private String title(String key) {
    return library.snapshot().find(new RecordKey(key)).map(LiteratureRecord::title).orElse("none");
  }

  private static Kind kind(ProblemException e) {
    return e.problem().kind();
  }

  @Test
  void oneImportIsOneRevision() {
    ImportReport report = add(entry("b", "Two") + entry("a", "One"));
    assertEquals(2, report.added());
    assertEquals(1, workspace.commits().size());
    assertEquals(
        List.of("One", "Two"),
        library.snapshot().page(Optional.empty(), 10).stream()
            .map(LiteratureRecord::title)
            .toList());
    assertEquals(2, library.snapshot().size());
  }

  @Test
  void recordsAreLinesSortedByKey() {
    add(entry("b", "Two") + entry("a", "One"));
    assertEquals(
        "{\"id\":\"a\",\"type\":\"book\",\"title\":\"One\"}\n"
            + "{\"id\":\"b\",\"type\":\"book\",\"title\":\"Two\"}\n",
        new String(
            workspace.read(workspace.head(), "library/records/0001.jsonl").orElseThrow(),
            StandardCharsets.UTF_8));
  }

  @Test
  void theSameImportAgainChangesNothing() {
    Revision after = add(entry("a", "One") + entry("a", "Other") + entry("b", "Two")).after();
    ImportReport again = add(entry("a", "One") + entry("a", "Other") + entry("b", "Two"));
    assertEquals(3, again.unchanged());
    assertTrue(library.changes(after, again.after()).isEmpty());
    assertEquals(2, library.imports().list().size());
  }

  @Test
  void aTakenKeyGetsANumber() {
    add(entry("a", "One"));
    ImportReport report = add(entry("a", "Other") + entry("a-2", "Third"));
    assertEquals(Map.of(new RecordKey("a-3"), new RecordKey("a")), report.renamed());
    assertEquals("One", title("a"));
    assertEquals("Other", title("a-3"));
    assertEquals("Third", title("a-2"));
  }

  @Test
  void aTakenKeyIsReplacedOrSkippedOnRequest() {
    add(entry("a", "One"));
    assertEquals(1, add(entry("a", "Other"), Clash.SKIP, Set.of(), false).skipped());
    assertEquals("One", title("a"));
    assertEquals(1, add(entry("a", "Other"), Clash.REPLACE, Set.of(), false).replaced());
    assertEquals("Other", title("a"));
  }

  @Test
  void bodiesOfLiteratureAreAddedToWhatIsThere() {
    add(entry("a", "One"), Clash.RENAME, Set.of(BodyOfLiterature.RESCALING), false);
    ImportReport report =
        add(entry("a", "One"), Clash.RENAME, Set.of(BodyOfLiterature.SOCIAL_INNOVATION), false);
    assertEquals(1, report.replaced());
    assertEquals(
        Set.of(BodyOfLiterature.RESCALING, BodyOfLiterature.SOCIAL_INNOVATION),
        library.snapshot().find(new RecordKey("a")).orElseThrow().bodies());
  }

  @Test
  void aDryRunReportsAndChangesNothing() {
    ImportReport report = add(entry("a", "One"), Clash.RENAME, Set.of(), true);
    assertEquals(1, report.added());
    assertEquals(0, library.snapshot().size());
  }

  @Test
  void anImportIsTakenBackAsAWholeAndLaterWorkStays() {
    add(entry("old", "Old"));
    ImportReport report = add(entry("a", "One") + entry("b", "Two"));
    add(entry("later", "Later"));
    library.undo(report.before(), report.after(), workspace.author());
    assertEquals("none", title("a"));
    assertEquals("Old", title("old"));
    assertEquals("Later", title("later"));
  }

  @Test
  void anImportWhoseRecordsChangedSinceIsNotTakenBack() {
    ImportReport report = add(entry("a", "One"));
    add(entry("a", "Other"), Clash.REPLACE, Set.of(), false);
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> library.undo(report.before(), report.after(), workspace.author()));
    assertEquals(Kind.CONFLICT, kind(e));
    assertEquals("Other", title("a"));
  }

  @Test
  void whoeverComesSecondToARecordIsTold() {
    Revision base = add(entry("a", "One") + entry("b", "Two")).after();
    LiteratureRecord a = library.snapshot().find(new RecordKey("a")).orElseThrow();
    LiteratureRecord b = library.snapshot().find(new RecordKey("b")).orElseThrow();
    library.put(base, workspace.author(), "mine", List.of(a.edit().text("title", "Mine").build()));
    library.put(base, workspace.author(), "b", List.of(b.edit().text("title", "Bee").build()));
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () ->
                library.put(
                    base,
                    workspace.author(),
                    "yours",
                    List.of(a.edit().text("title", "Yours").build())));
    assertEquals(Kind.CONFLICT, kind(e));
    assertEquals("Mine", title("a"));
    assertEquals("Bee", title("b"));
  }

  @Test
  void removingWhatIsNotThereIsRefused() {
    Revision base = add(entry("a", "One")).after();
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> library.remove(base, workspace.author(), "x", List.of(new RecordKey("z"))));
    assertEquals(Kind.NOT_FOUND, kind(e));
    library.remove(base, workspace.author(), "x", List.of(new RecordKey("a")));
    assertEquals(0, library.snapshot().size());
    add(entry("c", "Three"));
    assertEquals(1, library.snapshot().size());
  }

  @Test
  void anOldRevisionStaysAsItWas() {
    Revision first = add(entry("a", "One")).after();
    add(entry("a", "Other"), Clash.REPLACE, Set.of(), false);
    assertEquals("One", library.snapshot(first).find(new RecordKey("a")).orElseThrow().title());
  }

  @Test
  void aDoiIsFoundHoweverItIsSpelled() {
    add("@book{a, title = {One}, doi = {https://doi.org/10.1000/ABC}}");
    for (String spelled :
        List.of("10.1000/abc", "doi:10.1000/ABC", "https://doi.org/10.1000/Abc")) {
      assertEquals(1, library.snapshot().findByDoi(spelled).size(), spelled);
    }
    assertEquals(List.of(), library.snapshot().findByDoi("10.1000/xyz"));
  }

  @Test
  void manyRecordsLieInSeveralFilesAndAnEditTouchesOne() {
    StringBuilder bib = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      bib.append(entry(String.format("key%05d", i * 7919 % 5_000), "Title " + i));
    }
    add(bib.toString());
    LibrarySnapshot snapshot = library.snapshot();
    assertEquals(5_000, snapshot.size());
    assertTrue(workspace.list(workspace.head(), "library/records/").size() >= 5);
    List<String> keys = new ArrayList<>();
    snapshot.forEach(record -> keys.add(record.key().value()));
    assertEquals(keys.stream().sorted().toList(), keys);
    LiteratureRecord record = snapshot.find(new RecordKey("key02500")).orElseThrow();
    library.put(
        snapshot.revision(),
        workspace.author(),
        "edit",
        List.of(record.edit().text("title", "X").build()));
    List<FileWrite> writes = workspace.commits().getLast();
    assertEquals(
        1, writes.stream().filter(write -> write.path().startsWith("library/records/")).count());
    assertEquals("X", title("key02500"));
    Optional<RecordKey> last = Optional.of(new RecordKey("key04990"));
    assertEquals(9, library.snapshot().page(last, 100).size());
  }

  @Test
  void changesAreToldByRecord() throws Exception {
    List<LibraryChanges> told = new ArrayList<>();
    add(entry("a", "One") + entry("b", "Two"));
    try (AutoCloseable listening = library.onChange(told::add)) {
      add(entry("b", "Bee") + entry("c", "Three"), Clash.REPLACE, Set.of(), false);
      assertTrue(listening != null);
    }
    add(entry("d", "Four"));
    assertEquals(1, told.size());
    assertEquals(List.of(new RecordKey("c")), told.getFirst().added());
    assertEquals(List.of(new RecordKey("b")), told.getFirst().changed());
  }

  @Test
  void whatIsExportedIsWhatIsThere() throws IOException {
    add(entry("a", "One") + entry("b", "Two"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    library.export(library.snapshot(), "bibtex", List.of(new RecordKey("b")), out, Progress.NONE);
    assertEquals("@book{b,\n  title = {Two}\n}\n\n", out.toString(StandardCharsets.UTF_8));
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () -> library.export(library.snapshot(), "word", List.of(), out, Progress.NONE));
    assertEquals(Kind.NOT_FOUND, kind(e));
  }

  @Test
  void aFileThatNoFormatKnowsIsRefused() {
    ProblemException e =
        assertThrows(
            ProblemException.class,
            () ->
                library.add(
                    ImportRequest.of(
                        List.of(
                            SourceFile.of(
                                "photo.jpg", new byte[] {-1, -40, -1, -32, 0, 16, 74, 70})),
                        workspace.author()),
                    Progress.NONE));
    assertEquals(Kind.BAD_INPUT, kind(e));
    assertTrue(e.problem().where().contains("photo.jpg"));
  }

  @Test
  void aCancelledImportChangesNothing() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () ->
            library.add(
                ImportRequest.of(List.of(bib(entry("a", "One"))), workspace.author()), cancelled));
    assertEquals(0, library.snapshot().size());
  }

  @Test
  void aDamagedLineIsNamed() {
    workspace.commit(
        workspace.head(),
        workspace.author(),
        "by hand",
        List.of(
            FileWrite.of(
                "library/library.json",
                "{\"format\":\"papilio-library\",\"version\":1,\"files\":[{\"path\":\"library/records/0001.jsonl\",\"from\":\"\",\"records\":1}]}"
                    .getBytes(StandardCharsets.UTF_8)),
            FileWrite.of(
                "library/records/0001.jsonl",
                "{\"id\":\"a\",\"type\":\"novel\"}\n".getBytes(StandardCharsets.UTF_8))));
    ProblemException e =
        assertThrows(ProblemException.class, () -> library.snapshot().find(new RecordKey("a")));
    assertEquals(Kind.BAD_INPUT, kind(e));
    assertTrue(e.problem().where().startsWith("library/records/0001.jsonl"));
  }

  @Test
  void aClosedWorkspaceIsForgotten() {
    assertSame(library, service.library(workspace));
    workspace.close();
    assertNotSame(library, service.library(workspace));
  }
}
