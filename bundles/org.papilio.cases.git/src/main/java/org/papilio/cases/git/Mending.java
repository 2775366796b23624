package org.papilio.cases.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.papilio.cases.api.Author;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;

/**
 * Brings working files and revisions together again: files that lag behind because a process was
 * killed are put in place; files that somebody changed by hand become a revision of their own, or
 * are named when they cannot be read. Nothing is thrown away silently. Only the writer calls it.
 */
final class Mending {

  /** The revision whose files were all put in place. */
  static final String PUBLISHED = "refs/papilio/published";

  private static final String BY_HAND = "edited by hand";

  private final Repository repository;
  private final History history;
  private final Objects objects;
  private final WorkingFiles files;
  private final WorkingTree tree;
  private final FileCheck check;
  private final Supplier<Author> author;

  /** Says why a file is not valid; empty when it is. */
  @FunctionalInterface
  interface FileCheck {
    Optional<String> complaint(String path, byte[] content);
  }

  /** A file that was changed by hand and cannot be taken in. */
  record Broken(String path, String reason) {}

  Mending(Repository repository, WorkingFiles files, FileCheck check, Supplier<Author> author) {
    this.repository = repository;
    this.history = new History(repository);
    this.objects = new Objects(repository);
    this.files = files;
    this.tree = new WorkingTree(repository);
    this.check = check;
    this.author = author;
  }

  /** Removes the locks that a killed process of ours left, and puts its files in place. */
  void afterCrash(Instant since) throws IOException {
    for (Path lock : leftLocks(since)) {
      Files.deleteIfExists(lock);
    }
    files.clear();
    catchUp();
  }

  /**
   * Deletes half-written packs of killed processes, known by not having grown for an hour: a large
   * import leaves hundreds of megabytes that nothing refers to.
   */
  void removeLeftPacks() throws IOException {
    Path objects = repository.getDirectory().toPath().resolve("objects");
    Instant longAgo = Instant.now().minus(1, ChronoUnit.HOURS);
    try (Stream<Path> all = Files.list(objects)) {
      for (Path file :
          all.filter(one -> one.getFileName().toString().startsWith("insert_")).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Git's own lock files that were made since a moment. */
  List<Path> leftLocks(Instant since) throws IOException {
    Path git = repository.getDirectory().toPath();
    List<Path> found = new ArrayList<>();
    for (Path place : List.of(git, git.resolve("refs"))) {
      if (!Files.isDirectory(place)) {
        continue;
      }
      int depth = place.equals(git) ? 1 : 10;
      try (Stream<Path> all = Files.walk(place, depth)) {
        for (Path file : all.filter(one -> one.toString().endsWith(".lock")).toList()) {
          if (!Files.getLastModifiedTime(file).toInstant().isBefore(since.minusSeconds(1))) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  /**
   * Puts files in place that still are those of the revision published last.
   *
   * @return the paths that were mended
   */
  List<String> catchUp() throws IOException {
    ObjectId head = history.head();
    Optional<ObjectId> published = history.marked(PUBLISHED);
    if (published.isEmpty() || published.get().equals(head)) {
      return List.of();
    }
    List<String> mended = new ArrayList<>();
    if (history.isBefore(published.get(), head)) {
      List<FileWrite> writes = new ArrayList<>();
      for (String path : lagging(published.get(), head)) {
        writes.add(
            objects
                .find(history.tree(head), path)
                .map(blob -> FileWrite.made(path, () -> objects.bytes(blob)))
                .orElseGet(() -> FileWrite.delete(path)));
        mended.add(path);
      }
      try (WorkingFiles.Staged staged = files.stage(writes)) {
        staged.publish();
      }
    }
    history.mark(PUBLISHED, head);
    tree.refreshIndex(history.tree(head));
    return mended;
  }

  /** Paths whose working file is that of an older revision. */
  List<String> lagging() throws IOException {
    ObjectId head = history.head();
    Optional<ObjectId> published = history.marked(PUBLISHED);
    return published.isEmpty() || !history.isBefore(published.get(), head)
        ? List.of()
        : lagging(published.get(), head);
  }

  private List<String> lagging(ObjectId from, ObjectId to) throws IOException {
    List<String> found = new ArrayList<>();
    for (FileChange change : objects.changes(history.tree(from), history.tree(to))) {
      Optional<ObjectId> there = content(change.path()).map(Objects::idOf);
      if (there.equals(objects.find(history.tree(from), change.path()))) {
        found.add(change.path());
      }
    }
    return found;
  }

  /** Paths whose working file is not that of the newest revision, lagging ones left out. */
  List<String> editedByHand() throws IOException {
    List<String> found = new ArrayList<>(tree.differing(history.tree(history.head())));
    found.removeAll(lagging());
    return found;
  }

  /**
   * Makes a revision of what was edited by hand.
   *
   * @param paths which files to look at
   * @return those that cannot be read and were left alone
   */
  List<Broken> takeInHandEdits(Collection<String> paths) throws IOException {
    ObjectId head = history.head();
    ObjectId headTree = history.tree(head);
    List<FileWrite> taken = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    for (String path : paths.size() > 200 ? among(paths) : paths) {
      Optional<byte[]> content = content(path);
      if (objects.isContent(objects.find(headTree, path), content)) {
        continue;
      }
      Optional<String> complaint = content.flatMap(bytes -> check.complaint(path, bytes));
      if (complaint.isPresent()) {
        broken.add(new Broken(path, complaint.get()));
      } else {
        taken.add(new FileWrite(path, content));
      }
    }
    if (!taken.isEmpty()) {
      ObjectId made = objects.insert(headTree, taken);
      ObjectId commit = history.insert(made, head, author.get(), BY_HAND);
      history.move(head, commit);
      markPublished(commit, taken);
    }
    return broken;
  }

  private List<String> among(Collection<String> paths) throws IOException {
    Set<String> wanted = Set.copyOf(paths);
    return tree.differing(history.tree(history.head())).stream().filter(wanted::contains).toList();
  }

  /** Brings files back to the newest revision; what stood in them is kept beside. */
  void revert(String path) throws IOException {
    Optional<byte[]> there = content(path);
    if (there.isPresent()) {
      Path kept = repository.getWorkTree().toPath().resolve(".papilio/kept").resolve(path);
      Files.createDirectories(kept.getParent());
      Files.write(kept, there.get());
    }
    Optional<byte[]> content = objects.find(history.tree(history.head()), path).map(objects::bytes);
    try (WorkingFiles.Staged staged = files.stage(List.of(new FileWrite(path, content)))) {
      staged.publish();
    }
  }

  /** Remembers that all files of a revision are in place. */
  void markPublished(ObjectId commit, List<FileWrite> writes) throws IOException {
    history.mark(PUBLISHED, commit);
    tree.updateIndex(writes);
  }

  Optional<byte[]> content(String path) throws IOException {
    Path file = files.file(path);
    try {
      return Files.isDirectory(file) ? Optional.empty() : Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (java.nio.file.FileSystemException e) {
      if (Files.notExists(file)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
