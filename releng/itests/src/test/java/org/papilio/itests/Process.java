package org.papilio.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A verb in a process of its own, started by the distribution's script. */
final class Process {

  private static final long LIMIT_SECONDS = 120;

  private final java.lang.Process process;
  private final Path out;
  private final Path err;

  private Process(java.lang.Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a verb.
   *
   * @param user the person's folder: caches and plug-ins go here
   */
  static Process start(Path user, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Papilio.distribution().resolve("bin/papilio").toString());
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Path out = Files.createTempFile(user, "out", ".txt");
    Path err = Files.createTempFile(user, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("PAPILIO_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", user.resolve("cache").toString());
    builder.environment().put("PAPILIO_HOME", user.toString());
    return new Process(builder.start(), out, err);
  }

  static Papilio.Result run(Path user, Object... arguments)
      throws IOException, InterruptedException {
    return start(user, arguments).end();
  }

  /** Waits for the end; ends the process by force after a generous limit. */
  Papilio.Result end() throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return new Papilio.Result(process.exitValue(), text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** Ends the process as kill -9 does, after it had some time. */
  void killAfter(long millis) throws InterruptedException {
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }
}
