package org.papilio.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Measured times of one thing, and how to print them. */
final class Samples {

  private final String name;
  private final double[] milliseconds;

  Samples(String name, double[] milliseconds) {
    this.name = name;
    this.milliseconds = milliseconds.clone();
    Arrays.sort(this.milliseconds);
  }

  /** One line: median, fifth and ninety-fifth percentile by nearest rank, number of runs. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-44s median %8.1f ms   p5 %8.1f ms   p95 %8.1f ms   (%d runs)",
        name,
        rank(0.5),
        rank(0.05),
        rank(0.95),
        milliseconds.length);
  }

  double rank(double share) {
    int place = (int) Math.ceil(share * milliseconds.length) - 1;
    return milliseconds[Math.clamp(place, 0, milliseconds.length - 1)];
  }

  /**
   * The folder with the shared test data, from the environment variable PAPILIO_SHARED, or looked
   * for upwards from the current folder.
   *
   * @throws IllegalStateException where there is none: a benchmark cannot run without its data
   */
  static Path sharedData() {
    String named = System.getenv("PAPILIO_SHARED");
    if (named != null) {
      return Path.of(named).resolve("data");
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data"))) {
        return at.resolve("shared/data");
      }
    }
    throw new IllegalStateException(
        "no test data: set PAPILIO_SHARED to the folder that holds data/literature");
  }
}
