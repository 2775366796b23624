package org.papilio.literature.crossref;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
import org.papilio.literature.tck.SharedData;

class CrossrefFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new CrossrefFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(sample("answer.json"), sample("lines.jsonl"));
  }

  private static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () -> {
          InputStream in = CrossrefFormatTest.class.getResourceAsStream("/samples/" + name);
          return Objects.requireNonNull(in);
        },
        Optional.empty());
  }

  @Test
  void fieldsBecomeVariables() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), samples().getFirst()).records().getFirst();
    assertEquals("Towards Alternative Model(s): of <i>Local</i> Innovation", record.title());
    assertEquals(
        List.of(Name.of("Moulaert", "Frank"), Name.literal("World Bank")), record.names("author"));
    assertEquals("Social innovation & more.", record.text("abstract"));
    assertEquals("0042-0980", record.text("ISSN"));
    assertEquals("2005-10", record.issued().orElseThrow().text());
    assertEquals(List.of("612"), record.sourceFields("crossref", "is-referenced-by-count"));
  }

  /** Counted by hand: lines of the dump, items of the answer. */
  @Test
  void realFilesAreRead() throws IOException {
    Path folder = SharedData.folder("literature/api-samples");
    assertEquals(14, count(folder.resolve("crossref-works.2018-01-21.badsample.json")));
    assertEquals(3, count(folder.resolve("crossref_api_works.json")));
    assertEquals(1, count(folder.resolve("huge_crossref_doi.json.gz")));
  }

  private int count(Path file) throws IOException {
    Collected read = RecordCollector.collect(format(), SourceFile.of(file));
    assertEquals(List.of(), read.report().unreadable());
    return read.records().size();
  }
}
