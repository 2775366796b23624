package org.papilio.literature.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;

class XlsxLiteratureFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new XlsxLiteratureFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(
        SourceFile.of("one.xlsx", workbook(row("title", "year"), row("One", "2005"))),
        SourceFile.of(
            "two.xlsx",
            workbook(
                row("Authors", "Title", "DOI"),
                row("Moulaert, F.; Nussbaumer, J.", "Two", "10.1/x"),
                row("Kazepov, Y.", "Three", "10.1/y"))));
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<row>");
    for (String cell : cells) {
      row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  /** Two sheets, of which the second has the rows. */
  private static byte[] workbook(String... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Notes\" r:id=\"a\"/>"
              + "<sheet name=\"List\" r:id=\"b\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/>"
              + "<Relationship Id=\"b\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
      part(zip, "xl/worksheets/sheet1.xml", sheet(row("Only a note")));
      part(zip, "xl/worksheets/sheet2.xml", sheet(String.join("", rows)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String sheet(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void theSheetWithTheKnownColumnsIsRead() throws IOException {
    Collected read = RecordCollector.collect(format(), samples().get(1));
    assertEquals(
        List.of("Two", "Three"), read.records().stream().map(LiteratureRecord::title).toList());
    assertEquals(
        List.of(Name.of("Moulaert", "F."), Name.of("Nussbaumer", "J.")),
        read.records().getFirst().names("author"));
    assertEquals("Of 2 sheets 'List' was read.", read.report().notes().getFirst());
  }

  @Test
  void anOddCellRefusesNoWorkbook() throws IOException {
    String odd =
        "<row><c t=\"inlineStr\"><is><t>Odd</t></is></c><c t=\"s\"/>"
            + "<c><v>no number</v></c><c><v>1E2147483647</v></c></row>";
    Collected read =
        RecordCollector.collect(
            format(),
            SourceFile.of(
                "odd.xlsx",
                workbook(row("Title", "DOI", "Volume", "Issue"), odd, row("Even", "", "3", "4"))));
    assertEquals(
        List.of("Odd", "Even"), read.records().stream().map(LiteratureRecord::title).toList());
    assertEquals("no number", read.records().getFirst().text("volume"));
    assertEquals("1E2147483647", read.records().getFirst().text("issue"));
  }

  @Test
  void aHeaderBehindManyEmptyRowsIsFound() throws IOException {
    String[] rows = new String[1002];
    java.util.Arrays.fill(rows, "<row/>");
    rows[1000] = row("Authors", "Title", "DOI");
    rows[1001] = row("Kazepov, Y.", "Far below", "10.1/y");
    Collected read = RecordCollector.collect(format(), SourceFile.of("far.xlsx", workbook(rows)));
    assertEquals("Far below", read.records().getFirst().title());
  }
}
