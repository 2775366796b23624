package org.papilio.search.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.search.tck.MemorySource.titled;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;
import org.papilio.search.api.saved.Rerun;
import org.papilio.search.api.saved.SavedName;
import org.papilio.search.api.saved.SearchLog;
import org.papilio.search.api.saved.SearchLogs.Form;

/** A search log counts, can be run again, and says what changed and why. */
class SearchLogTest {

  private static final SavedName REVIEW = new SavedName("review");

  private static SearchLog add(Library library, String query) {
    return library.logs.add(REVIEW, query, Set.of(), "", Library.ADA, Progress.NONE);
  }

  private static Library begun(Path folder) {
    Library library =
        new Library(
            folder,
            titled("a", "Housing first in Vienna"),
            titled("b", "Housing cooperatives"),
            titled("c", "Gardens in Vienna"));
    library.logs.start(REVIEW, "Homes", Library.ADA);
    return library;
  }

  @Test
  void linesReferToEarlierLines(@TempDir Path folder) {
    try (Library library = begun(folder)) {
      add(library, "housing");
      add(library, "vienna OR graz");
      SearchLog log = add(library, "#1 AND #2");
      assertEquals(
          List.of(2L, 2L, 1L), log.lines().stream().map(line -> line.last().count()).toList());
      assertEquals("(housing) AND (vienna OR graz)", log.lines().getLast().full());
      assertEquals(log, library.logs.get(REVIEW));
    }
  }

  @Test
  void aNumberInQuotesOrBehindABackslashIsNoLine(@TempDir Path folder) {
    try (Library library = begun(folder)) {
      add(library, "housing");
      assertEquals("\"#1\" \\#1 c#1", add(library, "\"#1\" \\#1 c#1").lines().getLast().full());
    }
  }

  @Test
  void aLineThatIsNotThereIsRefusedWithItsPlace(@TempDir Path folder) {
    try (Library library = begun(folder)) {
      add(library, "housing");
      ProblemException refused =
          assertThrows(ProblemException.class, () -> add(library, "#1 AND #3"));
      assertTrue(refused.getMessage().contains("character 8"), refused.getMessage());
    }
  }

  @Test
  void aRerunSaysWhatCameAndWentAndWhy(@TempDir Path folder) {
    try (Library library = begun(folder)) {
      add(library, "vienna");
      library.source.put(library.workspace, titled("d", "Vienna by night"));
      library.source.put(library.workspace, titled("b", "Housing cooperatives of Vienna"));
      library.source.put(library.workspace, titled("a", "Housing first"));
      library.source.remove(library.workspace, "c");
      Rerun rerun = library.logs.rerun(REVIEW, true, Library.ADA, Progress.NONE).getFirst();
      assertEquals(2, rerun.line().last().count());
      assertEquals(2, rerun.count());
      assertEquals("[b CHANGED, d NEW]", told(rerun.added()));
      assertEquals("[a CHANGED, c REMOVED]", told(rerun.gone()));
      Rerun again = library.logs.rerun(REVIEW, false, Library.ADA, Progress.NONE).getFirst();
      assertEquals(2, again.line().runs().size());
      assertEquals(List.of(), again.added());
    }
  }

  private static String told(List<Rerun.Difference> differences) {
    return differences.stream()
        .map(each -> each.key().id() + " " + each.reason())
        .toList()
        .toString();
  }

  @Test
  void aLogIsWrittenForAnAppendix(@TempDir Path folder) {
    try (Library library = begun(folder)) {
      add(library, "housing OR \"a|b\"");
      String markdown = library.logs.export(REVIEW, Form.MARKDOWN, List.of(), Locale.ENGLISH);
      assertTrue(markdown.contains("| #1 | housing OR \"a\\|b\" |"), markdown);
      String csv = library.logs.export(REVIEW, Form.CSV, List.of(), Locale.GERMAN);
      assertTrue(csv.startsWith("Zeile,Suchanfrage,"), csv);
      assertTrue(csv.contains("\"housing OR \"\"a|b\"\"\""), csv);
    }
  }

  @Test
  void aForgottenLogLeavesNoFiles(@TempDir Path folder) {
    try (Library library = begun(folder)) {
      add(library, "housing");
      library.logs.remove(REVIEW, Library.ADA);
      assertEquals(List.of(), library.workspace.list(library.workspace.head(), LogFiles.FOLDER));
    }
  }
}
