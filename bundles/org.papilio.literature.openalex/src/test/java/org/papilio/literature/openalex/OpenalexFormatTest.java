package org.papilio.literature.openalex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;

class OpenalexFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new OpenalexFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(sample("answer.json"), sample("lines.jsonl"));
  }

  private static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () -> {
          InputStream in = OpenalexFormatTest.class.getResourceAsStream("/samples/" + name);
          return Objects.requireNonNull(in);
        },
        Optional.empty());
  }

  @Test
  void theWordsOfAnAbstractArePutBackInOrder() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), samples().getFirst()).records().getFirst();
    assertEquals("Social innovation is not innovation", record.text("abstract"));
    assertEquals("10.1080/00420980500279893", record.text("DOI"));
    assertEquals(List.of(Name.of("Moulaert", "Frank")), record.names("author"));
    assertEquals("Urban Studies", record.text("container-title"));
    assertEquals("1969-1990", record.text("page"));
    assertEquals("123", record.text("PMID"));
    assertEquals("2005-10-01", record.issued().orElseThrow().text());
    assertEquals(List.of("612"), record.sourceFields("openalex", "cited_by_count"));
  }

  @Test
  void aBrokenLineCostsItselfAlone() throws IOException {
    byte[] lines =
        ("{\"id\":\"https://openalex.org/W1\",\"title\":\"One\"}\n"
                + "{\"id\":\"https://openalex.org/W2\",\"title\":\"Tw\n"
                + "{\"id\":\"https://openalex.org/W3\",\"title\":\"Three\"}\n")
            .getBytes(StandardCharsets.UTF_8);
    Collected read = RecordCollector.collect(format(), SourceFile.of("x.jsonl", lines));
    assertEquals(
        List.of("One", "Three"), read.records().stream().map(LiteratureRecord::title).toList());
    assertEquals("line 2", read.report().unreadable().getFirst().where());
  }
}
