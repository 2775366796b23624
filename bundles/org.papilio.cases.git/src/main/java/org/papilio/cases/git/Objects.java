package org.papilio.cases.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.papilio.cases.api.FileChange;
import org.papilio.cases.api.FileWrite;
import org.papilio.platform.progress.Progress;

/** Trees and blobs of a repository. */
final class Objects {

  /** So many files at once go into one pack. */
  static final int MANY = 200;

  private final Repository repository;

  Objects(Repository repository) {
    this.repository = repository;
  }

  /** The blob of a path in a tree. */
  Optional<ObjectId> find(ObjectId tree, String path) {
    try (ObjectReader reader = repository.newObjectReader();
        TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
      return walk == null || walk.isSubtree() ? Optional.empty() : Optional.of(walk.getObjectId(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes(ObjectId blob) {
    try (ObjectReader reader = repository.newObjectReader()) {
      return reader.open(blob, Constants.OBJ_BLOB).getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Path to blob of all files below a folder, sorted by path; {@code ""} for all. */
  Map<String, ObjectId> below(ObjectId tree, String folder) {
    String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    Map<String, ObjectId> found = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      if (!prefix.isEmpty()) {
        walk.setFilter(PathFilter.create(prefix));
      }
      while (walk.next()) {
        String path = walk.getPathString();
        if (path.startsWith(prefix)) {
          found.put(path, walk.getObjectId(0));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<FileChange> changes(ObjectId from, ObjectId to) {
    List<FileChange> found = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(from);
      walk.addTree(to);
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next()) {
        FileChange.Kind kind = FileChange.Kind.CHANGED;
        if (walk.getFileMode(0) == FileMode.MISSING) {
          kind = FileChange.Kind.ADDED;
        } else if (walk.getFileMode(1) == FileMode.MISSING) {
          kind = FileChange.Kind.DELETED;
        }
        found.add(new FileChange(walk.getPathString(), kind));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(java.util.Comparator.comparing(FileChange::path));
    return found;
  }

  /**
   * Which writes would change the tree at all.
   *
   * @param blobs of writes that are stored already, by path; the others are hashed
   */
  List<FileWrite> differing(
      ObjectId tree, Collection<FileWrite> writes, Map<String, ObjectId> blobs) {
    Map<String, ObjectId> all = writes.size() < 20 ? Map.of() : below(tree, "");
    List<FileWrite> differing = new ArrayList<>();
    for (FileWrite write : writes) {
      Optional<ObjectId> there =
          writes.size() < 20
              ? find(tree, write.path())
              : Optional.ofNullable(all.get(write.path()));
      ObjectId stored = blobs.get(write.path());
      boolean same =
          stored != null
              ? there.filter(stored::equals).isPresent()
              : isContent(there, write.content());
      if (!same) {
        differing.add(write);
      }
    }
    return differing;
  }

  /** Whether a blob has just this content; no blob is no content. */
  boolean isContent(Optional<ObjectId> blob, Optional<byte[]> content) {
    return blob.equals(content.map(Objects::idOf));
  }

  static ObjectId idOf(byte[] content) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, content);
    }
  }

  /**
   * An inserter that fits: many objects go into one pack, which is written faster than thousands of
   * files and needs no tidying later.
   */
  private ObjectInserter inserter(int writes) {
    return writes >= MANY && repository.getObjectDatabase() instanceof ObjectDirectory directory
        ? directory.newPackInserter()
        : repository.newObjectInserter();
  }

  /** Stores contents and a tree with them; nobody sees it until a commit names it. */
  ObjectId insert(ObjectId tree, Collection<FileWrite> writes) throws IOException {
    return insert(tree, writes, store(writes, Progress.NONE));
  }

  /**
   * Stores contents; nobody sees them until a tree holds them, so it needs no lock.
   *
   * @return the blob of each file that is not deleted, by its path
   */
  Map<String, ObjectId> store(Collection<FileWrite> writes, Progress progress) throws IOException {
    Map<String, ObjectId> blobs = new HashMap<>();
    int done = 0;
    try (ObjectInserter inserter = inserter(writes.size())) {
      for (FileWrite write : writes) {
        progress.check();
        progress.report(done++, writes.size(), "files stored");
        if (!write.deletes()) {
          byte[] content = write.content().orElseThrow();
          blobs.put(write.path(), inserter.insert(Constants.OBJ_BLOB, content));
        }
      }
      inserter.flush();
    }
    return blobs;
  }

  /** Makes a tree with contents that are stored already. */
  ObjectId insert(ObjectId tree, Collection<FileWrite> writes, Map<String, ObjectId> blobs)
      throws IOException {
    try (ObjectReader reader = repository.newObjectReader();
        ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache entries = DirCache.newInCore();
      if (!tree.equals(ObjectId.zeroId())) {
        DirCacheBuilder builder = entries.builder();
        builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree);
        builder.finish();
      }
      DirCacheEditor editor = entries.editor();
      for (FileWrite write : writes) {
        ObjectId blob = blobs.get(write.path());
        if (blob != null) {
          editor.add(
              new DirCacheEditor.PathEdit(write.path()) {
                @Override
                public void apply(DirCacheEntry entry) {
                  entry.setObjectId(blob);
                  if (entry.getFileMode() == FileMode.MISSING) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                  }
                }
              });
        } else {
          editor.add(new DirCacheEditor.DeletePath(write.path()));
        }
      }
      editor.finish();
      ObjectId made = entries.writeTree(inserter);
      inserter.flush();
      return made;
    }
  }
}
