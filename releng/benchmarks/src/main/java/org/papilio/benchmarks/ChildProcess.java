package org.papilio.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class in a Java process of its own. */
final class ChildProcess {

  /** As {@code run} starts benchmarks, for work that lasts. */
  static final List<String> LASTING = List.of("--add-modules", "jdk.incubator.vector");

  /** As {@code papilio} starts its verbs, to be there soon. */
  static final List<String> PROMPT =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

  private ChildProcess() {}

  /**
   * What the class prints.
   *
   * @param options of Java beside those that every process here has
   * @param heap such as {@code 1200m}
   * @throws IOException when it fails
   */
  static String run(Class<?> main, List<String> options, String heap, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(main.getSimpleName() + " ended with " + process.exitValue());
    }
    return printed;
  }
}
