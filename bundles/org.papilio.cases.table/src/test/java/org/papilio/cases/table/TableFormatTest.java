package org.papilio.cases.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;
import org.papilio.model.place.PlaceRegister;
import org.papilio.model.place.ScaleLevel;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.Progress;

class TableFormatTest {

  private static final String MAPPING =
      """
      {"format": "papilio-mapping", "version": 1, "language": "en", "id": "No",
       "columns": {
         "Name": "title",
         "Titel": {"to": "title", "language": "de"},
         "Scale": {"to": "mainScale", "values": {"city": "MUNICIPALITY", "state": "NATIONAL"}},
         "Fields": {"to": "policyFields", "split": ";"},
         "Groups": {"to": "groups[].concept", "split": ";"},
         "Start": "phases[0].period.start",
         "End": "phases[0].period.end",
         "Reached": "groups[0].reached",
         "Country": {"to": "operatesAt", "make": {"scale": "NATIONAL"}}
       },
       "defaults": {"kind": "ACTION", "trajectory": "UNKNOWN"},
       "ignore": ["Notes"]}
      """;

  @TempDir Path temp;
  private final CaseCodec codec = codec();
  private final CsvCaseFormat csv = new CsvCaseFormat(codec);
  private final XlsxCaseFormat xlsx = new XlsxCaseFormat(codec);

  private static CaseCodec codec() {
    try {
      return (CaseCodec)
          Class.forName("org.papilio.cases.json.JsonCaseCodec").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> mapping(String json) throws IOException {
    return Map.of("mapping", Files.writeString(temp.resolve("mapping.json"), json).toString());
  }

  private CaseFormat.Import read(String text) throws IOException {
    Path file = Files.writeString(temp.resolve("cases.csv"), text);
    return csv.read(file, mapping(MAPPING), null, Progress.NONE);
  }

  private static final String HEADER =
      "No,Name,Titel,Scale,Fields,Groups,Start,End,Reached,Country,Notes,Other\n";

  @Test
  void columnsBecomeFeaturesAsTheMappingSays() throws IOException {
    CaseFormat.Import read =
        read(
            HEADER
                + "7,Study hall,Lernhaus,city,FOOD;"
                + " EDUCATION_AND_TRAINING,ROMA,2008,2010-05,040,Hungary,x,y\n");
    NamedCase only = read.cases().get(0);
    Case content = only.content();
    assertEquals("study-hall", only.id().slug());
    assertEquals("Lernhaus", content.getTitle().get(1).getText());
    assertEquals("de", content.getTitle().get(1).getLang());
    assertEquals(ScaleLevel.MUNICIPALITY, content.getMainScale());
    assertEquals(List.of("FOOD", "EDUCATION_AND_TRAINING"), content.getPolicyFields());
    assertEquals("2010-05", content.getPhases().get(0).getPeriod().getEnd());
    assertEquals(40, content.getGroups().get(0).getReached());
    assertEquals("ACTION", content.getKind().getLiteral());
    assertEquals("Hungary", content.getOperatesAt().get(0).getName().get(0).getText());
    assertEquals(1, ((PlaceRegister) read.registers().get("places")).getUnits().size());
    assertTrue(content.getProvenance().getImportedFrom().contains("cases.csv, line 2"));

    LossReport report = read.report();
    assertEquals(1L, report.kept().get("Name"));
    assertEquals(2L, report.kept().get("Fields"));
    assertEquals(1L, report.changed().get("Scale"));
    assertEquals(1L, report.changed().get("Reached"));
    assertEquals(Map.of("Other", 1L), report.dropped());
  }

  @Test
  void aCellThatCannotBeTakenOverIsCountedAndNamedByLine() throws IOException {
    CaseFormat.Import read =
        read(HEADER + "1,A,,village,,,soon,,many,,,\n2,B,,city,,,2008,,3,,,\n");
    assertEquals(2, read.cases().size());
    assertEquals(Map.of("Scale", 1L, "Reached", 1L), read.report().dropped());
    assertTrue(read.report().notes().get(0).startsWith("line 2, column Scale: 'village'"));
  }

  @Test
  void separatorsQuotesLineEndsAndByteOrderMarksAreUnderstood() throws IOException {
    CaseFormat.Import read =
        read("\uFEFF" + HEADER.replace(',', ';') + "1;\"A \"\"quoted\"\"\nname\";;;;;;;;;;\n\n");
    assertEquals(1, read.cases().size());
    assertEquals("A \"quoted\"\nname", read.cases().get(0).content().getTitle().get(0).getText());
  }

  @Test
  void importingTwiceGivesTheSameId() throws IOException {
    String text = HEADER + "7,Study hall,,,,,,,,,,\n";
    assertEquals(
        read(text).cases().get(0).content().getId(), read(text).cases().get(0).content().getId());
  }

  @Test
  void aTableThatWasWrittenIsReadWithoutAMapping() throws IOException {
    Case content =
        read(HEADER + "7,Study hall,,city,FOOD,ROMA,,,,Hungary,,\n").cases().get(0).content();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, String> columns = Map.of("columns", "name,id,title.en,kind,mainScale,policyFields");
    LossReport report =
        csv.write(
            List.of(new NamedCase(new org.papilio.cases.api.CaseId("hall"), content)),
            null,
            columns,
            out);
    assertEquals(
        "name,id,title.en,kind,mainScale,policyFields",
        out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow());
    assertTrue(report.dropped().containsKey("groups"));
    Path file = Files.write(temp.resolve("back.csv"), out.toByteArray());
    NamedCase back = csv.read(file, Map.of(), null, Progress.NONE).cases().get(0);
    assertEquals("hall", back.id().slug());
    assertEquals(content.getId(), back.content().getId());
    assertEquals(List.of("FOOD"), back.content().getPolicyFields());
    assertEquals(ScaleLevel.MUNICIPALITY, back.content().getMainScale());
  }

  @Test
  void whatASpreadsheetWouldRunIsMadeHarmless() throws IOException {
    Case content = read(HEADER + "7,=cmd(),,,,,,,,,,\n").cases().get(0).content();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    csv.write(
        List.of(new NamedCase(new org.papilio.cases.api.CaseId("x"), content)),
        null,
        Map.of("columns", "title.en"),
        out);
    assertEquals("title.en\r\n'=cmd()\r\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aWrongMappingIsRefusedWithTheKeyThatIsWrong() throws IOException {
    Path file = Files.writeString(temp.resolve("cases.csv"), HEADER);
    for (String[] wrong :
        new String[][] {
          {"\"defaults\"", "\"default\"", "'default'"},
          {"phases[0].period.start", "phases[0].perod.start", "'perod'"},
          {"\"to\": \"mainScale\"", "\"too\": \"mainScale\"", "'too'"},
          {"\"Name\":", "\"Nombre\":", "'Nombre'"},
          {"\"kind\": \"ACTION\"", "\"kind\": \"ACT\"", "'ACT'"},
          {"papilio-mapping", "other", "mapping"},
        }) {
      Map<String, String> options = mapping(MAPPING.replace(wrong[0], wrong[1]));
      ProblemException refused =
          assertThrows(
              ProblemException.class, () -> csv.read(file, options, null, Progress.NONE), wrong[1]);
      assertEquals(Kind.BAD_INPUT, refused.problem().kind());
      assertTrue(refused.getMessage().contains(wrong[2]), refused.getMessage());
    }
  }

  @Test
  void aFileThatIsNoTableIsRefused() throws IOException {
    for (byte[] bytes :
        List.of(
            new byte[0],
            "\n".getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xff, (byte) 0xfe, 0, 65},
            "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))) {
      Path file = Files.write(temp.resolve("bad.csv"), bytes);
      ProblemException refused =
          assertThrows(ProblemException.class, () -> csv.read(file, Map.of(), null, Progress.NONE));
      assertEquals(Kind.BAD_INPUT, refused.problem().kind());
      Path book = Files.write(temp.resolve("bad.xlsx"), bytes);
      assertThrows(ProblemException.class, () -> xlsx.read(book, Map.of(), null, Progress.NONE));
    }
  }

  @Test
  void aLineOfTwoGigabytesAndAFieldWithoutEndAreRefused() throws IOException {
    Path file = temp.resolve("huge.csv");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }
    assertThrows(ProblemException.class, () -> csv.read(file, Map.of(), null, Progress.NONE));
    Path open = Files.writeString(temp.resolve("open.csv"), "title\n\"" + "x".repeat(20_000_000));
    ProblemException refused =
        assertThrows(ProblemException.class, () -> csv.read(open, Map.of(), null, Progress.NONE));
    assertEquals(Kind.BAD_INPUT, refused.problem().kind());
  }

  @Test
  void aSheetIsReadWithSharedTextsNumbersDatesAndGaps() throws IOException {
    Path book = book("");
    CaseFormat.Import read = xlsx.read(book, Map.of(), null, Progress.NONE);
    Case content = read.cases().get(0).content();
    assertEquals("Study hall", content.getTitle().get(0).getText());
    assertEquals("2008-03-17", content.getPhases().get(0).getPeriod().getStart());
    assertEquals(12, content.getGroups().get(0).getSize());
    assertThrows(
        ProblemException.class,
        () -> xlsx.read(book, Map.of("sheet", "No such"), null, Progress.NONE));
  }

  @Test
  void entitiesInASheetAreNotResolved() throws IOException {
    Path book = book("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");
    assertThrows(ProblemException.class, () -> xlsx.read(book, Map.of(), null, Progress.NONE));
  }

  /** A workbook as spreadsheets write it, with one sheet. */
  private Path book(String doctype) throws IOException {
    String sheet =
        doctype
            + "<worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
            + " r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\""
            + " t=\"inlineStr\"><is><t>phases[0].period.start</t></is></c><c r=\"D1\""
            + " t=\"str\"><v>groups[0].size</v></c></row><row r=\"3\"><c r=\"A3\""
            + " t=\"s\"><v>1</v></c><c r=\"C3\" s=\"1\"><v>39524</v></c><c r=\"D3\"><v>"
            + (doctype.isEmpty() ? "1.2E1" : "&e;")
            + "</v></c></row></sheetData></worksheet>";
    Path file = temp.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"Cases\" sheetId=\"1\""
              + " r:id=\"rId1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\""
              + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(
          zip,
          "xl/sharedStrings.xml",
          "<sst><si><t>title</t></si><si><r><t>Study </t></r><r><t>hall</t></r></si></sst>");
      part(
          zip,
          "xl/styles.xml",
          "<styleSheet><numFmts><numFmt numFmtId=\"164\""
              + " formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf"
              + " numFmtId=\"164\"/></cellXfs></styleSheet>");
      part(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
