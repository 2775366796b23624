package org.papilio.literature.oaipmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.dublincore.DublinCoreFormat;
import org.papilio.literature.marc.MarcXmlFormat;
import org.papilio.literature.mods.ModsFormat;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.Unreadable;
import org.papilio.platform.progress.Progress;

class OaiPmhFormatTest {

  private final OaiPmhFormat format =
      new OaiPmhFormat(List.of(new DublinCoreFormat(), new MarcXmlFormat(), new ModsFormat()));

  private Collected read(String text) throws IOException {
    return RecordCollector.collect(
        format, SourceFile.of("answer.xml", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> keys(Collected read) {
    return read.records().stream().map(record -> record.key().value()).toList();
  }

  @Test
  void everyRecordOfTheRealAnswersIsReadOrReported() throws IOException {
    Map<String, List<Long>> counts = new TreeMap<>();
    long met = 0;
    for (Path file : SharedData.files("literature/oai-pmh", name -> name.endsWith(".xml"))) {
      List<String> removed = new ArrayList<>();
      RecordCollector sink =
          new RecordCollector(
              file.toString(),
              (record, where) -> {},
              (where, reason, raw) -> {},
              key -> removed.add(key.value()),
              Progress.NONE);
      format.read(SourceFile.of(file), sink);
      counts.put(
          file.getFileName().toString(),
          List.of(sink.records(), sink.unreadable(), (long) removed.size()));
      met += sink.records() + sink.unreadable() + removed.size();
    }
    // As "grep -o '<header' FILE | wc -l" counts them: 226, which with the 100 records of MARC in
    // them are 326 elements called record. No format of literature reads the element foo.
    assertEquals(
        Map.ofEntries(
            Map.entry("arbitrary_error_response.xml", List.of(0L, 0L, 0L)),
            Map.entry("identify_response.xml", List.of(0L, 0L, 0L)),
            Map.entry("list_records_response.xml", List.of(0L, 1L, 1L)),
            Map.entry("list_records_token_response.xml", List.of(0L, 1L, 0L)),
            Map.entry("list_sets_response.xml", List.of(0L, 0L, 0L)),
            Map.entry("marc.xml", List.of(100L, 0L, 0L)),
            Map.entry("oai-pmh-one-record-2.xml", List.of(1L, 0L, 0L)),
            Map.entry("oai-pmh-one-record-first.xml", List.of(1L, 0L, 0L)),
            Map.entry("oai_doaj.xml", List.of(100L, 0L, 0L)),
            Map.entry("sample-oai-no-namespace.xml", List.of(10L, 0L, 0L)),
            Map.entry("sample-oai-pmh.xml", List.of(10L, 0L, 0L)),
            Map.entry("subjectsplus.xml", List.of(1L, 0L, 0L)),
            Map.entry("token_error_response.xml", List.of(0L, 0L, 0L))),
        counts);
    assertEquals(226, met);
  }

  @Test
  void anArticleOfDoajComesWithAllItSays() throws IOException {
    Path file = SharedData.folder("literature/oai-pmh").resolve("oai_doaj.xml");
    LiteratureRecord first =
        RecordCollector.collect(format, SourceFile.of(file)).records().getFirst();
    assertEquals("oai:doaj.org/article:84d148928d694848ab183fa142fc18f8", first.key().value());
    assertEquals("Jounal of Negative and No Positive Results", first.text("container-title"));
    assertEquals("10.19230/jonnpr.1311", first.text("DOI"));
    assertEquals("129-134", first.text("page"));
    assertEquals(2017, first.year().getAsInt());
    assertEquals("Oller-Arlandis", first.names("author").getFirst().family());
    assertEquals(
        List.of("TENDOk1lZGljaW5l", "TENDOlNjaWVuY2U~"), first.sourceFields("oai-pmh", "setSpec"));
    assertTrue(first.sourceFields("oai-pmh", "affiliationsList").getFirst().contains("Alicante"));
  }

  @Test
  void aBadRecordCostsItselfAloneWithItsRawText() throws IOException {
    String bad = FakeRepository.record(2, "2026-01-02").replace("</dc:title>", "</dc:titel>");
    String open = FakeRepository.record(4, "2026-01-04").replace("</record>", "");
    Collected read =
        read(
            FakeRepository.page(
                List.of(
                    FakeRepository.record(1, "2026-01-01"),
                    bad,
                    FakeRepository.record(3, "2026-01-03"),
                    open,
                    FakeRepository.record(5, "2026-01-05")),
                "more"));
    assertEquals(List.of("oai:fake:1", "oai:fake:3", "oai:fake:5"), keys(read));
    List<Unreadable> unreadable = read.report().unreadable();
    assertEquals(List.of(bad, open), unreadable.stream().map(one -> one.raw().strip()).toList());
    assertTrue(unreadable.getFirst().where().contains("oai:fake:2"), unreadable.toString());
    assertTrue(unreadable.getLast().reason().contains("end tag is missing"));
  }

  @Test
  void anEntityOpensNoFile() throws IOException {
    String page =
        FakeRepository.page(List.of(FakeRepository.record(1, "").replace("Title", "&secret;")), "");
    Collected read =
        read(
            page.replace(
                "<OAI-PMH",
                "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><OAI-PMH"));
    assertEquals(List.of(), read.records());
    String reason = read.report().unreadable().getFirst().reason();
    assertTrue(reason.contains("the entity &secret;"), reason);
    assertEquals(List.of("There is a document type; it was not read."), read.report().notes());
  }

  @Test
  void marcWithinTheEnvelopeIsOneRecord() throws IOException {
    String marc =
        "<oai:record><oai:header><oai:identifier>oai:x:1</oai:identifier></oai:header><oai:metadata><record"
            + " xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 a"
            + " 4500</leader><datafield tag=\"245\" ind1=\"0\" ind2=\"0\"><subfield"
            + " code=\"a\">Bread &amp;"
            + " roses</subfield></datafield></record></oai:metadata></oai:record>";
    Collected read = read(FakeRepository.page(List.of(marc, marc.replace("x:1", "x:2")), ""));
    assertEquals(List.of("oai:x:1", "oai:x:2"), keys(read));
    assertEquals("Bread & roses", read.records().getFirst().title());
  }

  @Test
  void aRecordThatIsTooLongIsNamedAndTheNextOneRead() throws IOException {
    StringBuilder text = new StringBuilder(FakeRepository.record(1, "").replace("Title 1", "#"));
    text.insert(text.indexOf("#"), "x".repeat(RecordCutter.LONGEST + 100_000));
    RecordCutter cutter =
        new RecordCutter(new StringReader(text + "\n" + FakeRepository.record(2, "")));
    RecordCutter.Piece first = cutter.next();
    assertTrue(first.problem().contains("longer than"), first.problem());
    assertEquals("oai:fake:2", OaiRecord.read(cutter.next()).identifier());
    assertEquals(null, cutter.next());
  }

  @Test
  void whereverTheReadingStopsThePiecesAreTheSame() throws IOException {
    String page =
        FakeRepository.page(
            List.of(
                FakeRepository.record(1, "2026-01-01"),
                FakeRepository.record(2, "2026-01-01") + "\n ",
                FakeRepository.record(3, "2026-01-01")),
            "t");
    for (int step = 1; step < 200; step += 7) {
      int length = step;
      RecordCutter cutter =
          new RecordCutter(
              new StringReader(page) {
                @Override
                public int read(char[] into, int from, int most) throws IOException {
                  return super.read(into, from, Math.min(length, most));
                }
              });
      List<String> pieces = new ArrayList<>();
      for (RecordCutter.Piece p = cutter.next(); p != null; p = cutter.next()) {
        pieces.add(p.text());
      }
      assertEquals(
          List.of(1, 2, 3).stream()
              .map(i -> FakeRepository.record(i, "2026-01-01"))
              .collect(Collectors.toList()),
          pieces);
      assertTrue(cutter.outside().endsWith("</ListRecords></OAI-PMH>"));
    }
  }
}
