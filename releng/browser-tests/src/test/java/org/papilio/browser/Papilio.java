package org.papilio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The assembled distribution, run as a person would, with files of its own. */
final class Papilio implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long LONGEST_SECONDS = 120;

  private final Path user;
  private Process serving;
  private String opening = "";

  /**
   * @param user an empty folder for everything that a person's installation keeps
   */
  Papilio(Path user) {
    this.user = user;
  }

  /** The folder of the distribution under test. */
  static Path distribution() {
    return Path.of(System.getProperty("papilio.distribution")).normalize();
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(distribution().resolve("bin/papilio").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(user.toFile());
    builder.environment().put("PAPILIO_HOME", user.resolve("home").toString());
    builder.environment().remove("PAPILIO_WORKSPACE");
    builder.environment().remove("DISPLAY");
    return builder;
  }

  /** Runs a verb to its end, which must be a good one, and answers with what it printed. */
  String run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(user, "out", ".txt");
    Path err = Files.createTempFile(user, "err", ".txt");
    Process process =
        builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(String.join(" ", arguments) + " does not end");
    }
    assertEquals(
        0, process.exitValue(), () -> String.join(" ", arguments) + ": " + read(out) + read(err));
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Serves a workspace, made if there is none. */
  void serve(Path workspace) throws IOException {
    Path err = Files.createTempFile(user, "start", ".txt");
    serving =
        builder(
                "start",
                "--create",
                "--port",
                "0",
                "--no-browser",
                "--json",
                "--workspace",
                workspace.toString())
            .redirectError(err.toFile())
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(serving.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new AssertionError("papilio start ended: " + read(err));
    }
    JsonNode told = JSON.readTree(line);
    opening = told.path("open").asString();
  }

  /** The address that lets one browser in, once. */
  String opening() {
    return opening;
  }

  @Override
  public void close() throws InterruptedException {
    if (serving != null) {
      serving.destroy();
      if (!serving.waitFor(20, TimeUnit.SECONDS)) {
        serving.destroyForcibly();
      }
    }
  }
}
