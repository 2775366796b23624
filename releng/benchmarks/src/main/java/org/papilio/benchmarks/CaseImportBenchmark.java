package org.papilio.benchmarks;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseFormat;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Snapshot;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.cases.participedia.ParticipediaFormat;
import org.papilio.platform.progress.Progress;

/**
 * Cases per second: all 3,314 cases of Participedia from the exports to one revision in a new
 * workspace, and back out of it. The first round is a cold start. Arguments: {@code [ROUNDS]}, 3
 * when not given.
 */
public final class CaseImportBenchmark {

  private static final int USUAL_ROUNDS = 3;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  private CaseImportBenchmark() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : USUAL_ROUNDS;
    Path exports = Samples.sharedData().resolve("participedia");
    System.out.println("cases per second, by the clock and by the time of the processor");
    for (int round = 1; round <= rounds; round++) {
      System.out.println(round == 1 ? "round 1, cold" : "round " + round);
      new CaseImportBenchmark().run(exports);
    }
  }

  private void run(Path exports) throws IOException {
    Path folder = Files.createTempDirectory("papilio-import").resolve("workspace");
    Author author = new Author("Benchmark", "");
    GitWorkspaces workspaces = new GitWorkspaces(new Patience(), new JsonCaseCodec());
    try (Workspace workspace = workspaces.create(folder, author)) {
      Snapshot empty = workspace.cases().snapshot();
      Timing reading = new Timing();
      CaseFormat.Import read =
          new ParticipediaFormat().read(exports, Map.of(), empty, Progress.NONE);
      int cases = read.cases().size();
      reading.print("read the exports", cases);
      Timing writing = new Timing();
      workspace.cases().put(empty.revision(), read.cases(), read.registers(), author, "import");
      writing.print("write one revision", cases);
      Timing listing = new Timing();
      Snapshot full = workspace.cases().snapshot();
      full.ids().forEach(id -> full.title(id, "en"));
      listing.print("list with titles", cases);
      Timing again = new Timing();
      for (CaseId id : full.ids()) {
        full.read(id);
      }
      again.print("read each case, parsed before", cases);
    }
    Timing opening = new Timing();
    workspaces.open(folder).close();
    opening.print("open and look for edits by hand", 1);
  }

  /** A stretch of work on this thread. */
  private final class Timing {
    private final long clock = System.nanoTime();
    private final long processor = threads.getCurrentThreadCpuTime();

    void print(String what, int cases) {
      double seconds = (System.nanoTime() - clock) / 1e9;
      double busy = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "  %-34s %8.0f /s %8.0f /s   (%.2f s, %.2f s)%n",
          what,
          cases / seconds,
          cases / busy,
          seconds,
          busy);
    }
  }

  /** Settings of the workspaces as they usually are. */
  private static final class Patience implements GitWorkspaces.Config {
    @Override
    public int patience_seconds() {
      return 15;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return GitWorkspaces.Config.class;
    }
  }
}
