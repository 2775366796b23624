package org.papilio.literature.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportedFile;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class ArchivesTest {

  private static final byte[] LINES = "#lines\na=One\nb=Two\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;

  private final MemoryWorkspace workspace = new MemoryWorkspace();
  private Library library;

  private Library library() {
    if (library == null) {
      library =
          new WorkspaceLibrary(workspace, new LiteratureLibrary(List.of(new LineFormat())), home);
    }
    return library;
  }

  private List<ImportedFile> add(String name, byte[] bytes) {
    ImportReport report =
        library()
            .add(
                ImportRequest.of(List.of(SourceFile.of(name, bytes)), workspace.author()),
                Progress.NONE);
    return library().imports().get(report.id().orElseThrow()).files();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : new TreeMap<>(members).entrySet()) {
        out.putNextEntry(new ZipEntry(member.getKey()));
        out.write(member.getValue());
      }
    }
    return bytes.toByteArray();
  }

  @AfterEach
  void nothingIsLeftInTheScratchFolder() throws IOException {
    try (Stream<Path> left = Files.list(home)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void aPackedFileIsReadAsWhatItHolds() throws IOException {
    assertEquals("refs.lines.gz!refs.lines", add("refs.lines.gz", gzip(LINES)).getFirst().name());
    assertEquals(2, library().snapshot().size());
  }

  @Test
  void theFilesOfAnArchiveAreReadEachForItself() throws IOException {
    byte[] archive =
        zip(
            Map.of(
                "one/refs.lines",
                LINES,
                "photo.jpg",
                new byte[] {-1, -40},
                "two.lines.gz",
                gzip("#lines\nc=Three".getBytes(StandardCharsets.UTF_8))));
    List<ImportedFile> files = add("all.zip", archive);
    assertEquals(
        List.of("all.zip!one/refs.lines", "all.zip!photo.jpg", "all.zip!two.lines.gz!two.lines"),
        files.stream().map(ImportedFile::name).toList());
    assertTrue(files.get(1).isRefused());
    assertEquals(3, library().snapshot().size());
  }

  @Test
  void namesThatLeadOutOfTheArchiveLeadNowhere() throws IOException {
    add("evil.zip", zip(Map.of("../../evil.lines", LINES)));
    assertFalse(Files.exists(home.resolve("../../evil.lines")));
    assertEquals(2, library().snapshot().size());
  }

  @Test
  void whatCameBeforeTheCutOfAnArchiveIsRead() throws IOException {
    StringBuilder text = new StringBuilder("#lines\n");
    java.util.Random random = new java.util.Random(5);
    for (int i = 0; i < 20_000; i++) {
      text.append('k').append(i).append('=').append(random.nextLong()).append('\n');
    }
    byte[] packed = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
    ImportedFile file = add("cut.lines.gz", Arrays.copyOf(packed, packed.length / 2)).getFirst();
    assertTrue(file.accepted() > 5_000 && file.accepted() < 15_000, "" + file.accepted());
    assertTrue(file.notes().getFirst().contains("cut off"), file.notes().toString());
  }

  @Test
  void anArchiveThatUnpacksToFarTooMuchIsCutOff() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(LINES);
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    ImportedFile file = add("bomb.lines.gz", bytes.toByteArray()).getFirst();
    assertTrue(file.size() < 100 << 20, "unpacked " + file.size());
    assertTrue(file.notes().getFirst().contains("more than 200 times"), file.notes().toString());
  }

  @Test
  void archivesInArchivesEndSomewhere() throws IOException {
    byte[] nested = LINES;
    for (int i = 0; i < 5; i++) {
      nested = zip(Map.of("level" + i + ".zip", nested));
    }
    byte[] deep = nested;
    ProblemException refused = assertThrows(ProblemException.class, () -> add("deep.zip", deep));
    assertTrue(refused.getMessage().contains("archive in an archive"), refused.getMessage());
  }

  @Test
  void aDamagedArchiveIsNamed() {
    byte[] bytes = {'P', 'K', 3, 4, 1, 2, 3, 4, 5, 6, 7, 8};
    ProblemException refused = assertThrows(ProblemException.class, () -> add("broken.zip", bytes));
    assertTrue(refused.getMessage().contains("cannot be opened"), refused.getMessage());
    assertTrue(refused.problem().where().contains("broken.zip"));
  }
}
