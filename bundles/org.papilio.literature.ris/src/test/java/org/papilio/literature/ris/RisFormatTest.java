package org.papilio.literature.ris;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.BodyOfLiterature;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.LiteratureFormatContract;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;

class RisFormatTest implements LiteratureFormatContract {

  @Override
  public LiteratureFormat format() {
    return new RisFormat();
  }

  @Override
  public List<SourceFile> samples() {
    return List.of(sample("usual.ris"), sample("embase.ris"));
  }

  private static SourceFile sample(String name) {
    return new SourceFile(
        name,
        () -> {
          InputStream in = RisFormatTest.class.getResourceAsStream("/samples/" + name);
          return Objects.requireNonNull(in);
        },
        Optional.empty());
  }

  private static Collected read(String ris) throws IOException {
    return RecordCollector.collect(
        new RisFormat(), SourceFile.of("test.ris", ris.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] write(List<LiteratureRecord> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RisFormat().write(records.iterator(), out, LossReport.of("test"));
    return out.toByteArray();
  }

  @Test
  void tagsBecomeVariablesAndUnknownOnesStay() throws IOException {
    LiteratureRecord record =
        RecordCollector.collect(format(), sample("usual.ris")).records().getFirst();
    assertEquals("moulaert2005", record.key().value());
    assertEquals("Urban Studies", record.text("container-title"));
    assertEquals("1969-1990", record.text("page"));
    assertEquals("2005-10", record.issued().orElseThrow().text());
    assertEquals("10.1080/00420980500279893", record.text("DOI"));
    assertEquals("0042-0980", record.text("ISSN"));
    assertEquals("first line\nsecond line", record.text("note"));
    assertEquals(Set.of(BodyOfLiterature.SOCIAL_INNOVATION), record.bodies());
    assertEquals(List.of("social innovation"), record.keywords());
    assertEquals(Name.literal("World Bank"), record.names("author").get(2));
    assertEquals(List.of("and this too"), record.sourceFields("ris", "XX"));
    assertEquals(2, record.sourceFields("ris", "UR").size());
  }

  @Test
  void aDialectWithoutCommasAndWithNumberingIsRead() throws IOException {
    Collected read = RecordCollector.collect(format(), sample("embase.ris"));
    LiteratureRecord record = read.records().getFirst();
    assertEquals(
        List.of(Name.of("Fanning", "E."), Name.of("van der Have", "R.P.")), record.names("author"));
    assertEquals(List.of("*athlete", "bone remodeling"), record.keywords());
    assertEquals("en", record.text("language"));
    assertEquals(2, read.records().size());
  }

  @Test
  void aMissingEndCostsNothing() throws IOException {
    Collected read = read("TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\n");
    assertEquals(
        List.of("One", "Two"), read.records().stream().map(LiteratureRecord::title).toList());
    assertEquals(2, read.report().notes().size());
  }

  @Test
  void aFileOfAnotherFormatIsNamedAsSuch() throws IOException {
    Collected read = read("FN Clarivate\nVR 1.0\nPT J\nTI Something\nER\n");
    assertEquals(0, read.records().size());
    assertTrue(read.report().unreadable().getFirst().reason().contains("Web of Science"));
  }

  /** Records that begin with another tag than TY, by file: the count by TY misses them. */
  private static final Map<String, Integer> WITHOUT_TYPE =
      Map.of("RisImporterCorrupted.ris", 1, "baseline_tag_and_field_definitions.ris", 1);

  @Test
  void everyRecordOfEveryRealFileIsReadOrReportedAndReadsBackTheSame() throws IOException {
    List<String> different = new ArrayList<>();
    long all = 0;
    List<Path> files =
        Stream.concat(
                SharedData.files("literature", name -> name.endsWith(".ris")).stream(),
                SharedData.files("literature/ris", name -> name.endsWith(".txt")).stream())
            .toList();
    for (Path file : files) {
      Collected read = RecordCollector.collect(format(), SourceFile.of(file));
      long records = read.records().size();
      long empty =
          read.report().unreadable().stream().filter(u -> u.raw().startsWith("TY")).count();
      all += records;
      String name = file.getFileName().toString();
      if (records + empty != count(file) + WITHOUT_TYPE.getOrDefault(name, 0)) {
        different.add(
            file.getFileName() + ": " + count(file) + " TY, " + (records + empty) + " read");
      }
      List<LiteratureRecord> again =
          RecordCollector.collect(format(), SourceFile.of("again", write(read.records())))
              .records();
      if (!read.records().equals(again)) {
        different.add(file.getFileName() + " does not read back the same");
      }
    }
    assertEquals(List.of(), different);
    assertTrue(all > 2_000, "records in all: " + all);
  }

  /** Counted another way: lines that begin with TY. */
  private static long count(Path file) throws IOException {
    Matcher begin =
        Pattern.compile("(?m)^\\ufeff?\\s?TY  ?-")
            .matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    long count = 0;
    while (begin.find()) {
      count++;
    }
    return count;
  }

  /** Tried from each of its blanks anew, this page would take an hour. */
  @Test
  void aRunOfBlanksIsReadOnce() throws IOException {
    String blanks = " ".repeat(1_000_000);
    Collected read =
        read(
            "TY  - JOUR\nTI  - One\nSP  - 1"
                + blanks
                + "–"
                + blanks
                + "2"
                + blanks
                + "3\nER  - \n");
    assertTrue(read.records().getFirst().text("page").startsWith("1-2 "));
  }
}
