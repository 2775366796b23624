package org.papilio.literature.jalc;

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

class JalcFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new JalcFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("one.xml"), Samples.file("two.xml"));
  }

  private List<LiteratureRecord> sample(String name) throws IOException {
    return RecordCollector.collect(format(), Samples.file(name)).records();
  }

  @Test
  void eachPersonIsTakenOnce() throws IOException {
    LiteratureRecord record = sample("one.xml").getFirst();
    assertEquals("Kitchens of the town", record.title());
    assertEquals("町の台所", record.text("original-title"));
    assertEquals(List.of(Name.of("Gotoh", "Hana")), record.names("author"));
    assertEquals("Kitchens", record.text("container-title"));
    assertEquals("317-324", record.text("page"));
  }

  @Test
  void theRealFileIsRead() throws IOException {
    for (Path file :
        SharedData.files("literature/api-samples", "jalc_rdf_sample_100.xml"::equals)) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      assertEquals(List.of(), read.report().unreadable());
      // As many as elements of that name in the file.
      assertEquals(93, read.records().size());
      assertEquals(8, read.records().getFirst().names("author").size());
    }
  }
}
