package org.papilio.literature.dublincore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureDate;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;

class DublinCoreFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new DublinCoreFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(sample("oai.xml"), sample("qualified.xml"));
  }

  private static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () ->
            Objects.requireNonNull(
                DublinCoreFormatTest.class.getResourceAsStream("/samples/" + name)),
        Optional.empty());
  }

  private static List<LiteratureRecord> read(SourceFile file) throws IOException {
    return RecordCollector.collect(new DublinCoreFormat(), file).records();
  }

  private static LiteratureRecord again(LiteratureRecord record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DublinCoreFormat().write(List.of(record).iterator(), out, LossReport.of("test"));
    return read(SourceFile.of("again", out.toByteArray())).getFirst();
  }

  @Test
  void elementsBecomeVariables() throws IOException {
    LiteratureRecord article = read(sample("oai.xml")).getFirst();
    assertEquals("article-journal", article.type());
    assertEquals(List.of(Name.of("García Ñuñez", "Inés")), article.names("author"));
    assertEquals("2016", article.issued().orElseThrow().text());
    assertEquals("10.5555/inv.0001", article.text("DOI"));
    assertEquals("https://example.org/inv-0001", article.text("URL"));
    assertEquals("Invented Journal", article.text("container-title"));
    assertEquals("12", article.text("volume"));
    assertEquals("3", article.text("issue"));
    assertEquals("45-67", article.text("page"));
    assertEquals("en", article.text("language"));
    assertEquals(1, article.sourceFields("dublin-core", "rights").size());
    LiteratureRecord thesis = read(sample("qualified.xml")).getFirst();
    assertEquals("thesis", thesis.type());
    assertEquals("2019-03", thesis.issued().orElseThrow().text());
    assertEquals(List.of(Name.of("Möller", "Olga")), thesis.names("editor"));
    assertEquals("9780000000019", thesis.text("ISBN"));
  }

  @Test
  void aRecordFromElsewhereComesBackAsFarAsDublinCoreGoes() throws IOException {
    LiteratureRecord record =
        LiteratureRecord.of(new RecordKey("novy2012"), "article-journal")
            .text("title", "Innovating social innovation")
            .text("container-title", "An Invented Journal")
            .text("volume", "19")
            .text("issue", "2")
            .text("page", "183-199")
            .text("abstract", "About <i>it</i>.")
            .text("DOI", "10.5555/x")
            .text("ISSN", "0000-0019")
            .text("language", "en")
            .name("author", Name.of("Novy", "Andreas"))
            .name("translator", Name.literal("The Office"))
            .date("issued", LiteratureDate.year(2012))
            .keyword("region")
            .build();
    LiteratureRecord read = again(record);
    assertEquals(record, read.edit().sourceFields(List.of()).build());
    LiteratureRecord edited = read.edit().text("page", "1-2").build();
    assertEquals("1-2", again(edited).text("page"));
    assertEquals("19", again(edited).text("volume"));
  }

  @Test
  void realFilesOfRepositoriesAreRead() throws IOException {
    Path folder = SharedData.folder("literature/marc");
    assertEquals(10, count(folder.resolve("traject/sample-oai-pmh.xml")));
    assertEquals(10, count(folder.resolve("traject/sample-oai-no-namespace.xml")));
    assertEquals(1, count(folder.resolve("traject/oai-pmh-one-record-first.xml")));
    LiteratureRecord urine =
        read(SourceFile.of(folder.resolve("recordmanager/qdc1.xml"))).getFirst();
    assertEquals(
        "Urine : The potential, value chain and its sustainable management", urine.title());
    assertEquals(
        List.of("Viskari", "Lehtoranta", "Malila"),
        urine.names("author").stream().map(Name::family).toList());
    assertEquals(2021, urine.year().orElseThrow());
    assertEquals("article-journal", urine.type());
    assertEquals("2432-5058", urine.text("ISSN"));
    assertTrue(urine.keywords().contains("uudelleenkäyttö"), urine.keywords().toString());
  }

  private int count(Path file) throws IOException {
    Collected read = RecordCollector.collect(format(), SourceFile.of(file));
    assertEquals(List.of(), read.report().unreadable());
    return read.records().size();
  }
}
