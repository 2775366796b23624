package org.papilio.literature.endnote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;

class ReferFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new ReferFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("two.enw"), Samples.file("refer.ref"));
  }

  @Test
  void tagsBecomeVariablesAndUnknownOnesStay() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("two.enw")).records().getFirst();
    assertEquals("moulaert2005kitchens-a", record.key().value());
    assertEquals(
        List.of(Name.of("Moulaert", "Frank"), Name.literal("World Bank")), record.names("author"));
    assertEquals("Neighbourhood kitchens and the reach of local welfare", record.title());
    assertEquals("2005-10-03", record.issued().orElseThrow().text());
    assertEquals(List.of("social innovation", "local policy"), record.keywords());
    assertEquals("One paragraph.\nAnd a second one.", record.text("abstract"));
    assertEquals(List.of("12345"), record.sourceFields("refer", "%M"));
  }

  /**
   * Records by file. Endnote.entries.enw has thirteen lines "%0 …", of which five have something
   * behind them before the next.
   */
  private static final Map<String, String> RECORDS =
      Map.of(
          "Endnote.book.example.enw", "1 read, 0 not",
          "Endnote.entries.enw", "5 read, 8 not",
          "Endnote.pattern.A.enw", "1 read, 0 not",
          "Endnote.pattern.E.enw", "1 read, 0 not",
          "Endnote.pattern.no_enw", "0 read, 1 not",
          "refer.bibIX.Journal.ref", "1 read, 0 not",
          "refer.bibIX.ref", "4 read, 0 not");

  @Test
  void everyRealFileIsReadAndReadsBackTheSame() throws IOException {
    Map<String, String> actual = new TreeMap<>();
    for (Path file :
        SharedData.files("literature", name -> name.matches(".*\\.(?:enw|no_enw|ref)"))) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      actual.put(
          file.getFileName().toString(),
          read.records().size() + " read, " + read.report().unreadable().size() + " not");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format().write(read.records().iterator(), out, LossReport.of("test"));
      assertEquals(
          read.records(),
          RecordCollector.collect(format(), SourceFile.of("x", out.toByteArray())).records(),
          file.toString());
    }
    assertEquals(new TreeMap<>(RECORDS), actual);
  }
}
