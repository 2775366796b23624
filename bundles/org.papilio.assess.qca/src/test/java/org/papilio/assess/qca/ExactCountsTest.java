package org.papilio.assess.qca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilio.assess.qca.Minimization.Options;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.progress.Progress;

/** Implicants, size and number of models as they stand in {@code reference/qca/bench/exact.csv}. */
class ExactCountsTest {

  static List<Arguments> tables() throws IOException {
    Optional<Reference> reference = Reference.find();
    Assumptions.assumeTrue(reference.isPresent(), "shared/reference/qca is not on this machine");
    Path bench = reference.get().data().resolveSibling("bench");
    return Files.readAllLines(bench.resolve("exact.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(exact -> Arguments.of(exact[0], exact, bench.resolve("in").resolve(exact[0])))
        .toList();
  }

  /** Where the file knows no size or no number, what it does know must hold. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void countsAreExact(String name, String[] exact, Path file) throws IOException {
    TruthTable table = table(file);
    Minimization minimization = new Minimization(table, Options.USUAL, Progress.NONE);
    List<Term> explained = minimization.explained();

    List<Term> primes =
        PrimeImplicants.of(explained, minimization.negatives(), Integer.MAX_VALUE, Progress.NONE);
    Chart chart = Chart.of(explained, primes, Progress.NONE);

    assertEquals(exact[4], Integer.toString(primes.size()));
    assertEquals(exact[8], Integer.toString(chart.classCount()));
    boolean sized = !exact[6].startsWith(">=");
    boolean counted = !exact[7].isEmpty();
    if (sized) {
      Covers.Found found =
          counted
              ? Covers.smallest(chart, Limits.USUAL, Progress.NONE)
              : Covers.size(chart, Limits.USUAL, Progress.NONE);
      assertTrue(found.sizeProven(), "the size was not proven");
      assertEquals(exact[6], Integer.toString(found.size()));
      if (counted) {
        assertTrue(found.complete(), "not all were counted");
        assertEquals(exact[7], found.models().toString());
      }
    }
  }

  private static TruthTable table(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> names = Arrays.asList(lines.getFirst().split(","));
    int conditions = names.size() - 1;
    double[][] columns = new double[conditions + 1][lines.size() - 1];
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",");
      for (int c = 0; c <= conditions; c++) {
        columns[c][i - 1] = Double.parseDouble(cells[c]);
      }
    }
    SetTable sets =
        SetKinds.sets(
            IntStream.range(1, lines.size()).mapToObj(i -> "case " + i).toList(),
            names.subList(0, conditions),
            Arrays.copyOf(columns, conditions),
            names.getLast(),
            columns[conditions],
            false);
    return TruthTable.of(sets, new Cuts(1, 1, 0, 1), Progress.NONE);
  }
}
