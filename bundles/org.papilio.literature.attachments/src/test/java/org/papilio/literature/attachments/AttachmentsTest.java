package org.papilio.literature.attachments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.attachments.Attachment;
import org.papilio.literature.api.attachments.Attachments;
import org.papilio.literature.api.attachments.Attachments.Attached;
import org.papilio.literature.api.attachments.Extraction;
import org.papilio.literature.api.attachments.FullText;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

class AttachmentsTest {

  private static final RecordKey A = new RecordKey("a");
  private static final RecordKey B = new RecordKey("b");

  @TempDir Path folder;
  private Workspace workspace;
  private Attachments attachments;
  private final Fixture.LineExtractor extractor = new Fixture.LineExtractor();

  @BeforeEach
  void open() {
    workspace = Fixture.workspace(folder.resolve("w"));
    attachments = opened(1);
  }

  private Attachments opened(int largest) {
    return new AttachmentLibrary(Fixture.library(workspace), largest, List.of(extractor))
        .attachments(workspace);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Attached attach(RecordKey record, String name, String text) throws IOException {
    return attachments.attach(
        record,
        name,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        Fixture.AUTHOR);
  }

  @Test
  void filesFollowRecordsThatBecomeOneAndFindHomeAgain() throws IOException {
    AttachmentLibrary follower =
        new AttachmentLibrary(Fixture.library(workspace), 1, List.of(extractor));
    Attachments own = follower.attachments(workspace);
    attach(A, "of-a.txt", "first");
    attach(B, "of-b.txt", "second");
    attach(A, "same.txt", "both have it");
    attach(B, "same.txt", "both have it");
    List<Attachment> ofA = own.of(A);
    List<Attachment> ofB = own.of(B);
    Revision apart = workspace.store().head();
    Revision merged =
        workspace
            .store()
            .commit(
                apart, Fixture.AUTHOR, "merge", follower.merged(workspace, apart, Set.of(B), A));
    assertEquals(
        List.of("of-a.txt", "of-b.txt", "same.txt"),
        own.of(A).stream().map(Attachment::name).toList());
    assertArrayEquals(
        "second".getBytes(StandardCharsets.UTF_8), own.content(ofB.getFirst().sha256()));
    workspace
        .store()
        .commit(
            merged,
            Fixture.AUTHOR,
            "unmerge",
            follower.unmerged(workspace, merged, A, Set.of(A, B)));
    assertEquals(ofA, own.of(A));
    assertEquals(ofB, own.of(B));
    assertEquals(
        List.of(), workspace.store().list(workspace.store().head(), "library/attachments/moved"));
  }

  private Path content(Attachment attachment) {
    return workspace.folder().resolve(AttachmentIndex.contentPath(attachment));
  }

  @Test
  void aFileIsKeptOnceHoweverManyRecordsHaveIt() throws IOException {
    Attachment first = attach(A, "/home/x/one.txt", "page").attachment();
    Attachment second = attach(B, "two.txt", "page").attachment();
    assertEquals("one.txt", first.name());
    assertEquals("text/plain", first.mediaType());
    assertEquals(content(first), content(second));
    assertEquals(Set.of(A, B), attachments.recordsOf(first.sha256()));
    attachments.remove(A, first.sha256(), Fixture.AUTHOR);
    assertTrue(Files.exists(content(second)), "the other record still has it");
    attachments.remove(B, first.sha256(), Fixture.AUTHOR);
    assertFalse(Files.exists(content(second)));
    assertEquals(List.of(), attachments.all());
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    Revision revision = attach(A, "one.txt", "page").revision();
    assertEquals(revision, attach(A, "again.txt", "page").revision());
    assertEquals(List.of("one.txt"), attachments.of(A).stream().map(Attachment::name).toList());
  }

  @Test
  void undoGivesBackTheFileWithItsContentAndLeavesLaterWorkAlone() throws IOException {
    Attachment one = attach(A, "one.txt", "page").attachment();
    Revision before = workspace.store().head();
    Revision after = attachments.remove(A, one.sha256(), Fixture.AUTHOR);
    Attachment later = attach(B, "later.txt", "other").attachment();
    assertEquals(Set.of(A), attachments.changed(before, after));
    attachments.undo(before, after, Fixture.AUTHOR);
    assertEquals(List.of(one, later), attachments.all());
    assertArrayEquals("page".getBytes(StandardCharsets.UTF_8), attachments.content(one.sha256()));
    assertEquals(workspace.store().head(), attachments.undo(before, before, Fixture.AUTHOR));
  }

  @Test
  void whatCannotBeAttachedIsRefusedWithTheReason() {
    assertEquals(Kind.NOT_FOUND, refusal(new RecordKey("nobody"), "x.txt", "x"));
    assertEquals(Kind.BAD_INPUT, refusal(A, "x.txt", ""));
    assertEquals(Kind.BAD_INPUT, refusal(A, "x.txt", "x".repeat((1 << 20) + 1)));
    assertEquals(Kind.BAD_INPUT, refusal(A, "folder/", "x"));
    assertEquals(List.of(), attachments.all());
  }

  private Kind refusal(RecordKey record, String name, String text) {
    return assertThrows(ProblemException.class, () -> attach(record, name, text)).problem().kind();
  }

  @Test
  void badFilesAreNamedAndTheRestGoesOn() throws IOException {
    String bad = attach(A, "bad.txt", "one\nbroken\nthree").attachment().sha256();
    String crash = attach(A, "crash.txt", "crash").attachment().sha256();
    String good = attach(B, "good.txt", "one\ntwo").attachment().sha256();
    Attachment other = attach(B, "other.zip", "PK\3\4\0\0").attachment();
    Extraction.Status status = attachments.extraction().run(Progress.NONE);
    assertEquals(List.of(1L, 3L, 0L), List.of(status.done(), status.failed(), status.waiting()));
    assertEquals(
        new FullText(good, FullText.State.DONE, List.of("one", "two"), ""),
        attachments.text(good).orElseThrow());
    assertEquals(
        new FullText(bad, FullText.State.FAILED, List.of("one"), "it is broken on page 2"),
        attachments.text(bad).orElseThrow());
    assertEquals(FullText.State.FAILED, attachments.text(crash).orElseThrow().state());
    assertEquals(
        Set.of("bad.txt", "crash.txt", other.name()),
        Set.copyOf(
            status.problems().stream().map(trouble -> trouble.attachment().name()).toList()));
  }

  @Test
  void anErrorOfAnExtractorCostsItsFileAlone() throws IOException {
    attach(A, "missing.txt", "missing");
    attach(B, "good.txt", "one");
    Extraction.Status status = attachments.extraction().run(Progress.NONE);
    assertEquals(List.of(1L, 1L, 0L), List.of(status.done(), status.failed(), status.waiting()));
  }

  @Test
  void aFileWantedAnewWhileItIsReadStopsNothing() throws IOException {
    String hash = attach(A, "one.txt", "1\n2").attachment().sha256();
    attach(B, "two.txt", "3");
    extractor.afterNextPage = () -> attachments.extraction().again(hash);
    Extraction.Status status = attachments.extraction().run(Progress.NONE);
    assertEquals(List.of(2L, 0L, 0L), List.of(status.done(), status.failed(), status.waiting()));
    assertEquals(List.of("1", "2"), attachments.text(hash).orElseThrow().pages());
  }

  @Test
  void whoComesSecondInTheSameProcessIsToldSo() throws IOException {
    attach(A, "one.txt", "1");
    Extraction other = opened(1).extraction();
    extractor.afterNextPage =
        () ->
            assertEquals(
                Kind.CONFLICT,
                assertThrows(ProblemException.class, () -> other.run(Progress.NONE))
                    .problem()
                    .kind());
    assertEquals(1, attachments.extraction().run(Progress.NONE).done());
  }

  @Test
  void goesOnWithTheNextPageAfterAnInterruption() throws IOException {
    String hash = attach(A, "long.txt", "1\n2\n3\n4\n5").attachment().sha256();
    extractor.stopAfter = 3;
    assertThrows(CancelledException.class, () -> attachments.extraction().run(Progress.NONE));
    assertEquals(FullText.State.BEGUN, attachments.text(hash).orElseThrow().state());
    // A kill in the middle of a line leaves half of it.
    Path part =
        workspace.derived().resolve("fulltext/" + hash.substring(0, 2) + "/" + hash + ".part");
    Files.writeString(part, "{\"page\":4,\"te", java.nio.file.StandardOpenOption.APPEND);
    extractor.stopAfter = Integer.MAX_VALUE;
    attachments = opened(1);
    attachments.extraction().run(Progress.NONE);
    assertEquals(List.of("long.txt from 1", "long.txt from 4"), extractor.asked);
    assertEquals(
        new FullText(hash, FullText.State.DONE, List.of("1", "2", "3", "4", "5"), ""),
        attachments.text(hash).orElseThrow());
  }

  @Test
  void staysPausedWhenOpenedAgainUntilSomebodyResumesIt() throws IOException {
    attach(A, "one.txt", "page");
    attachments.extraction().pause();
    attachments = opened(1);
    attachments.extraction().start();
    assertThrows(ProblemException.class, () -> attachments.extraction().run(Progress.NONE));
    assertEquals(1, attachments.extraction().status().waiting());
    attachments.extraction().resume();
    assertEquals(1, attachments.extraction().run(Progress.NONE).done());
  }

  @Test
  void tellsWhatIsNewSinceAMark() throws IOException {
    String one = attach(A, "one.txt", "1").attachment().sha256();
    Extraction extraction = attachments.extraction();
    assertEquals(0, extraction.mark());
    extraction.run(Progress.NONE);
    long mark = extraction.mark();
    String two = attach(B, "two.txt", "2").attachment().sha256();
    extraction.run(Progress.NONE);
    assertEquals(List.of(two), extraction.since(mark));
    extraction.again(one);
    assertEquals(List.of(two, one), extraction.since(mark));
    assertEquals(List.of(one, two), extraction.since(mark + 1), "a mark of another log");
    assertEquals(1, extraction.status().waiting());
  }

  @Test
  void findsOutWhatAFileIsByItsContent() {
    assertEquals("application/pdf", type("x.txt", "\n%PDF-1.7"));
    assertEquals("text/html", type("x", "<!DOCTYPE html><html>"));
    assertEquals("text/html", type("x.htm", "<p>"));
    assertEquals("text/plain", type("x", "words"));
    assertEquals("application/octet-stream", type("x.txt", "PK\0\0"));
  }

  private static String type(String name, String content) {
    return MediaTypes.of(name, content.getBytes(StandardCharsets.ISO_8859_1));
  }
}
