package org.papilio.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.progress.Progress;

/** Makes workspaces that hold the sample, and knows one when it sees it. */
@Component(service = SampleWorkspaces.class)
public final class SampleWorkspaces {

  private static final Author AUTHOR = new Author("Papilio sample", "");

  /** The files that only the sample has; the first names it. */
  private static final String SIGN = "cases/donaufurt-keys-first/case.json";

  /** What the demonstration writes beside the versioned files. */
  private static final String IGNORED = ".papilio/\n/pictures/\n/report.html\n";

  private final Workspaces workspaces;
  private final List<SamplePart> parts;

  @Activate
  public SampleWorkspaces(
      @Reference Workspaces workspaces,
      @Reference(
              name = "part",
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<SamplePart> parts) {
    this.workspaces = workspaces;
    this.parts = List.copyOf(parts);
  }

  /** Whether a folder is a workspace with the sample in it. */
  boolean holdsSample(Path folder) {
    return workspaces.isWorkspace(folder) && Files.isRegularFile(folder.resolve(SIGN));
  }

  Workspace open(Path folder) {
    return workspaces.open(folder);
  }

  /**
   * Makes a workspace with the sample.
   *
   * @param folder absent or empty
   * @throws org.papilio.platform.problem.ProblemException CONFLICT if the folder holds something
   */
  public Workspace create(Path folder, Progress progress) {
    if (!isFree(folder)) {
      throw Problem.conflict("folder " + folder + " holds something already")
          .fix("name a folder that is empty or not there, or one that holds the sample")
          .exception();
    }
    Workspace workspace = workspaces.create(folder, AUTHOR);
    try {
      commit(workspace, "Add registers of the sample", path -> path.startsWith("registers/"));
      commit(workspace, "Add twelve invented cases", path -> path.startsWith("cases/"));
      commit(workspace, "Add ratings of the cases", path -> path.startsWith("assessments/"));
      parts.forEach(part -> part.addTo(workspace, AUTHOR, progress));
      return workspace;
    } catch (RuntimeException e) {
      workspace.close();
      throw e;
    }
  }

  private static void commit(Workspace workspace, String message, Predicate<String> which) {
    List<FileWrite> writes = new ArrayList<>();
    writes.add(
        FileWrite.of(".gitignore", IGNORED.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    SampleContent.paths().stream()
        .filter(which)
        .forEach(path -> writes.add(FileWrite.of(path, SampleContent.bytes(path))));
    workspace.store().commit(workspace.store().head(), AUTHOR, message, writes);
  }

  /** Whether nothing is in the way: the folder is absent or empty. */
  static boolean isFree(Path folder) {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw Problem.failure("folder " + folder + " cannot be read: " + e.getMessage()).exception(e);
    }
  }
}
