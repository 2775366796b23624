package org.papilio.literature.bibtex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceEncoding;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.SharedData;
import org.papilio.platform.loss.LossReport;

/** All BibTeX files of the shared data, some 17,800 entries of many hands. */
class RealFilesTest {

  /** Entries counted another way: lines that begin with '@', a type and a delimiter. */
  private static final Pattern ENTRY =
      Pattern.compile("(?mi)^[ \\t]*@\\s*(?!comment|string|preamble|xdata)[a-z]+\\s*[{(]");

  private static List<Path> files() {
    return SharedData.files("literature", name -> name.endsWith(".bib"));
  }

  /**
   * Measure of the way back: type, texts, names, dates, keywords, bodies and keys are equal for
   * every record; source fields too, but for at most ten records that inherit a publisher (it
   * becomes their own) or whose braces do not balance (they become commands). Of files with more
   * than a thousand records every tenth goes there and back.
   */
  @Test
  void everyEntryOfEveryFileIsReadOrReportedAndReadsBackTheSame() throws IOException {
    List<String> different = new ArrayList<>();
    List<String> otherSpelling = new ArrayList<>();
    long all = 0;
    for (Path file : files()) {
      Collected read = RecordCollector.collect(new BibtexFormat(), SourceFile.of(file));
      long expected = count(file);
      long broken =
          read.report().unreadable().stream()
              .filter(u -> u.raw().matches("(?s)@\\s*\\w+\\s*[{(].*"))
              .count();
      long actual = read.records().size() + broken;
      all += actual;
      if (expected != actual) {
        different.add(file.getFileName() + ": " + expected + " entries, " + actual + " read");
      }
      thereAndBack(file, some(read.records()), different, otherSpelling);
    }
    assertEquals(List.of(), different);
    assertTrue(otherSpelling.size() <= 10, otherSpelling.toString());
    assertTrue(all > 17_000, "entries in all: " + all);
  }

  private static List<LiteratureRecord> some(List<LiteratureRecord> records) {
    return records.size() <= 1_000
        ? records
        : IntStream.range(0, records.size() / 10).mapToObj(i -> records.get(i * 10)).toList();
  }

  private static void thereAndBack(
      Path file, List<LiteratureRecord> first, List<String> different, List<String> otherSpelling)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BibtexFormat().write(first.iterator(), out, LossReport.of("test"));
    List<LiteratureRecord> second =
        RecordCollector.collect(new BibtexFormat(), SourceFile.of("again.bib", out.toByteArray()))
            .records();
    assertEquals(first.size(), second.size(), file.toString());
    for (int i = 0; i < first.size(); i++) {
      LiteratureRecord a = first.get(i);
      LiteratureRecord b = second.get(i);
      if (!content(a).equals(content(b))) {
        different.add(file.getFileName() + " " + a.key());
      } else if (!fields(a).equals(fields(b))) {
        otherSpelling.add(file.getFileName() + " " + a.key());
      }
    }
  }

  private static long count(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    SourceEncoding encoding = SourceEncoding.detect(bytes);
    String text =
        new String(bytes, encoding.skip(), bytes.length - encoding.skip(), encoding.charset());
    Matcher entry = ENTRY.matcher(text);
    long count = 0;
    while (entry.find()) {
      count++;
    }
    return count;
  }

  private static LiteratureRecord content(LiteratureRecord record) {
    return record.edit().sourceFields(List.of()).build();
  }

  private static List<String> fields(LiteratureRecord record) {
    return record.sourceFields().stream().map(Object::toString).sorted().toList();
  }
}
