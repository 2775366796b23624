package org.papilio.literature.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.SourceField;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.ProblemException;

class CsvLiteratureFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new CsvLiteratureFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(sample("scopus.csv"), sample("zotero.csv"));
  }

  private static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () -> {
          InputStream in = CsvLiteratureFormatTest.class.getResourceAsStream("/samples/" + name);
          return Objects.requireNonNull(in);
        },
        Optional.empty());
  }

  private static Collected read(String csv) throws IOException {
    return RecordCollector.collect(
        new CsvLiteratureFormat(), SourceFile.of("test.csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static Collected read(String csv, String mapping) throws IOException {
    SourceFile file =
        SourceFile.of("test.csv", csv.getBytes(StandardCharsets.UTF_8))
            .mappedBy(() -> new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8)));
    return RecordCollector.collect(new CsvLiteratureFormat(), file);
  }

  private static String written(LiteratureRecord record, LossReport.Builder losses)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvLiteratureFormat().write(List.of(record).iterator(), out, losses);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void columnsOfScopusBecomeVariablesAndTheRestStays() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), sample("scopus.csv")).records().getFirst();
    assertEquals("2-s2.0-1", record.key().value());
    assertEquals("article-journal", record.type());
    assertEquals(
        List.of(Name.of("Moulaert", "Frank"), Name.of("Martinelli", "Flavia")),
        record.names("author"));
    assertEquals("1969-1990", record.text("page"));
    assertEquals("00420980", record.text("ISSN"));
    assertEquals("en", record.text("language"));
    assertEquals(List.of("governance", "social innovation"), record.keywords());
    assertEquals(List.of("Moulaert F.; Martinelli F."), record.sourceFields("csv", "Authors"));
    assertEquals(List.of("612"), record.sourceFields("csv", "Cited by"));
    assertTrue(record.text("abstract").contains("\"from below\", is studied\nin"));
  }

  @Test
  void columnsOfZoteroBecomeVariables() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), sample("zotero.csv")).records().getFirst();
    assertEquals("ABCD2345", record.key().value());
    assertEquals("2004-03", record.issued().orElseThrow().text());
    assertEquals("Politics & Society", record.text("container-title"));
    assertEquals("2020-02-03", record.date("accessed").orElseThrow().text());
  }

  @Test
  void namesAreReadHoweverTheTableTurnsThem() {
    assertNames("Gottfried Vossen, Mathias Weske", "Vossen, Gottfried", "Weske, Mathias");
    assertNames("R. L. Whistler and W. C. Lake", "Whistler, R. L.", "Lake, W. C.");
    assertNames("D. Pavlinac, R. Langer and L. Deftos", "Pavlinac, D.", "Langer, R.", "Deftos, L.");
    assertNames("Liu R., Adler D.G.", "Liu, R.", "Adler, D.G.");
    assertNames("Smith J, van der Have RP", "Smith, J", "van der Have, RP");
    assertNames("Adeli K.Lewis G. F.", "Adeli, K.", "Lewis, G. F.");
    assertNames("['Marx, Karl', 'Lindgren, Astrid']", "Marx, Karl", "Lindgren, Astrid");
    assertNames("Moulaert, Frank", "Moulaert, Frank");
    assertNames("Li, J., O'Brien, K. M.", "Li, J.", "O'Brien, K. M.");
    assertNames("OECD", "OECD");
    assertNames("King, Martin Luther, Jr.; {World Bank}", "King, Martin Luther, Jr.", "World Bank");
  }

  private static void assertNames(String cell, String... expected) {
    assertEquals(
        List.of(expected), NamesCell.read(cell, "").stream().map(Name::inverted).toList(), cell);
  }

  @Test
  void aMappingSaysWhatColumnsMean() throws IOException {
    String mapping =
        """
        {"format": "papilio-mapping", "version": 1, "id": "Nr",
         "columns": {"Was": "title", "Wer": {"to": "author", "split": "/"},
                     "Art": {"to": "type", "values": {"A": "article-journal"}, "otherwise": "book"}},
         "defaults": {"language": "de"}, "ignore": ["Geheim"]}
        """;
    Collected read =
        read("Liste 1\n\nNr;Was;Wer;Art;Geheim;Frei\n7;Titel;Beck, U./Offe, C.;X;s;f\n", mapping);
    LiteratureRecord record = read.records().getFirst();
    assertEquals("7", record.key().value());
    assertEquals(List.of(Name.of("Beck", "U."), Name.of("Offe", "C.")), record.names("author"));
    assertEquals("book", record.type());
    assertEquals("de", record.text("language"));
    assertEquals(List.of("f"), record.sourceFields("csv", "Frei"));
    assertEquals(List.of(), record.sourceFields("csv", "Geheim"));
    assertTrue(read.report().notes().getFirst().contains("line 1"));
  }

  @Test
  void aWrongMappingIsRefusedWithThePlace() {
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () ->
                read(
                    "a,b\n1,2\n",
                    "{\"format\":\"papilio-mapping\",\"version\":1,\"columns\":{\"a\":\"titel\"}}"));
    assertTrue(refused.problem().line().contains("'titel' is no variable"));
  }

  @Test
  void aQuotationMarkThatIsNeverClosedCostsOneRow() throws IOException {
    Collected read = read("title,doi\nOne,10.1/1\n\"Two,10.1/2\nThree,10.1/3\n");
    assertEquals(
        List.of("One", "Three"), read.records().stream().map(LiteratureRecord::title).toList());
    assertEquals("line 3", read.report().unreadable().getFirst().where());
    assertEquals("\"Two,10.1/2", read.report().unreadable().getFirst().raw());
  }

  @Test
  void badYearsAndRowsThatSayNothingAreReported() throws IOException {
    Collected read = read("record_id,title,year\n1,One,soon\n2,,\n3,Three,2014//\n");
    assertEquals(2, read.records().size());
    assertTrue(read.report().notes().getFirst().contains("line 2: 'soon' in year is no date"));
    assertEquals("line 3", read.report().unreadable().getFirst().where());
    assertEquals(2014, read.records().get(1).year().orElseThrow());
  }

  @Test
  void whatASpreadsheetWouldRunIsWrittenAsText() throws IOException {
    LiteratureRecord record =
        LiteratureRecord.of(new RecordKey("k"), "book")
            .text("title", "=HYPERLINK(\"http://x\")")
            .keyword("@home")
            .build();
    LossReport.Builder losses = LossReport.of("test");
    String csv = written(record, losses);
    assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), csv);
    assertTrue(csv.contains("'@home"), csv);
    assertEquals(1, losses.build().changed().get("title"));
    assertEquals(record, read(csv).records().getFirst());
  }

  /** Rows as Python's csv module counts them, less the header. */
  private static final Map<String, Integer> ROWS =
      Map.ofEntries(
          Map.entry("Bannach-Brown_2019.csv", 1993),
          Map.entry("Kitchenham_2010.csv", 1704),
          Map.entry("Nagtegaal_2019.csv", 2019),
          Map.entry("labelled_test_set.csv", 1845),
          Map.entry("ACM.csv", 2294),
          Map.entry("DBLP2.csv", 2616),
          Map.entry("cora.csv", 1295));

  @Test
  void everyRowOfEveryRealFileIsReadOrReportedAndReadsBackTheSame() throws IOException {
    Map<String, String> different = new TreeMap<>();
    List<Path> files =
        new ArrayList<>(
            SharedData.files(
                "literature/ris/asreview", name -> name.matches(".*\\.(csv|tsv|tab)")));
    files.addAll(SharedData.files("literature/screening", name -> name.endsWith(".csv")));
    files.addAll(SharedData.files("literature/dedup", name -> ROWS.containsKey(name)));
    for (Path path : files) {
      String name = path.getFileName().toString();
      Collected read = RecordCollector.collect(format(), SourceFile.of(path));
      long all = read.records().size() + read.report().unreadable().size();
      if (ROWS.containsKey(name) && all != ROWS.get(name)) {
        different.put(name, "rows: " + all);
      }
      if (read.records().isEmpty()) {
        different.put(name, "no record");
      }
      try (InputStream in = Files.newInputStream(path)) {
        if (format().sniff(in.readNBytes(4096)) < 0.5) {
          different.put(name, "not recognised");
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format().write(read.records().iterator(), out, LossReport.of("test"));
      List<LiteratureRecord> again =
          RecordCollector.collect(format(), SourceFile.of("again", out.toByteArray())).records();
      if (!ordered(read.records()).equals(ordered(again))) {
        different.put(name, "does not read back the same");
      }
    }
    assertEquals(Map.of(), different);
  }

  /** A table has one order of columns for all its rows, so fields come back in another order. */
  private static List<LiteratureRecord> ordered(List<LiteratureRecord> records) {
    return records.stream()
        .map(
            record ->
                record
                    .edit()
                    .sourceFields(
                        record.sourceFields().stream()
                            .sorted(Comparator.comparing(SourceField::name))
                            .toList())
                    .build())
        .toList();
  }

  /** Tried in every way that a run of blanks can be parted, these cells would take days. */
  @Test
  void aRunOfBlanksIsReadOnce() throws IOException {
    String blanks = " ".repeat(400_000);
    Collected read =
        read(
            "Authors,Title,Pages\n"
                + "Frank"
                + blanks
                + "Moulaert"
                + blanks
                + "and Yuri Kazepov,One,1"
                + blanks
                + "2\n"
                + "A. Blum,Two,3"
                + blanks
                + "–"
                + blanks
                + "4\n");
    assertEquals(
        List.of(Name.of("Moulaert", "Frank"), Name.of("Kazepov", "Yuri")),
        read.records().getFirst().names("author"));
    assertEquals("3-4", read.records().getLast().text("page"));
  }

  @Test
  void aLongTextInQuotesLosesNoRow() throws IOException {
    String cell = "['" + "a".repeat(200_000) + "', 'Marx, Karl']";
    Collected read = read("Authors,Title\n\"" + cell + "\",One\n\"Blum, A.\",Two\n");
    assertEquals(2, read.records().size());
    assertEquals(Name.of("Marx", "Karl"), read.records().getFirst().names("author").getLast());
  }
}
