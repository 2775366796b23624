package org.papilio.literature.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.RecordCollector;
import org.papilio.literature.api.RecordCollector.Collected;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.loss.Unreadable;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

/** The contract of {@link LiteratureFormat}. */
public interface LiteratureFormatContract {

  /** The format under test. */
  LiteratureFormat format();

  /** At least two well-formed files, each with at least one record that has a title. */
  List<SourceFile> samples();

  @Test
  default void readsEveryRecordOfTheSamplesWithAKeyAndAPlace() throws IOException {
    for (SourceFile sample : samples()) {
      Collected read = RecordCollector.collect(format(), sample);
      assertFalse(read.records().isEmpty(), sample.name());
      assertEquals(List.of(), read.report().unreadable(), sample.name());
      assertEquals(read.records().size(), read.report().accepted(), sample.name());
    }
  }

  @Test
  default void recognisesItsSamplesAndNothingElse() throws IOException {
    for (SourceFile sample : samples()) {
      try (InputStream in = sample.open()) {
        double likely = format().sniff(in.readNBytes(4096));
        assertTrue(likely > 0.5 && likely <= 1, sample.name() + ": " + likely);
      }
    }
    assertEquals(0, format().sniff(new byte[0]));
    assertTrue(format().sniff(noise(4096)) < 0.2);
    assertTrue(
        format().sniff("Dear reader,\nthis is a letter.\n".getBytes(StandardCharsets.UTF_8)) < 0.2);
  }

  @Test
  default void givesNothingForAnEmptyFile() throws IOException {
    Collected read = RecordCollector.collect(format(), SourceFile.of("empty", new byte[0]));
    assertEquals(List.of(), read.records());
    assertEquals(List.of(), read.report().unreadable());
  }

  @Test
  default void survivesNoiseZerosAndDeepNesting() throws IOException {
    byte[] zeros = new byte[100_000];
    for (byte[] bytes :
        List.of(
            noise(200_000),
            zeros,
            "{".repeat(300_000).getBytes(StandardCharsets.UTF_8),
            "[".repeat(300_000).getBytes(StandardCharsets.UTF_8),
            ("@a{b,c={" + "{".repeat(200_000) + "}".repeat(200_000) + "}}")
                .getBytes(StandardCharsets.UTF_8),
            "\uFEFF".getBytes(StandardCharsets.UTF_16LE))) {
      RecordCollector.collect(format(), SourceFile.of("hostile", bytes));
    }
  }

  @Test
  default void goesOnAfterASampleCutAnywhere() throws IOException {
    for (SourceFile sample : samples()) {
      byte[] whole = bytes(sample);
      int all = RecordCollector.collect(format(), sample).records().size();
      for (int i = 0; i < 60; i++) {
        byte[] part = Arrays.copyOf(whole, (int) ((long) whole.length * i / 60));
        Collected read = RecordCollector.collect(format(), SourceFile.of(sample.name(), part));
        assertTrue(read.records().size() <= all, sample.name() + " cut at " + part.length);
      }
    }
  }

  @Test
  default void readsASampleBehindGarbage() throws IOException {
    for (SourceFile sample : samples()) {
      List<LiteratureRecord> expected = RecordCollector.collect(format(), sample).records();
      byte[] whole = bytes(sample);
      byte[] garbage = "a line of garbage\n\n".getBytes(StandardCharsets.UTF_8);
      byte[] both = Arrays.copyOf(garbage, garbage.length + whole.length);
      System.arraycopy(whole, 0, both, garbage.length, whole.length);
      Collected read = RecordCollector.collect(format(), SourceFile.of(sample.name(), both));
      assertEquals(expected.size(), read.records().size(), sample.name());
    }
  }

  @Test
  default void reportsALineThatIsTooLongAndNeedsLittleMemoryForIt() throws IOException {
    long length = 100_000_000L;
    for (String begin :
        List.of(
            "", "@book{a, title={", "TY  - BOOK\r\nTI  - ", "[{\"type\":\"book\",\"title\":\"")) {
      SourceFile file =
          new SourceFile("long", () -> new LongStream(begin, 'x', length), Optional.empty());
      Collected read = RecordCollector.collect(format(), file);
      for (Unreadable problem : read.report().unreadable()) {
        assertTrue(problem.raw().length() < 10_000, "the raw text is cut");
        assertFalse(problem.reason().isBlank());
      }
      assertEquals(List.of(), read.records());
    }
  }

  @Test
  default void writesWhatItReadsBack() throws IOException {
    assumeTrue(format().info().writes() && format().info().reads());
    for (SourceFile sample : samples()) {
      List<LiteratureRecord> records = RecordCollector.collect(format(), sample).records();
      assertEquals(records, readAgain(records), sample.name());
    }
  }

  @Test
  default void writesTheSameBytesEachTime() throws IOException {
    assumeTrue(format().info().writes());
    for (SourceFile sample : samples()) {
      List<LiteratureRecord> records = RecordCollector.collect(format(), sample).records();
      assertEquals(
          new String(written(records), StandardCharsets.UTF_8),
          new String(written(records), StandardCharsets.UTF_8));
    }
  }

  @Test
  default void anEditedTitleWinsOverTheSpellingOfTheSource() throws IOException {
    assumeTrue(format().info().writes() && format().info().reads());
    for (SourceFile sample : samples()) {
      LiteratureRecord record = RecordCollector.collect(format(), sample).records().getFirst();
      LiteratureRecord edited = record.edit().text("title", "Another title altogether").build();
      assertEquals("Another title altogether", readAgain(List.of(edited)).getFirst().title());
    }
  }

  @Test
  default void countsWhatItWrites() throws IOException {
    assumeTrue(format().info().writes());
    List<LiteratureRecord> records =
        RecordCollector.collect(format(), samples().getFirst()).records();
    LossReport.Builder losses = LossReport.of("test");
    format().write(records.iterator(), new ByteArrayOutputStream(), losses);
    assertEquals(records.size(), losses.build().accepted());
  }

  @Test
  default void stopsWhenThePersonCancels() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    RecordCollector sink = new RecordCollector("sample", (record, where) -> {}, cancelled);
    assertThrows(CancelledException.class, () -> format().read(samples().getFirst(), sink));
  }

  @Test
  default void readsInSeveralThreadsAtOnce() throws Exception {
    SourceFile sample = samples().getFirst();
    List<LiteratureRecord> expected = RecordCollector.collect(format(), sample).records();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<LiteratureRecord>>> all =
          threads.invokeAll(
              Collections.nCopies(8, () -> RecordCollector.collect(format(), sample).records()));
      for (Future<List<LiteratureRecord>> one : all) {
        assertEquals(expected, one.get());
      }
    }
  }

  private List<LiteratureRecord> readAgain(List<LiteratureRecord> records) throws IOException {
    return RecordCollector.collect(format(), SourceFile.of("again", written(records))).records();
  }

  private byte[] written(List<LiteratureRecord> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format().write(records.iterator(), out, LossReport.of("test"));
    return out.toByteArray();
  }

  private static byte[] bytes(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    }
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(20_260_101).nextBytes(bytes);
    return bytes;
  }
}
