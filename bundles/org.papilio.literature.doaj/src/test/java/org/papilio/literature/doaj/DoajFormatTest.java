package org.papilio.literature.doaj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;

class DoajFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new DoajFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("one.json"), Samples.file("two.json"));
  }

  private List<LiteratureRecord> sample(String name) throws IOException {
    return RecordCollector.collect(format(), Samples.file(name)).records();
  }

  @Test
  void anArticleBecomesARecord() throws IOException {
    LiteratureRecord record = sample("one.json").getFirst();
    assertEquals(
        List.of(Name.of("Gamer", "Rosa V."), Name.of("Gnat", "Yuri")), record.names("author"));
    assertEquals("2014-03", record.issued().orElseThrow().text());
    assertEquals("10.1000/182", record.text("DOI"));
    assertEquals("0953-8984", record.text("ISSN"));
    assertEquals("en", record.text("language"));
    assertEquals(List.of("food", "city"), record.keywords());
    assertEquals(1, record.sourceFields("doaj", "affiliation").size());
  }

  @Test
  void theRealFileIsRead() throws IOException {
    for (Path file :
        SharedData.files("literature/api-samples", "example_doaj_articles.json"::equals)) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      assertEquals(List.of(), read.report().unreadable());
      // One a line.
      assertEquals(5, read.records().size());
      assertEquals("10.1016/j.matdes.2016.06.110", read.records().getFirst().text("DOI"));
    }
  }
}
