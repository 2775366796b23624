package org.papilio.literature.dblp;

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

class DblpFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new DblpFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("one.xml"), Samples.file("two.xml"));
  }

  private List<LiteratureRecord> sample(String name) throws IOException {
    return RecordCollector.collect(format(), Samples.file(name)).records();
  }

  @Test
  void elementsBecomeVariables() throws IOException {
    LiteratureRecord record = sample("one.xml").getFirst();
    assertEquals("Kitchens with H<sub>2</sub>O", record.title());
    assertEquals(
        List.of(Name.of("Gamer", "Rosa V."), Name.of("Gnät", "Yuri")), record.names("author"));
    assertEquals("10.1000/182", record.text("DOI"));
    assertEquals("2", record.text("issue"));
    assertEquals("paper-conference", sample("two.xml").get(1).type());
  }

  @Test
  void theRealFileIsRead() throws IOException {
    for (Path file : SharedData.files("literature/api-samples", "example_dblp.xml"::equals)) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      assertEquals(List.of(), read.report().unreadable());
      // As many as elements below the root.
      assertEquals(4, read.records().size());
      assertEquals("Böhlen", read.records().getFirst().names("author").get(1).family());
    }
  }
}
