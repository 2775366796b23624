package org.papilio.platform.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.sheet.Sheet;
import org.papilio.platform.sheet.SheetFile;

/** What is written is read again by the reader of workbooks, which knows nothing of the writer. */
class XlsxWriterTest {

  @TempDir Path folder;

  private final XlsxWriter writer = new XlsxWriter();

  private Path written(List<Sheet> sheets) throws IOException {
    Path file = folder.resolve("written.xlsx");
    Files.write(file, bytes(sheets));
    return file;
  }

  private byte[] bytes(List<Sheet> sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(sheets, out);
    return out.toByteArray();
  }

  private static List<List<String>> rows(Path file, String sheet) throws IOException {
    try (SheetFile workbook = SheetFile.open(file, "written.xlsx")) {
      return workbook.rows(sheet).stream().map(row -> row.cells()).toList();
    }
  }

  @Test
  void numbersKeepAllDigitsAndTextsTheirLetters() throws IOException {
    Sheet sheet =
        new Sheet(
            "Terms",
            List.of("Term", "inclS"),
            List.of(
                List.of("Béland & <Söhne>\n\"x\"", 0.1 + 0.2), Arrays.asList(null, 1_000_000.0)));
    List<List<String>> rows = rows(written(List.of(sheet)), "Terms");
    assertEquals(List.of("Term", "inclS"), rows.get(0));
    assertEquals("Béland & <Söhne>\n\"x\"", rows.get(1).get(0));
    assertEquals(0.1 + 0.2, Double.parseDouble(rows.get(1).get(1)), 0);
    assertEquals("", rows.get(2).get(0));
    assertEquals(1_000_000, Double.parseDouble(rows.get(2).get(1)), 0);
  }

  @Test
  void aTextThatBeginsLikeAFormulaIsNone() throws IOException {
    Sheet sheet =
        new Sheet(
            "A", List.of(), List.of(List.of("=HYPERLINK(\"x\")"), List.of("+1"), List.of("@x")));
    Path file = written(List.of(sheet));
    assertEquals("=HYPERLINK(\"x\")", rows(file, "A").getFirst().getFirst());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String xml =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertFalse(xml.contains("<f>"), xml);
    }
  }

  @Test
  void equalSheetsGiveEqualBytes() throws Exception {
    List<Sheet> sheets = List.of(new Sheet("A", List.of("x"), List.of(List.of(1.5, "y"))));
    byte[] first = bytes(sheets);
    Thread.sleep(1_100); // the time of writing would differ by now
    assertArrayEquals(first, bytes(sheets));
  }

  @Test
  void namesOfTabsAreMadeFit() {
    SheetNames names = new SheetNames();
    assertEquals(
        "The intermediate solution along", names.name("The intermediate solution along X"));
    assertEquals(
        "The intermediate solution alo 2", names.name("The intermediate solution along Y"));
    assertEquals("a b", names.name("a/b"));
    assertEquals("A B 2", names.name("A:B"));
    assertEquals("Sheet", names.name("***"));
    assertEquals("it's", names.name("'it's'"));
  }

  @Test
  void whatAWorkbookCannotHoldIsRefusedBeforeAnythingIsWritten() {
    Sheet wide = new Sheet("wide", Collections.nCopies(16_385, "x"), List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProblemException refused =
        assertThrows(ProblemException.class, () -> writer.write(List.of(wide), out));
    assertEquals("sheet 'wide'", refused.problem().where());
    assertEquals(0, out.size());
  }

  @Test
  void tooLongATextIsCutAtWhatACellHolds() throws IOException {
    String text = "x".repeat(40_000);
    Path file = written(List.of(new Sheet("A", List.of(), List.of(List.of(text)))));
    assertEquals(32_767, rows(file, "A").getFirst().getFirst().length());
  }
}
