package org.papilio.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.papilio.assess.qca.EngineRun;

/**
 * QCA on the tables of a folder with {@code in/*.csv} and {@code exact.csv}: implicants, least size
 * and number of models held against the exact answers, with CPU times. Ends with 1 when an answer
 * differs. Arguments: {@code [FOLDER] [--seconds N] [NAME-PART…]}; without a folder {@code
 * $PAPILIO_SHARED/reference/qca/bench}, or {@code shared/…} above the current folder.
 */
public final class QcaBenchmark {

  private static final long USUAL_SECONDS = 10;

  private QcaBenchmark() {}

  /** A line of exact.csv; empty fields are not known there. */
  private record Exact(String implicants, String size, String models, String coverageSets) {}

  private record Table(List<String> cases, List<String> names, double[][] x, double[] y) {}

  public static void main(String[] args) throws IOException {
    List<String> rest = new ArrayList<>(List.of(args));
    long seconds = USUAL_SECONDS;
    int option = rest.indexOf("--seconds");
    if (option >= 0) {
      seconds = Long.parseLong(rest.remove(option + 1));
      rest.remove(option);
    }
    Path folder =
        !rest.isEmpty() && Files.isDirectory(Path.of(rest.getFirst()))
            ? Path.of(rest.removeFirst())
            : shared();
    if (!Files.isDirectory(folder.resolve("in"))) {
      System.out.println("no tables: give the folder that holds in/ and exact.csv");
      System.exit(2);
    }
    Map<String, Exact> exact = exact(folder.resolve("exact.csv"));
    warmUp(folder);
    System.out.println(
        "CPU milliseconds; = as in exact.csv, > at least (limit of " + seconds + " s reached)");
    System.out.printf(
        "%-20s %5s %9s %6s %12s %7s %9s %9s %9s %9s%n",
        "table",
        "rows",
        "implicants",
        "size",
        "models",
        "sets",
        "table ms",
        "primes ms",
        "size ms",
        "models ms");
    int wrong = 0;
    int finished = 0;
    int all = 0;
    for (Path file : tables(folder, rest)) {
      String name = file.getFileName().toString();
      Table table = table(file);
      EngineRun.Result result =
          EngineRun.parsimonious(table.cases(), table.names(), table.x(), table.y(), seconds);
      String verdict = verdict(result, exact.get(name));
      System.out.printf(
          Locale.ROOT,
          "%-20s %5d %9d %6s %12s %7d %9.1f %9.1f %9.1f %9.1f  %s%n",
          name,
          result.rows(),
          result.implicants(),
          (result.proven() ? "" : ">=") + result.size(),
          (result.complete() ? "" : ">=") + result.models(),
          result.coverageSets(),
          result.tableNanos() / 1e6,
          result.implicantNanos() / 1e6,
          result.sizeNanos() / 1e6,
          result.coverNanos() / 1e6,
          verdict);
      wrong += verdict.startsWith("WRONG") ? 1 : 0;
      finished += result.complete() ? 1 : 0;
      all++;
    }
    fuzzy(folder, rest);
    System.out.println(
        finished
            + " of "
            + all
            + " finished within the limit, "
            + wrong
            + " differ from exact.csv");
    System.exit(wrong == 0 ? 0 : 1);
  }

  /** Truth tables and necessity of fuzzy tables, one of them made here; each cold and warm. */
  private static void fuzzy(Path folder, List<String> parts) throws IOException {
    Map<String, Table> tables = new java.util.LinkedHashMap<>();
    for (Path file : tables(folder, parts)) {
      if (file.getFileName().toString().startsWith("F_")) {
        tables.put(file.getFileName().toString(), table(file));
      }
    }
    tables.put("20,000 cases x 10, made", made(20_000, 10));
    System.out.printf(
        "%n%-24s %6s %9s %18s %18s%n",
        "fuzzy table", "rows", "necessary", "table ms, warm", "necessity ms, warm");
    tables.forEach(
        (name, t) -> {
          EngineRun.Fuzzy cold = EngineRun.fuzzy(t.cases(), t.names(), t.x(), t.y());
          EngineRun.Fuzzy warm = cold;
          for (int n = 0; n < 5; n++) {
            EngineRun.Fuzzy again = EngineRun.fuzzy(t.cases(), t.names(), t.x(), t.y());
            warm = again.necessityNanos() < warm.necessityNanos() ? again : warm;
          }
          System.out.printf(
              Locale.ROOT,
              "%-24s %6d %9d %9.1f %8.1f %9.1f %8.1f%n",
              name,
              cold.rows(),
              cold.necessary(),
              cold.tableNanos() / 1e6,
              warm.tableNanos() / 1e6,
              cold.necessityNanos() / 1e6,
              warm.necessityNanos() / 1e6);
        });
    System.out.println();
  }

  /** Random memberships; the outcome is the greatest of two conjunctions, with some noise. */
  private static Table made(int cases, int conditions) {
    java.util.Random random = new java.util.Random(20_000);
    double[][] x = new double[conditions][cases];
    double[] y = new double[cases];
    List<String> names = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int c = 0; c < conditions; c++) {
      names.add("C" + (c + 1));
    }
    for (int i = 0; i < cases; i++) {
      ids.add("case " + i);
      for (double[] condition : x) {
        // Most memberships lie near 0 or 1, and none at 0.5.
        double at = Math.sin(random.nextDouble() * Math.PI / 2);
        condition[i] = Math.round(100 * at * at) == 50 ? 0.51 : Math.round(100 * at * at) / 100.0;
      }
      double whole = Math.max(Math.min(x[0][i], x[1][i]), Math.min(x[2][i], 1 - x[3][i]));
      double noisy = Math.min(1, Math.max(0, whole + random.nextGaussian() / 10));
      y[i] = Math.round(100 * noisy) / 100.0;
    }
    return new Table(ids, names, x, y);
  }

  private static String verdict(EngineRun.Result result, Exact exact) {
    if (exact == null) {
      return "(no exact answer)";
    }
    List<String> wrong = new ArrayList<>();
    if (!exact.implicants().equals(Integer.toString(result.implicants()))) {
      wrong.add("implicants " + exact.implicants());
    }
    if (!exact.coverageSets().equals(Integer.toString(result.coverageSets()))) {
      wrong.add("sets " + exact.coverageSets());
    }
    if (exact.size().startsWith(">=")) {
      int least = Integer.parseInt(exact.size().substring(2));
      if (result.proven() && result.size() < least) {
        wrong.add("size " + exact.size());
      }
    } else {
      int size = Integer.parseInt(exact.size());
      if (result.proven() ? result.size() != size : result.size() > size) {
        wrong.add("size " + size);
      }
      if (result.complete()
          && !exact.models().isEmpty()
          && !exact.models().equals(result.models().toString())) {
        wrong.add("models " + exact.models());
      }
    }
    return wrong.isEmpty()
        ? result.complete() ? "=" : result.proven() ? "= size, models >" : ">"
        : "WRONG, exact: " + String.join(", ", wrong);
  }

  private static void warmUp(Path folder) throws IOException {
    for (Path file : tables(folder, List.of("k08", "k10_n020"))) {
      Table table = table(file);
      EngineRun.parsimonious(table.cases(), table.names(), table.x(), table.y(), 1);
    }
  }

  private static List<Path> tables(Path folder, List<String> parts) throws IOException {
    try (var files = Files.list(folder.resolve("in"))) {
      return files
          .filter(f -> f.toString().endsWith(".csv"))
          .filter(
              f ->
                  parts.isEmpty()
                      || parts.stream().anyMatch(p -> f.getFileName().toString().contains(p)))
          .sorted()
          .toList();
    }
  }

  private static Path shared() {
    String named = System.getenv("PAPILIO_SHARED");
    if (named != null) {
      return Path.of(named, "reference/qca/bench");
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/reference/qca/bench");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return Path.of("shared/reference/qca/bench");
  }

  private static Map<String, Exact> exact(Path file) throws IOException {
    Map<String, Exact> exact = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] f = line.split(",", -1);
      exact.put(f[0], new Exact(f[4], f[6], f[7], f[8]));
    }
    return exact;
  }

  private static Table table(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
    List<String> header = List.of(lines.getFirst().replace("\"", "").split(","));
    boolean named = lines.get(1).split(",")[0].matches("\"?[A-Za-z].*");
    int from = named ? 1 : 0;
    int conditions = header.size() - from - 1;
    int cases = lines.size() - 1;
    double[][] x = new double[conditions][cases];
    double[] y = new double[cases];
    for (int i = 0; i < cases; i++) {
      String[] cells = lines.get(i + 1).split(",");
      for (int c = 0; c < conditions; c++) {
        x[c][i] = Double.parseDouble(cells[from + c]);
      }
      y[i] = Double.parseDouble(cells[cells.length - 1]);
    }
    return new Table(
        IntStream.range(0, cases).mapToObj(i -> "case " + i).toList(),
        header.subList(from, header.size() - 1),
        x,
        y);
  }
}
