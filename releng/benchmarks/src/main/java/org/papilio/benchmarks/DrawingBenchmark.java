package org.papilio.benchmarks;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.git.GitWorkspaces;
import org.papilio.cases.json.JsonCaseCodec;
import org.papilio.governance.graph.CaseGraphs;
import org.papilio.governance.layout.BandLayoutService;
import org.papilio.governance.picture.overlay.Overlays;
import org.papilio.governance.picture.score.ScorePictureSource;
import org.papilio.picture.fonts.FontFiles;
import org.papilio.picture.png.PngEncoder;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureRequest;

/**
 * Milliseconds per governance score: every case of the sample, from the file of the case to the
 * whole SVG with its typefaces, and the PNG of one. The first number is a cold start, the others
 * are warm. Arguments: {@code [RUNS]}, 15 when not given.
 */
public final class DrawingBenchmark {

  private static final int USUAL_RUNS = 15;

  private DrawingBenchmark() {}

  public static void main(String[] args) throws IOException {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : USUAL_RUNS;
    Author author = new Author("Benchmark", "benchmark@example.org");
    Path folder = Files.createTempDirectory("papilio-drawing").resolve("workspace");
    GitWorkspaces workspaces = new GitWorkspaces(new Patience(), new JsonCaseCodec());
    try (Workspace workspace = workspaces.create(folder, author)) {
      workspace.store().commit(workspace.store().head(), author, "sample", sample());
      FontFiles typefaces = new FontFiles();
      ScorePictureSource score =
          new ScorePictureSource(
              new CaseGraphs(), new BandLayoutService(), typefaces, new Overlays(List.of()));
      List<CaseId> cases = workspace.cases().snapshot().ids();
      if (cases.isEmpty()) {
        System.out.println("the sample has no cases");
        System.exit(2);
      }
      System.out.println(
          new Samples(
                  "first drawing, cold", new double[] {time(score, workspace, cases.getFirst())})
              .line());
      for (CaseId id : cases) {
        for (int warm = 0; warm < runs; warm++) {
          time(score, workspace, id);
        }
      }
      for (CaseId id : cases) {
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
          times[run] = time(score, workspace, id);
        }
        System.out.println(new Samples("score of " + id, times).line());
      }
      png(new PngEncoder(typefaces), draw(score, workspace, cases.getFirst()), runs);
    }
  }

  /** CPU time of one drawing on this thread. */
  private static double time(ScorePictureSource score, Workspace workspace, CaseId id) {
    long before = cpu();
    draw(score, workspace, id);
    return (cpu() - before) / 1e6;
  }

  private static long cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadCpuTime();
  }

  private static Picture draw(ScorePictureSource score, Workspace workspace, CaseId id) {
    return score.draw(
        new PictureRequest(
            workspace, Optional.empty(), List.of(id.slug()), Map.of(), Locale.ENGLISH));
  }

  private static void png(PngEncoder encoder, Picture picture, int runs) {
    double[] times = new double[runs];
    encoder.encode(picture.svg(), 1);
    for (int run = 0; run < runs; run++) {
      long before = cpu();
      encoder.encode(picture.svg(), 1);
      times[run] = (cpu() - before) / 1e6;
    }
    System.out.println(new Samples("PNG of " + picture.title(), times).line());
  }

  private static List<FileWrite> sample() throws IOException {
    Path root = root().resolve("bundles/org.papilio.sample/src/main/resources/sample");
    List<FileWrite> writes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        writes.add(FileWrite.of(path, Files.readAllBytes(file)));
      }
    }
    return writes;
  }

  private static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("bundles/org.papilio.sample"))) {
        return at;
      }
    }
    throw new IllegalStateException(
        "run this inside the project: bundles/org.papilio.sample is not found");
  }

  /** The settings of the workspaces, as the framework would hand them over. */
  private static final class Patience implements GitWorkspaces.Config {
    @Override
    public int patience_seconds() {
      return 10;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return GitWorkspaces.Config.class;
    }
  }
}
