package org.papilio.literature.jstor;

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

class JatsFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new JatsFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("one.xml"), Samples.file("two.xml"));
  }

  private List<LiteratureRecord> sample(String name) throws IOException {
    return RecordCollector.collect(format(), Samples.file(name)).records();
  }

  @Test
  void theFrontMatterBecomesVariables() throws IOException {
    LiteratureRecord record = sample("one.xml").getFirst();
    assertEquals(
        List.of(Name.of("Gamer", "Rosa"), Name.literal("Kitchen Study Group")),
        record.names("author"));
    assertEquals("Local Welfare", record.text("container-title"));
    assertEquals("0953-8984", record.text("ISSN"));
    assertEquals("2014-03-07", record.issued().orElseThrow().text());
    assertEquals("20-31", record.text("page"));
    assertEquals(List.of("food"), record.keywords());
    assertEquals("review-book", sample("two.xml").getFirst().type());
    assertEquals("1843", sample("two.xml").getFirst().issued().orElseThrow().text());
  }

  @Test
  void theRealFileIsRead() throws IOException {
    for (Path file :
        SharedData.files("literature/api-samples", "jstor-article-10.2307_111039.xml"::equals)) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      assertEquals(List.of(), read.report().unreadable());
      LiteratureRecord record = read.records().getFirst();
      assertEquals(List.of(Name.of("Smythies", "John Kinnersley")), record.names("author"));
      assertEquals("831-832", record.text("page"));
      assertEquals("en", record.text("language"));
    }
  }
}
