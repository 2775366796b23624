package org.papilio.cases.git;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papilio.cases.git.Fixture.ANNA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.LogEntry;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.WorkspaceStore;

/** A writer that is killed at any moment leaves the files of one revision. */
class CrashTest {

  private static final int FILES = 12;
  private static final int KILLS = 4;

  @TempDir Path temp;

  /** Writes as many revisions as it can; in each, all files hold the same number. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      try (Workspace workspace = Fixture.workspaces().open(Path.of(args[0]))) {
        WorkspaceStore store = workspace.store();
        for (long number = Long.parseLong(args[1]); ; number++) {
          store.commit(store.head(), ANNA, "number " + number, writes(number));
          System.out.println(number);
        }
      }
    }
  }

  private static List<FileWrite> writes(long number) {
    List<FileWrite> writes = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      String content = (number + " in file " + i + "\n").repeat(200);
      writes.add(
          FileWrite.of("assessments/" + i + ".txt", content.getBytes(StandardCharsets.UTF_8)));
    }
    // One file comes and goes, so that deletions are interrupted too.
    String odd = "assessments/odd/odd.txt";
    writes.add(
        number % 2 == 0
            ? FileWrite.delete(odd)
            : FileWrite.of(odd, Long.toString(number).getBytes(StandardCharsets.UTF_8)));
    return writes;
  }

  @Test
  void killedAtAnyMomentTheFilesAreThoseOfOneRevision() throws Exception {
    GitWorkspaces workspaces = Fixture.workspaces();
    Path folder = temp.resolve("w");
    workspaces.create(folder, ANNA).close();
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      killWhileWriting(folder, kill * 1_000_000L, random.nextInt(0, 150));
      try (Workspace workspace = workspaces.open(folder)) {
        WorkspaceStore store = workspace.store();
        Revision head = store.head();
        for (String path : store.list(head, "assessments")) {
          assertArrayEquals(
              store.read(head, path).orElseThrow(), Files.readAllBytes(folder.resolve(path)), path);
        }
        List<LogEntry> log = store.log("", 1);
        String number = log.get(0).message().replace("number ", "");
        for (int i = 0; i < FILES; i++) {
          String text = Files.readString(folder.resolve("assessments/" + i + ".txt"));
          assertTrue(text.startsWith(number + " in file " + i), text.substring(0, 40));
        }
        assertEquals(
            store.read(head, "assessments/odd/odd.txt").isPresent(),
            Files.exists(folder.resolve("assessments/odd/odd.txt")));
        // Nothing counts as edited by hand: what lagged was told apart from what people write.
        assertTrue(
            store.log("", 1_000_000).stream().noneMatch(one -> one.message().contains("by hand")));
        store.commit(head, ANNA, "after the crash", writes(kill * 1_000_000L + 999_999));
      }
      assertEquals(List.of(), workspaces.check(folder, false));
    }
  }

  private static void killWhileWriting(Path folder, long from, int millis)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                Writer.class.getName(),
                folder.toString(),
                Long.toString(from))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out = writer.inputReader()) {
      String first = out.readLine();
      assertEquals(Long.toString(from), first, "the writer did not write");
      Thread.sleep(millis);
      writer.destroyForcibly();
      assertTrue(writer.waitFor(20, TimeUnit.SECONDS));
    }
  }
}
