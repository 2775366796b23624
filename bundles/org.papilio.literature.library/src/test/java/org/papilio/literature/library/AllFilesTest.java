package org.papilio.literature.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.papilio.cases.tck.MemoryWorkspace;
import org.papilio.literature.api.ImportReport;
import org.papilio.literature.api.ImportRequest;
import org.papilio.literature.api.ImportRequest.Clash;
import org.papilio.literature.api.Library;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

/**
 * Every file of the shared literature, as a person would give it to the import: it brings records,
 * or the report says plainly why not. The table of all files is written to {@code
 * target/all-files.tsv}.
 */
class AllFilesTest {

  private final List<String> table = new ArrayList<>();
  private final List<String> silent = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  @Test
  void everyFileBringsRecordsOrAClearReport() throws Exception {
    Path folder = SharedData.folder("literature");
    List<LiteratureFormat> formats = FormatsOfTheClassPath.all();
    assertTrue(formats.size() >= 3, "formats: " + formats.size());
    MemoryWorkspace workspace = new MemoryWorkspace();
    Library library = new LiteratureLibrary(formats).library(workspace);
    table.add("file\tformat\trecords\tunreadable\treport");
    for (Path file : SharedData.files("literature", name -> true)) {
      look(library, folder.relativize(file).toString(), file);
    }
    Files.write(Path.of("target", "all-files.tsv"), table);
    assertEquals(List.of(), faults, "formats that failed");
    assertEquals(List.of(), silent, "files without records and without a reason");
    assertEquals(
        List.of(),
        refused.stream().filter(name -> RefusedFiles.reason(name).isEmpty()).toList(),
        "files that should be read and are not");
    Map<String, Long> counts = new TreeMap<>();
    RefusedFiles.COUNTS.forEach(
        (pattern, count) ->
            counts.put(pattern, refused.stream().filter(name -> name.matches(pattern)).count()));
    assertEquals(
        new TreeMap<>(RefusedFiles.COUNTS), counts, "files that are read and were not expected to");
  }

  private void look(Library library, String name, Path file) {
    ImportRequest request =
        new ImportRequest(
            List.of(SourceFile.of(file)),
            Optional.empty(),
            Set.of(),
            Clash.RENAME,
            true,
            new org.papilio.cases.api.Author("Test", ""),
            "");
    try {
      ImportReport report = library.add(request, Progress.NONE);
      for (int i = 0; i < report.files().size(); i++) {
        look(name, report.formats().get(i), report.files().get(i));
      }
    } catch (ProblemException e) {
      assertEquals(Kind.BAD_INPUT, e.problem().kind(), name + ": " + e.getMessage());
      row(name, "-", 0, 0, e.problem().what());
    }
  }

  private void look(String name, String format, LossReport report) {
    long unreadable = report.read() - report.accepted();
    String reason =
        report.unreadable().stream()
            .findFirst()
            .map(one -> one.where() + ": " + one.reason())
            .orElse(String.join(" ", report.notes()));
    row(name, format, report.accepted(), unreadable, reason);
    report.unreadable().stream()
        .filter(one -> one.reason().startsWith("the format itself failed"))
        .forEach(one -> faults.add(name + ": " + one.reason()));
    if (report.accepted() == 0 && reason.isEmpty()) {
      silent.add(name + " as " + format);
    }
  }

  private void row(String name, String format, long records, long unreadable, String report) {
    if (records == 0) {
      refused.add(name);
    }
    String brief = report.replaceAll("\\s+", " ");
    table.add(
        String.format(
            Locale.ROOT,
            "%s\t%s\t%d\t%d\t%s",
            name,
            format,
            records,
            unreadable,
            brief.substring(0, Math.min(160, brief.length()))));
  }
}
