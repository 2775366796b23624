package org.papilio.literature.medline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;

class MedlineFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new MedlineFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(Samples.file("two.nbib"), Samples.file("book.nbib"));
  }

  @Test
  void tagsBecomeVariablesAndAffiliationsStayBehindTheirAuthor() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), Samples.file("two.nbib")).records().getFirst();
    assertEquals(
        "Neighbourhood kitchens and the reach of local welfare: a comparison of three towns.",
        record.title());
    assertEquals(
        List.of(
            Name.of("Long", "Vicky"),
            new Name("van der Berg", "Anna", "Jr", "", "", ""),
            Name.literal("Kitchen Study Group")),
        record.names("author"));
    assertEquals("2009-07-24", record.issued().orElseThrow().text());
    assertEquals("10.1000/182", record.text("DOI"));
    assertEquals(
        List.of("Poverty/prevention & control", "Poverty/psychology", "social innovation"),
        record.keywords());
    assertEquals(
        List.of("A university, somewhere. vicky@example.org"),
        record.sourceFields("medline", "AD"));
  }

  @Test
  void whatBelongsToNoRecordIsReportedAndCostsNoRecord() throws IOException {
    var read =
        RecordCollector.collect(
            format(),
            SourceFile.of(
                "x",
                "PMID- 1\nTI  - One.\n\nA remark.\n\nPMID- 2\nTI  - Two.\n".getBytes("UTF-8")));
    assertEquals(2, read.records().size());
    assertEquals("line 4", read.report().unreadable().getFirst().where());
    assertEquals("A remark.", read.report().unreadable().getFirst().raw());
  }
}
