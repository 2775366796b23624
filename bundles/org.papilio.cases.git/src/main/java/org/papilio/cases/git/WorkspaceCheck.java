package org.papilio.cases.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.papilio.cases.api.CaseCodec;
import org.papilio.cases.api.CaseId;
import org.papilio.cases.api.Damage;
import org.papilio.cases.api.Damage.Kind;
import org.papilio.model.derived.Ids;
import org.papilio.model.derived.Labels;
import org.papilio.platform.problem.ProblemException;

/**
 * Looks over the files and the history of one workspace. The caller holds the lock when mending.
 */
final class WorkspaceCheck {

  private static final Duration OLD = Duration.ofMinutes(1);

  private final Repository repository;
  private final WorkingFiles files;
  private final Mending mending;
  private final ElementFileCheck reader;
  private final boolean mend;
  private final List<Damage> found = new ArrayList<>();

  WorkspaceCheck(
      Repository repository, WorkingFiles files, Mending mending, CaseCodec codec, boolean mend) {
    this.repository = repository;
    this.files = files;
    this.mending = mending;
    this.reader = new ElementFileCheck(codec);
    this.mend = mend;
  }

  /** What is damaged, the history first. */
  List<Damage> run() {
    found.addAll(new ObjectCheck(repository, files, mend).run());
    try {
      leftOvers();
      lagging();
      editedByHand();
      elements();
    } catch (IOException | UncheckedIOException | ProblemException e) {
      // Without a readable newest revision nothing further can be compared.
      add(
          Kind.HISTORY,
          "",
          "the newest revision cannot be read: " + e.getMessage(),
          "bring .git back from a copy of the workspace",
          false);
    }
    return List.copyOf(found);
  }

  private void add(Kind kind, String path, String what, String remedy, boolean mended) {
    found.add(new Damage(kind, path, what, remedy, mended));
  }

  private void leftOvers() throws IOException {
    Path tree = repository.getWorkTree().toPath();
    List<Path> left = new ArrayList<>(mending.leftLocks(Instant.EPOCH));
    Path temporary = GitWorkspaces.derived(tree).resolve("tmp");
    if (Files.isDirectory(temporary)) {
      try (Stream<Path> all = Files.list(temporary)) {
        all.forEach(left::add);
      }
    }
    for (Path file : left) {
      Instant since = Files.getLastModifiedTime(file).toInstant();
      if (since.isAfter(Instant.now().minus(OLD))) {
        continue;
      }
      if (mend) {
        Files.deleteIfExists(file);
      }
      add(
          Kind.LEFT_OVER,
          tree.relativize(file).toString(),
          "left over since " + since + " by a process that is gone",
          mendingRemedy(),
          mend);
    }
  }

  private static String mendingRemedy() {
    return "papilio workspace check --mend";
  }

  private void lagging() throws IOException {
    List<String> behind = mending.lagging();
    if (mend) {
      mending.catchUp();
    }
    for (String path : behind) {
      add(
          Kind.LAGGING,
          path,
          "the file is that of an older revision",
          "opening the workspace mends it",
          mend);
    }
  }

  private void editedByHand() throws IOException {
    List<String> edited = mending.editedByHand();
    Map<String, String> broken = new HashMap<>();
    for (String path : edited) {
      mending
          .content(path)
          .flatMap(bytes -> reader.complaint(path, bytes))
          .ifPresent(reason -> broken.put(path, reason));
    }
    if (mend && !edited.isEmpty()) {
      mending.takeInHandEdits(edited);
    }
    for (String path : edited) {
      String reason = broken.get(path);
      if (reason == null) {
        add(
            Kind.EDITED_BY_HAND,
            path,
            "the file was changed by hand and is part of no revision",
            "opening the workspace makes a revision of it",
            mend);
      } else {
        if (mend) {
          mending.revert(path);
        }
        add(
            Kind.UNREADABLE,
            path,
            "it was edited by hand and cannot be read: " + reason,
            mend
                ? "the last revision is back; what stood there is in .papilio/kept/" + path
                : "mend the file, or take the last revision back: " + mendingRemedy(),
            mend);
      }
    }
  }

  /** Reads every case and register of the newest revision. */
  private void elements() {
    Objects objects = new Objects(repository);
    History history = new History(repository);
    Map<String, EObject> roots = new HashMap<>();
    Map<String, ObjectId> all = objects.below(history.tree(history.head()), "");
    all.forEach(
        (path, blob) -> {
          if (Paths.isElementFile(path)) {
            name(path);
            read(path, objects, blob).ifPresent(root -> roots.put(path, root));
          }
        });
    Map<String, String> owners = new HashMap<>();
    roots.keySet().stream().sorted().forEach(path -> ids(path, roots.get(path), owners));
    roots.keySet().stream().sorted().forEach(path -> ties(path, roots.get(path), owners.keySet()));
  }

  private void name(String path) {
    if (path.startsWith(Paths.CASES)) {
      String slug = path.substring(Paths.CASES.length(), path.length() - Paths.CASE_FILE.length());
      try {
        new CaseId(slug);
      } catch (IllegalArgumentException e) {
        add(
            Kind.UNREADABLE,
            path,
            "the folder is no name of a case: " + e.getMessage(),
            "rename the folder",
            false);
      }
    }
  }

  private Optional<EObject> read(String path, Objects objects, ObjectId blob) {
    try {
      return Optional.of(reader.read(path, objects.bytes(blob)));
    } catch (ProblemException | UncheckedIOException e) {
      add(
          Kind.UNREADABLE,
          path,
          e.getMessage(),
          "mend the file by hand, or bring an older revision back: papilio workspace restore",
          false);
      return Optional.empty();
    }
  }

  private void ids(String path, EObject root, Map<String, String> owners) {
    Set<String> own = new HashSet<>();
    List<EObject> elements = new ArrayList<>(List.of(root));
    root.eAllContents().forEachRemaining(elements::add);
    for (EObject element : elements) {
      String id = Ids.of(element);
      if (id.isEmpty()) {
        continue;
      }
      String other = own.add(id) ? owners.putIfAbsent(id, path) : path;
      if (other != null) {
        add(
            Kind.DUPLICATE_ID,
            path,
            "the id '"
                + id
                + "' of '"
                + Labels.of(element, "en")
                + "' stands "
                + (other.equals(path) ? "twice" : "in " + other + " too"),
            "give one of the two another id, in the file",
            false);
      }
    }
  }

  private void ties(String path, EObject root, Set<String> known) {
    for (Tree.Tie tie : new Tree(root).ties()) {
      String id = Ids.of(tie.target());
      if (tie.target().eIsProxy() && !known.contains(id)) {
        add(
            Kind.DANGLING_REFERENCE,
            path,
            "'"
                + Labels.of(tie.owner(), "en")
                + "', "
                + tie.feature().getName()
                + ", refers to '"
                + id
                + "', which is nowhere",
            "choose another in the editor, or take it away: papilio case edit",
            false);
      }
    }
  }
}
