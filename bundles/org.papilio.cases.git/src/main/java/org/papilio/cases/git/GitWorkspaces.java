package org.papilio.cases.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseValidator;
import org.papilio.cases.api.Damage;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;

/** Workspaces under Git. Rules of plug-ins come and go while workspaces stay open. */
@Component
@Designate(ocd = GitWorkspaces.Config.class)
public final class GitWorkspaces implements Workspaces {

  /** Settings. */
  @ObjectClassDefinition(name = "Workspaces")
  public @interface Config {
    @AttributeDefinition(description = "How long a writer waits for another, in seconds, 1 to 600")
    int patience_seconds() default 15;
  }

  private final CaseCodec codec;
  private final Duration patience;
  private final Disk disk;
  private final Map<Path, GitWorkspace> open = new HashMap<>();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile List<CaseValidator> validators = List.of();

  @Activate
  public GitWorkspaces(Config config, @Reference CaseCodec codec) {
    this(codec, seconds(config.patience_seconds()), Disk.REAL);
  }

  GitWorkspaces(CaseCodec codec, Duration patience, Disk disk) {
    this.codec = codec;
    this.patience = patience;
    this.disk = disk;
    SystemReader machine = SystemReader.getInstance();
    if (!(machine instanceof OwnSettings)) {
      SystemReader.setInstance(new OwnSettings(machine));
      // JGit measures how finely the disk keeps time. That takes three seconds, and nobody may wait
      // for it: until it is known, JGit assumes the coarsest disk.
      FS.FileStoreAttributes.setBackground(true);
    }
  }

  private static Duration seconds(int seconds) {
    if (seconds < 1 || seconds > 600) {
      throw new IllegalArgumentException(
          "patience.seconds is " + seconds + ", allowed is 1 to 600");
    }
    return Duration.ofSeconds(seconds);
  }

  @Deactivate
  void stop() {
    List<GitWorkspace> left;
    synchronized (open) {
      left = List.copyOf(open.values());
      open.clear();
    }
    left.forEach(GitWorkspace::shut);
  }

  List<CaseValidator> validators() {
    return validators;
  }

  @Override
  public boolean isWorkspace(Path folder) {
    try {
      Settings.read(Files.readAllBytes(folder.resolve(Paths.SETTINGS)));
      return true;
    } catch (IOException | RuntimeException e) {
      return Files.isRegularFile(folder.resolve(Paths.SETTINGS))
          && Files.isDirectory(folder.resolve(Constants.DOT_GIT));
    }
  }

  @Override
  public Workspace create(Path folder, Author author) {
    Path root = folder.toAbsolutePath().normalize();
    boolean existed = Files.exists(root);
    requireEmpty(root);
    boolean done = false;
    try {
      disk.createFolders(root);
      try (Repository repository = repository(root)) {
        repository.create();
        repository.updateRef(Constants.HEAD).link("refs/heads/main");
        List<FileWrite> first =
            FirstFiles.of(root.getFileName() == null ? "" : root.getFileName().toString(), codec);
        firstRevision(root, repository, author, "make the workspace", first);
      }
      Workspace made = open(root);
      done = true;
      return made;
    } catch (IOException e) {
      throw Problem.failure("cannot make the workspace: " + e.getMessage())
          .at(root.toString())
          .fix("check that there is room on the disk and that the folder may be written")
          .exception(e);
    } finally {
      if (!done) {
        deleteContent(root, existed);
      }
    }
  }

  private void firstRevision(
      Path root, Repository repository, Author author, String message, List<FileWrite> files)
      throws IOException {
    Objects objects = new Objects(repository);
    History history = new History(repository);
    WorkingFiles working = new WorkingFiles(root, derived(root), disk);
    ObjectId tree = objects.insert(ObjectId.zeroId(), files);
    try (WorkingFiles.Staged staged = working.stage(files)) {
      ObjectId commit = history.insert(tree, ObjectId.zeroId(), author, message);
      history.move(ObjectId.zeroId(), commit);
      staged.publish();
      history.mark(Mending.PUBLISHED, commit);
      new WorkingTree(repository).updateIndex(files);
    }
  }

  private static void requireEmpty(Path root) {
    if (Files.isRegularFile(root)) {
      throw Problem.conflict("it is a file").at(root.toString()).fix("name a folder").exception();
    }
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> content = Files.list(root)) {
      if (content.findAny().isPresent()) {
        throw Problem.conflict("the folder is not empty")
            .at(root.toString())
            .fix("name a new folder, or empty this one")
            .exception();
      }
    } catch (IOException e) {
      throw Problem.failure("cannot look into the folder: " + e.getMessage())
          .at(root.toString())
          .exception(e);
    }
  }

  private static void deleteContent(Path root, boolean keepFolder) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!(keepFolder && one.equals(root))) {
          Files.deleteIfExists(one);
        }
      }
    } catch (IOException e) {
      // Making it failed already and is told; what is left of it shows in the folder.
      return;
    }
  }

  static Path derived(Path root) {
    return root.resolve(".papilio");
  }

  static Repository repository(Path root) throws IOException {
    return new FileRepositoryBuilder()
        .setGitDir(root.resolve(Constants.DOT_GIT).toFile())
        .setWorkTree(root.toFile())
        .build();
  }

  @Override
  public Workspace open(Path folder) {
    Path root = real(folder);
    synchronized (open) {
      GitWorkspace there = open.get(root);
      if (there != null && there.retain()) {
        return there;
      }
      GitWorkspace made = make(root);
      open.put(root, made);
      return made;
    }
  }

  private GitWorkspace make(Path root) {
    Settings settings = readSettings(root);
    requireHistory(root);
    try {
      GitWorkspace made = assemble(root, settings);
      boolean ready = false;
      try {
        made.mendOnOpening();
        ready = true;
        return made;
      } finally {
        if (!ready) {
          made.shut();
        }
      }
    } catch (IOException e) {
      throw Problem.failure("cannot open the workspace: " + e.getMessage())
          .at(root.toString())
          .fix("papilio workspace check")
          .exception(e);
    }
  }

  private GitWorkspace assemble(Path root, Settings settings) throws IOException {
    Repository repository = repository(root);
    Supplier<Author> author = () -> author(settings);
    WorkingFiles files = new WorkingFiles(root, derived(root), disk);
    Mending mending =
        new Mending(repository, files, new ElementFileCheck(codec)::complaint, author);
    WriteLock lock = new WriteLock(derived(root).resolve("lock"), patience);
    GitStore store = new GitStore(repository, files, lock, mending);
    return new GitWorkspace(root, store, mending, codec, this::validators, author, this::release);
  }

  private void release(GitWorkspace workspace) {
    synchronized (open) {
      open.remove(workspace.folder(), workspace);
    }
  }

  private static Author author(Settings settings) {
    return settings
        .author()
        .or(() -> OwnSettings.userIdentity(Path.of(System.getProperty("user.home"))))
        .orElseGet(() -> new Author(System.getProperty("user.name", "somebody"), ""));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw noWorkspace(folder).exception(e);
    }
  }

  private static Problem noWorkspace(Path folder) {
    return Problem.notFound("there is no workspace")
        .at(folder.toString())
        .fix("make one: papilio workspace init " + folder);
  }

  static Settings readSettings(Path root) {
    Path file = root.resolve(Paths.SETTINGS);
    if (!Files.isRegularFile(file)) {
      throw noWorkspace(root).exception();
    }
    try {
      return Settings.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw Problem.failure("cannot be read: " + e.getMessage()).at(file.toString()).exception(e);
    }
  }

  private static void requireHistory(Path root) {
    if (!Files.isRegularFile(root.resolve(Constants.DOT_GIT).resolve(Constants.HEAD))) {
      throw Problem.badInput("the history of the workspace (.git) is missing")
          .at(root.toString())
          .fix(
              "bring .git back from a copy, or begin a new history: papilio workspace check --mend")
          .exception();
    }
  }

  @Override
  public List<Damage> check(Path folder, boolean mend) {
    Path root = real(folder);
    List<Damage> found = new ArrayList<>();
    boolean hasSettings = Files.isRegularFile(root.resolve(Paths.SETTINGS));
    boolean hasHistory =
        Files.isRegularFile(root.resolve(Constants.DOT_GIT).resolve(Constants.HEAD));
    if (!hasSettings && !hasHistory) {
      throw noWorkspace(folder).exception();
    }
    try {
      if (!hasHistory) {
        found.add(withoutHistory(root, mend));
        if (!mend) {
          return found;
        }
      }
      found.addAll(checkFiles(root, mend));
      return found;
    } catch (IOException e) {
      throw Problem.failure("cannot check the workspace: " + e.getMessage())
          .at(root.toString())
          .exception(e);
    }
  }

  private List<Damage> checkFiles(Path root, boolean mend) throws IOException {
    Supplier<Author> author = () -> new Author(System.getProperty("user.name", "somebody"), "");
    try (Repository repository = repository(root)) {
      WorkingFiles files = new WorkingFiles(root, derived(root), disk);
      Mending mending =
          new Mending(repository, files, new ElementFileCheck(codec)::complaint, author);
      WorkspaceCheck check = new WorkspaceCheck(repository, files, mending, codec, mend);
      if (!mend) {
        return check.run();
      }
      WriteLock lock = new WriteLock(derived(root).resolve("lock"), patience);
      try (WriteLock.Held held = lock.acquire("check")) {
        if (held.crashedSince().isPresent()) {
          mending.afterCrash(held.crashedSince().get());
        }
        return check.run();
      }
    }
  }

  /** Begins a new history with the files as they stand, where the old one is gone. */
  private Damage withoutHistory(Path root, boolean mend) throws IOException {
    if (mend) {
      List<FileWrite> files = new ArrayList<>();
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String path = root.relativize(file).toString().replace(File.separatorChar, '/');
          if (Paths.isContent(path) || path.equals(".gitignore") || path.equals(".gitattributes")) {
            files.add(FileWrite.of(path, Files.readAllBytes(file)));
          }
        }
      }
      try (Repository repository = repository(root)) {
        repository.create();
        repository.updateRef(Constants.HEAD).link("refs/heads/main");
        Author author = new Author(System.getProperty("user.name", "somebody"), "");
        firstRevision(root, repository, author, "begin a new history", files);
      }
    }
    return new Damage(
        Damage.Kind.HISTORY,
        "",
        "the history (.git) is missing",
        "bring .git back from a copy; to begin a new one: papilio workspace check --mend",
        mend);
  }
}
