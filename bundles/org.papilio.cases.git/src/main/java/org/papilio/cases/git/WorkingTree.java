package org.papilio.cases.git;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.papilio.cases.api.FileWrite;

/**
 * The working files as Git sees them. Its index serves as a memory of sizes and times, so that
 * thousands of files need not be read to see that they are unchanged, and so that {@code git
 * status} is clean for whoever uses Git by hand.
 */
final class WorkingTree {

  private final Repository repository;

  WorkingTree(Repository repository) {
    this.repository = repository;
  }

  /** Sorted paths of working files that are not those of a tree: changed, deleted or added. */
  List<String> differing(ObjectId tree) throws IOException {
    List<String> found = new ArrayList<>();
    try (ObjectReader reader = repository.newObjectReader();
        TreeWalk walk = new TreeWalk(repository, reader)) {
      walk.addTree(tree);
      DirCacheIterator known = new DirCacheIterator(repository.readDirCache());
      walk.addTree(known);
      FileTreeIterator files = new FileTreeIterator(repository);
      files.setDirCacheIterator(walk, 1);
      walk.addTree(files);
      walk.setRecursive(false);
      while (walk.next()) {
        FileTreeIterator file = walk.getTree(2, FileTreeIterator.class);
        boolean inTree = walk.getFileMode(0) != FileMode.MISSING;
        if (walk.isSubtree()) {
          if (inTree || file == null || !file.isEntryIgnored()) {
            walk.enterSubtree();
          }
        } else if (differs(walk, file, inTree, reader)) {
          found.add(walk.getPathString());
        }
      }
    }
    return found;
  }

  private static boolean differs(
      TreeWalk walk, FileTreeIterator file, boolean inTree, ObjectReader reader)
      throws IOException {
    String path = walk.getPathString();
    if (file == null) {
      return inTree;
    }
    if (!inTree) {
      return !file.isEntryIgnored() && Paths.isContent(path);
    }
    ObjectId wanted = walk.getObjectId(0);
    DirCacheIterator known = walk.getTree(1, DirCacheIterator.class);
    if (known != null && known.getEntryObjectId().equals(wanted)) {
      return file.isModified(known.getDirCacheEntry(), true, reader);
    }
    return !file.getEntryObjectId().equals(wanted);
  }

  /** Notes in the index what was put in place. The index is a memory only: a failure is no harm. */
  void updateIndex(List<FileWrite> writes) throws IOException {
    DirCache index;
    try {
      index = repository.lockDirCache();
    } catch (LockFailedException e) {
      return;
    }
    try {
      DirCacheEditor editor = index.editor();
      for (FileWrite write : writes) {
        if (write.deletes()) {
          editor.add(new DirCacheEditor.DeletePath(write.path()));
          continue;
        }
        byte[] content = write.content().orElseThrow();
        ObjectId blob = Objects.idOf(content);
        int length = content.length;
        File file = new File(repository.getWorkTree(), write.path());
        editor.add(
            new DirCacheEditor.PathEdit(write.path()) {
              @Override
              public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
                entry.setLength(length);
                entry.setLastModified(repository.getFS().lastModifiedInstant(file));
              }
            });
      }
      editor.commit();
    } finally {
      index.unlock();
    }
  }

  /** Makes the index that of a tree; the files are looked at anew the next time. */
  void refreshIndex(ObjectId tree) throws IOException {
    DirCache index;
    try {
      index = repository.lockDirCache();
    } catch (LockFailedException e) {
      return;
    }
    try (ObjectReader reader = repository.newObjectReader()) {
      DirCacheBuilder builder = index.builder();
      builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, tree);
      builder.commit();
    } finally {
      index.unlock();
    }
  }
}
