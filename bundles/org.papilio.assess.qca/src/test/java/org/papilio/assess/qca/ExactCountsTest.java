package org.papilio.assess.qca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papilio.assess.qca.Minimization.Options;
import org.papilio.assess.qca.TruthTable.Cuts;
import org.papilio.platform.progress.Progress;

/** Implicants, size and number of models as they stand in {@code reference/qca/bench/exact.csv}. */
class ExactCountsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P_k10_n010", "P_k16_n010", "P_k20_n020", "P_k25_n010", "P_k25_n020", "P_k30_n020",
        "P_k40_n020", "R_k08_n060", "R_k08_n100", "R_k10_n060", "S_k06_n020", "S_k06_n030",
        "S_k06_n040", "S_k08_n020", "S_k08_n030", "S_k08_n040", "S_k08_n060", "S_k10_n030",
        "S_k12_n030", "S_k14_n020", "S_k16_n020", "S_k18_n020", "S_k20_n020", "S_k20_n030"
      })
  void countsAreExact(String name) throws IOException {
    Optional<Reference> reference = Reference.find();
    Assumptions.assumeTrue(reference.isPresent(), "shared/reference/qca is not on this machine");
    Path bench = reference.get().data().resolveSibling("bench");
    String[] exact =
        Files.readAllLines(bench.resolve("exact.csv")).stream()
            .filter(line -> line.startsWith(name + ".csv,"))
            .findFirst()
            .orElseThrow()
            .split(",");
    TruthTable table = table(bench.resolve("in").resolve(name + ".csv"));
    Minimization minimization = new Minimization(table, Options.USUAL, Progress.NONE);
    List<Term> explained = minimization.explained();

    List<Term> primes =
        PrimeImplicants.of(explained, minimization.negatives(), Integer.MAX_VALUE, Progress.NONE);
    Chart chart = Chart.of(explained, primes, Progress.NONE);
    Covers.Found found = Covers.smallest(chart, Limits.USUAL, Progress.NONE);

    assertEquals(
        List.of(exact[4], exact[6], exact[7], exact[8], "complete"),
        List.of(
            Integer.toString(primes.size()),
            Integer.toString(found.size()),
            found.models().toString(),
            Integer.toString(chart.classCount()),
            found.complete() && found.sizeProven() ? "complete" : "stopped"));
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
