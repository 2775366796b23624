package org.papilio.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who makes plug-ins on a machine of their own: a shell with papilio and mvn, an empty
 * Maven repository, and no Papilio in it but what the distribution brings.
 */
final class Author {

  private static final long LIMIT_MINUTES = 5;

  private final Path user;
  private final Path settings;

  Author(Path user) throws IOException {
    this.user = Files.createDirectories(user);
    this.settings = Files.writeString(user.resolve("settings.xml"), settings());
  }

  /**
   * Third parties' artifacts come from this machine's repository where it has them, so that the
   * test does not fetch them again; our own are snapshots, which that place may not give.
   */
  private String settings() {
    String repository =
        """
        <id>here</id><url>%s</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases>
        <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(Path.of(System.getProperty("papilio.maven.repository")).toUri());
    return """
    <settings>
      <localRepository>%s</localRepository>
      <profiles><profile><id>here</id>
        <repositories><repository>%s</repository></repositories>
        <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
      </profile></profiles>
      <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
    </settings>
    """
        .formatted(user.resolve("m2"), repository, repository);
  }

  /**
   * What a command said.
   *
   * @param code exit code
   * @param said both of its outputs
   */
  record Answer(int code, String said) {}

  /** Types one line into a shell. */
  Answer type(String line, Path folder) throws IOException, InterruptedException {
    Path said = Files.createTempFile(user, "said", ".txt");
    String typed =
        line.startsWith("mvn ")
            ? "mvn -B -ntp -Dstyle.color=never -s '" + settings + "' " + line.substring(4)
            : line;
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", typed)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    String path = Papilio.distribution().resolve("bin") + ":" + System.getenv("PATH");
    shell.environment().put("PATH", path);
    shell.environment().put("PAPILIO_HOME", user.resolve("home").toString());
    shell.environment().put("XDG_CACHE_HOME", user.resolve("cache").toString());
    java.lang.Process process = shell.start();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(line + " did not end in " + LIMIT_MINUTES + " minutes");
    }
    return new Answer(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }
}
