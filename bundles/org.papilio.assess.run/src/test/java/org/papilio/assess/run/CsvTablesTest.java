package org.papilio.assess.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.CaseTable;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;

class CsvTablesTest {

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("table.csv"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(Path file) {
    ProblemException refused = assertThrows(ProblemException.class, () -> CsvTables.read(file));
    assertEquals(Kind.BAD_INPUT, refused.problem().kind());
    return refused.getMessage();
  }

  @Test
  void withoutNamesEachLineIsAUnit() throws IOException {
    CaseTable table = CsvTables.readUnnamed(file("A,B\n1,1\n1,1\n,2\n"));
    assertEquals(List.of("unit 1", "unit 2", "unit 3"), table.caseIds());
    assertEquals(Absence.UNKNOWN, table.column("A").values().get(2).absence());
  }

  @Test
  void theFirstColumnNamesTheCases() throws IOException {
    CaseTable table = CsvTables.read(file("\"CASE\",\"DEV\",\"SURV\"\n\"AU\",0.81,0.05\nBE,1,1\n"));
    assertEquals(List.of("AU", "BE"), table.caseIds());
    assertArrayEquals(new double[] {0.81, 1}, table.numbers("DEV"));
  }

  @Test
  void aCellKnowsItsPlace() throws IOException {
    CaseTable table = CsvTables.read(file("CASE,DEV\nAU,0.81\nBE,1\n"));
    assertEquals(
        "line 3, column DEV", table.column("DEV").values().get(1).restsOn().getFirst().id());
  }

  @Test
  void semicolonsAndDecimalCommasAreRead() throws IOException {
    assertArrayEquals(
        new double[] {0.5, 2}, CsvTables.read(file("c;X\na;0,5\nb;2\n")).numbers("X"));
  }

  @Test
  void tabsAndAByteOrderMarkAreRead() throws IOException {
    assertArrayEquals(
        new double[] {1, 0},
        CsvTables.read(file("\uFEFFcase\tX\r\na\t1\r\nb\t0\r\n")).numbers("X"));
  }

  @Test
  void anEmptyCellIsUnknownAndNeverZero() throws IOException {
    CaseTable table = CsvTables.read(file("case,X\na,\nb,NA\nc,NO_EVIDENCE\nNA,1\n"));
    assertEquals(Absence.UNKNOWN, table.column("X").values().get(0).absence());
    assertEquals(Absence.UNKNOWN, table.column("X").values().get(1).absence());
    assertEquals(Absence.NO_EVIDENCE, table.column("X").values().get(2).absence());
    String refused = assertThrows(ProblemException.class, () -> table.numbers("X")).getMessage();
    assertTrue(refused.contains("a (UNKNOWN), b (UNKNOWN), c (NO_EVIDENCE)"), refused);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertTrue(refusal(file("")).contains("the file is empty"));
  }

  @Test
  void aHeaderAloneIsRefused() throws IOException {
    assertTrue(refusal(file("case,X\n")).contains("no cases"));
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    assertTrue(refusal(file("just a text\nand more\n")).contains("one column only"));
  }

  @Test
  void aWrongEncodingIsRefusedWithItsLine() throws IOException {
    Path latin = file("case,X\na,1\nMalm\u00f6,0\n".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(refusal(latin).contains("line 3"), () -> refusal(latin));
  }

  @Test
  void aCaseThatStandsTwiceIsRefusedWithBothLines() throws IOException {
    String refused = refusal(file("case,X\na,1\nb,0\na,0\n"));
    assertTrue(refused.contains("line 4") && refused.contains("line 2"), refused);
  }

  @Test
  void aLineOfAnotherLengthIsRefused() throws IOException {
    assertTrue(refusal(file("case,X,Y\na,1\n")).contains("line 2"));
  }

  @Test
  void aColumnThatStandsTwiceIsRefused() throws IOException {
    assertTrue(refusal(file("case,X,X\na,1,0\n")).contains("column 'X' stands in the table twice"));
  }

  @Test
  void aColumnWithoutNameIsRefused() throws IOException {
    assertTrue(refusal(file("case,X,\na,1,0\n")).contains("column 3 has no name"));
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsRefusedOrReadAsOneCell() throws IOException {
    String refused = refusal(file("case,X\n\"a,1\nb,0\n"));
    assertTrue(refused.contains("line 2") || refused.contains("cannot be read"), refused);
  }

  @Test
  void aCellOfMoreThanAMegabyteIsRefused() throws IOException {
    assertTrue(refusal(file("case,X\na," + "1".repeat(3 << 20) + "\n")).contains("line 2"));
  }

  @Test
  void aFileThatIsNotThereIsNotFound() {
    ProblemException missing =
        assertThrows(ProblemException.class, () -> CsvTables.read(folder.resolve("missing.csv")));
    assertEquals(Kind.NOT_FOUND, missing.problem().kind());
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
    CaseTable table = CsvTables.read(file("case,X,Y\na,1,0\n"));
    String missing = assertThrows(ProblemException.class, () -> table.numbers("Z")).getMessage();
    assertTrue(missing.contains("'Z'") && missing.contains("X, Y"), missing);
  }
}
