package org.papilio.cases.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.NamedCase;
import org.papilio.model.cases.Case;
import org.papilio.platform.loss.LossReport;
import org.papilio.platform.problem.Kind;
import org.papilio.platform.problem.ProblemException;
import org.papilio.platform.progress.CancelledException;
import org.papilio.platform.progress.Progress;

/** What every format for cases keeps to. */
public interface CaseFormatContract {

  /** The format. */
  CaseFormat format();

  /** Options with which it reads what it wrote. */
  default Map<String, String> options() {
    return Map.of();
  }

  /** Whether reading what was written gives the same case, or only a part of it. */
  default boolean losesNothing() {
    return true;
  }

  /** A file or folder of this format with at least one case, for formats that only read. */
  default Path example(Path folder) throws IOException {
    return written(folder, List.of(Cases.named("one"), Cases.named("two")));
  }

  /** Writes cases to a file with the usual ending. */
  default Path written(Path folder, List<NamedCase> cases) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format().write(cases, null, options(), out);
    return Files.write(
        folder.resolve("cases." + format().extensions().getFirst()), out.toByteArray());
  }

  @Test
  default void itSaysWhatItIs() {
    assertTrue(format().id().matches("[a-z][a-z0-9-]*"), format().id());
    assertFalse(format().title().isBlank());
    assertTrue(format().canRead() || format().canWrite());
    assertTrue(format().extensions().stream().noneMatch(one -> one.startsWith(".")));
  }

  @Test
  default void itRecognisesItsOwnAndNothingThatIsNotThere(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(format().canRead(), "the format does not read");
    assertTrue(format().recognises(example(folder)));
    assertFalse(format().recognises(folder.resolve("absent")));
  }

  @Test
  default void namesOfWhatWasReadAreDifferent(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(format().canRead(), "the format does not read");
    CaseFormat.Import read = format().read(example(folder), options(), null, Progress.NONE);
    assertFalse(read.cases().isEmpty());
    List<?> names = read.cases().stream().map(NamedCase::id).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    assertEquals(read.cases().size(), read.report().accepted());
  }

  @Test
  default void whatWasWrittenIsReadAgain(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(format().canRead() && format().canWrite(), "it does not do both");
    List<NamedCase> cases = List.of(Cases.named("one"), Cases.named("two"));
    CaseFormat.Import read = format().read(written(folder, cases), options(), null, Progress.NONE);
    assertEquals(2, read.cases().size());
    for (int i = 0; i < 2; i++) {
      Case before = cases.get(i).content();
      Case after = read.cases().get(i).content();
      assertEquals(before.getId(), after.getId());
      if (losesNothing()) {
        assertTrue(EcoreUtil.equals(before, after), "the case " + before.getId() + " differs");
      }
    }
  }

  @Test
  default void writingLeavesTheCaseAsItIsAndCountsIt() throws IOException {
    Assumptions.assumeTrue(format().canWrite(), "the format does not write");
    NamedCase one = Cases.named("one");
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    LossReport report = format().write(List.of(one), null, options(), first);
    assertTrue(EcoreUtil.equals(Cases.named("one").content(), one.content()));
    assertEquals(1, report.accepted());
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    format().write(List.of(one), null, options(), second);
    assertEquals(first.toString(), second.toString(), "equal cases give different bytes");
  }

  @Test
  default void whatIsNotOfTheFormatIsRefusedAsBadInput(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(format().canRead(), "the format does not read");
    String ending = format().extensions().isEmpty() ? "bin" : format().extensions().getFirst();
    for (byte[] bytes : List.of(new byte[0], new byte[] {0, 1, 2, (byte) 0xff}, new byte[5_000])) {
      Path file = Files.write(folder.resolve("bad." + ending), bytes);
      ProblemException refused =
          assertThrows(
              ProblemException.class, () -> format().read(file, options(), null, Progress.NONE));
      assertEquals(Kind.BAD_INPUT, refused.problem().kind());
      assertEquals(1, refused.getMessage().lines().count());
    }
  }

  @Test
  default void aHugeFileIsRefusedBeforeItFillsTheMemory(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(format().canRead(), "the format does not read");
    Assumptions.assumeFalse(format().extensions().isEmpty(), "it reads folders");
    Path file = folder.resolve("huge." + format().extensions().getFirst());
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThrows(
                ProblemException.class, () -> format().read(file, options(), null, Progress.NONE)));
  }

  @Test
  default void readingStopsWhenAsked(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(format().canRead(), "the format does not read");
    Path file = example(folder);
    Progress stopped =
        new Progress() {
          @Override
          public void report(long done, long total, String what) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(CancelledException.class, () -> format().read(file, options(), null, stopped));
  }
}
