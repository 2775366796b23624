package org.papilio.literature.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.UnreadableRecord;
import org.papilio.literature.api.harvest.Harvest;
import org.papilio.literature.api.harvest.HarvestReport;
import org.papilio.literature.api.harvest.Harvests;
import org.papilio.literature.dublincore.DublinCoreFormat;
import org.papilio.literature.library.LiteratureLibrary;
import org.papilio.literature.marc.MarcXmlFormat;
import org.papilio.literature.mods.ModsFormat;
import org.papilio.literature.oaipmh.OaiPmhFormat;
import org.papilio.literature.oaipmh.OaiPmhSource;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class HarvestsTest {

  private static final Author AUTHOR = new Author("Librarian", "");
  private static final RecordKey A = new RecordKey("oai:shelf:a");

  @TempDir Path folder;
  private final Shelf shelf =
      new Shelf()
          .put("a", "2026-01-01", "Alpha")
          .put("b", "2026-01-02", "Beta")
          .put("c", "2026-01-03", "Gamma")
          .put("d", "2026-01-04", "Delta")
          .put("e", "2026-01-05", "Epsilon");
  private Workspace workspace;
  private Library library;
  private Harvests harvests;

  @BeforeEach
  void open() {
    GitWorkspaces.Config usual =
        new GitWorkspaces.Config() {
          @Override
          public Class<? extends Annotation> annotationType() {
            return GitWorkspaces.Config.class;
          }

          @Override
          public int patience_seconds() {
            return 15;
          }
        };
    GitWorkspaces workspaces = new GitWorkspaces(usual, new JsonCaseCodec());
    workspace =
        workspaces.isWorkspace(folder)
            ? workspaces.open(folder)
            : workspaces.create(folder, AUTHOR);
    List<LiteratureFormat> inner =
        List.of(new DublinCoreFormat(), new MarcXmlFormat(), new ModsFormat());
    List<LiteratureFormat> formats = new ArrayList<>(inner);
    formats.add(new OaiPmhFormat(inner));
    LiteratureLibrary literature = new LiteratureLibrary(formats);
    library = literature.library(workspace);
    harvests = new HarvestLibrary(literature, List.of(new OaiPmhSource())).harvests(workspace);
  }

  @AfterEach
  void close() {
    workspace.close();
    shelf.close();
  }

  private void add(URI address) {
    harvests.add(
        new Harvest("shelf", "oai-pmh", address, "", "", Optional.empty(), Set.of(), List.of()),
        AUTHOR);
  }

  private HarvestReport run() {
    return harvests.run("shelf", AUTHOR, Progress.NONE);
  }

  private Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    library.snapshot().forEach(record -> titles.put(record.key().value(), record.title()));
    return titles;
  }

  private static Map<String, String> five() {
    return new TreeMap<>(
        Map.of(
            "oai:shelf:a", "Alpha",
            "oai:shelf:b", "Beta",
            "oai:shelf:c", "Gamma",
            "oai:shelf:d", "Delta",
            "oai:shelf:e", "Epsilon"));
  }

  @Test
  void aHarvestIsOneImportInOneRevisionWithItsState() throws IOException {
    add(shelf.address());
    String before = workspace.store().head().hash();
    HarvestReport report = run();
    assertEquals(five(), titles());
    assertEquals(5, report.report().orElseThrow().added());
    assertEquals(3, report.run().pages());
    assertEquals(before, report.report().orElseThrow().before().hash());
    assertEquals(report.report().orElseThrow().after(), workspace.store().head());
    String state = Files.readString(folder.resolve("library/harvests/shelf.json"));
    assertTrue(state.contains(report.run().id().orElseThrow().value()), state);
    assertTrue(state.contains("\"next\":\"2026-01-31T00:00:00Z\""), state);
    assertEquals(0, harvests.waiting("shelf"));
  }

  @Test
  void laterOnlyWhatChangedComesAndDeletionsGo() {
    add(shelf.address());
    run();
    shelf.clock = "2026-03-01T00:00:00Z";
    shelf
        .put("b", "2026-02-01", "Beta, second edition")
        .delete("c", "2026-02-02")
        .put("f", "2026-02-03", "Zeta")
        .delete("never-seen", "2026-02-04");
    HarvestReport report = run();
    ImportReport taken = report.report().orElseThrow();
    assertEquals(
        List.of(1L, 1L, 1L, 1L),
        List.of(taken.added(), taken.replaced(), taken.removed(), taken.unchanged()));
    Map<String, String> now = five();
    now.put("oai:shelf:b", "Beta, second edition");
    now.remove("oai:shelf:c");
    now.put("oai:shelf:f", "Zeta");
    assertEquals(now, titles());
    assertTrue(shelf.requests.stream().anyMatch(one -> one.endsWith("&from=2026-01-31")));
    library.imports().undo(taken.id().orElseThrow(), AUTHOR, Progress.NONE);
    assertEquals(five(), titles(), "deletions are taken back with the rest");
    assertEquals(1, run().report().orElseThrow().removed(), "what was undone is harvested again");
    assertEquals(now, titles());
  }

  @Test
  void nothingNewIsRememberedAndNoImport() {
    add(shelf.address());
    run();
    shelf.clock = "2026-04-01T00:00:00Z";
    HarvestReport report = run();
    assertEquals(Optional.empty(), report.report());
    assertEquals(1, library.imports().list().size());
    assertEquals(
        Optional.of(Instant.parse("2026-04-01T00:00:00Z")),
        harvests.get("shelf").runs().getLast().next());
  }

  @Test
  void whatWasChangedHereStaysAndBodiesStayWithUpdates() {
    add(shelf.address());
    run();
    LiteratureRecord a = library.snapshot().find(A).orElseThrow();
    RecordKey keyOfB = new RecordKey("oai:shelf:b");
    LiteratureRecord b = library.snapshot().find(keyOfB).orElseThrow();
    library.put(
        workspace.store().head(),
        AUTHOR,
        "by hand",
        List.of(
            a.edit().text("title", "Alpha, corrected").build(),
            b.edit().body(BodyOfLiterature.RESCALING).build()));
    shelf.put("a", "2026-02-01", "Alpha, their way").put("b", "2026-02-01", "Beta, their way");
    ImportReport taken = run().report().orElseThrow();
    assertEquals(1, taken.skipped());
    assertEquals("Alpha, corrected", titles().get("oai:shelf:a"));
    assertEquals("Beta, their way", titles().get("oai:shelf:b"));
    assertEquals(
        Set.of(BodyOfLiterature.RESCALING), library.snapshot().find(keyOfB).orElseThrow().bodies());
  }

  @Test
  void aRunThatBreaksOffChangesNothingAndGoesOnInAnotherProcess() {
    add(shelf.address());
    shelf.refusing = "resumptionToken=4";
    assertEquals(Kind.FAILURE, assertThrows(ProblemException.class, this::run).problem().kind());
    assertEquals(Map.of(), titles());
    assertEquals(2, harvests.waiting("shelf"));
    workspace.close();
    open();
    shelf.refusing = "nothing";
    shelf.requests.clear();
    HarvestReport report = run();
    assertTrue(report.resumed());
    assertEquals(five(), titles());
    assertEquals(List.of("verb=ListRecords&resumptionToken=4,0"), shelf.requests);
  }

  @Test
  void aPageThatTheDiskLostIsFetchedAgain() throws IOException {
    add(shelf.address());
    shelf.refusing = "resumptionToken=4";
    assertThrows(ProblemException.class, this::run);
    Path pages = workspace.derived().resolve("harvests").resolve("shelf").resolve("00000");
    Files.write(pages.resolve("00000002.xml.gz"), new byte[0]);
    shelf.refusing = "nothing";
    assertFalse(run().resumed());
    assertEquals(five(), titles());
  }

  @Test
  void whatWasFetchedToTheEndIsTakenInWithoutAskingAgain() {
    add(shelf.address());
    Progress full =
        new Progress() {
          private boolean comparing;

          @Override
          public void report(long done, long total, String what) {
            comparing |= what.contains("compared");
          }

          @Override
          public boolean cancelled() {
            return comparing;
          }
        };
    assertThrows(
        org.papilio.platform.progress.CancelledException.class,
        () -> harvests.run("shelf", AUTHOR, full));
    assertEquals(Map.of(), titles());
    shelf.requests.clear();
    assertTrue(run().resumed());
    assertEquals(five(), titles());
    assertEquals(List.of(), shelf.requests);
  }

  @Test
  void theSamePageForEverIsTakenInOnceAndSaid() {
    shelf.always =
        "<ListRecords><record><header><identifier>oai:shelf:z</identifier></header><metadata><dc>"
            + "<title>Z</title></dc></metadata></record><resumptionToken>x</resumptionToken>"
            + "</ListRecords>";
    add(shelf.address());
    HarvestReport report = run();
    assertFalse(report.run().problem().isEmpty());
    assertEquals(Optional.empty(), report.run().next());
    assertEquals(Map.of("oai:shelf:z", "Z"), titles());
  }

  @Test
  void oneRunAtATime() {
    add(shelf.address());
    Path spool = workspace.derived().resolve("harvests").resolve("shelf");
    try (Spool held = Spool.open(spool, "shelf")) {
      assertEquals(0, held.note().pages());
      assertEquals(Kind.CONFLICT, assertThrows(ProblemException.class, this::run).problem().kind());
    }
    assertEquals(5, run().report().orElseThrow().added());
  }

  @Test
  void aHarvestIsForgottenAndItsRecordsStay() {
    add(shelf.address());
    run();
    harvests.remove("shelf", AUTHOR);
    assertEquals(List.of(), harvests.list());
    assertEquals(five(), titles());
    assertEquals(Kind.NOT_FOUND, assertThrows(ProblemException.class, this::run).problem().kind());
  }

  @Test
  void otherAddressesThanTheWebAreRefused() {
    for (String bad :
        List.of(
            "file:///etc/passwd", "ftp://example.org/", "http:///x", "http://me:pw@example.org/")) {
      assertThrows(IllegalArgumentException.class, () -> add(URI.create(bad)), bad);
    }
  }

  @Test
  void theRealPageOfMarcComesInAndWhatCannotBeReadIsKept() throws IOException {
    Path pages = SharedData.folder("literature/oai-pmh");
    String marc = Files.readString(pages.resolve("marc.xml"), StandardCharsets.UTF_8);
    String list = marc.substring(marc.indexOf("<ListRecords>"), marc.indexOf("</OAI-PMH>"));
    String bad =
        "<record><header><identifier>oai:bad:1</identifier></header><metadata><foo/></metadata></record>";
    shelf.always = list.replaceAll("<resumptionToken>.*</resumptionToken>", bad);
    add(shelf.address());
    ImportReport taken = run().report().orElseThrow();
    assertEquals(100, taken.added());
    List<UnreadableRecord> unreadable =
        library.imports().unreadable(taken.id().orElseThrow(), 1, 10);
    assertEquals(List.of(bad), unreadable.stream().map(UnreadableRecord::raw).toList());
    assertEquals("oai-pmh", unreadable.getFirst().format());
  }
}
