package org.papilio.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads who starts Papilio on a machine that lacks something. */
class ScriptTest {

  @TempDir private Path machine;
  private Path programs;

  /** A machine whose programs are the few that a shell script needs. */
  @BeforeEach
  void setUp() throws IOException {
    programs = Files.createDirectories(machine.resolve("bin"));
    for (String name :
        new String[] {"dirname", "sed", "head", "find", "readlink", "mkdir", "touch"}) {
      script(name, "exec " + program(name) + " \"$@\"");
    }
  }

  private static Path program(String name) {
    for (String folder : System.getenv("PATH").split(":")) {
      Path file = Path.of(folder, name);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    throw new IllegalStateException(name + " is not on the path");
  }

  /** A program that answers with one line. */
  private void fake(String name, String answer) throws IOException {
    script(name, "echo '" + answer + "'");
  }

  private void script(String name, String line) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private Papilio.Result build(boolean withJava) throws Exception {
    Path root = Papilio.distribution().resolve("../../../..").normalize();
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", root.resolve("papilio").toString(), "build")
            .redirectErrorStream(false);
    builder.environment().clear();
    builder.environment().put("PATH", programs.toString());
    builder.environment().put("HOME", machine.toString());
    builder.environment().put("PAPILIO_JDK_FOLDERS", machine.toString());
    if (withJava) {
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    }
    java.lang.Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Papilio.Result(
        process.exitValue(),
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static void oneLine(Papilio.Result result, String words) {
    assertEquals(1, result.code());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().contains(words), result.err());
  }

  @Test
  void withoutAJdkOneLineSaysWhatToInstall() throws Exception {
    oneLine(build(false), "no JDK 25 found; install one");
  }

  @Test
  void withoutMavenOneLineSaysWhatToInstall() throws Exception {
    oneLine(build(true), "install Maven 3.8 or later");
  }

  @Test
  void anOldMavenIsNamed() throws Exception {
    fake("mvn", "Apache Maven 3.6.3 (old)");

    oneLine(build(true), "Maven 3.6.3 is too old");
  }

  @Test
  void withoutNodeOneLineSaysWhatToInstall() throws Exception {
    fake("mvn", "Apache Maven 3.9.9 (new)");

    oneLine(build(true), "install Node 20 or later");
  }

  @Test
  void anOldNodeIsNamed() throws Exception {
    fake("mvn", "Apache Maven 3.10.0 (newer)");
    fake("node", "v18.19.0");

    oneLine(build(true), "Node 18.19.0 is too old");
  }
}
