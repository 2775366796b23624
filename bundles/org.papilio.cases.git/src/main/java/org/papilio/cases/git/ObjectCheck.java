package org.papilio.cases.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;
import org.papilio.cases.api.Damage;

/** Reads every object that a revision needs and holds it against its hash. */
final class ObjectCheck {

  private static final int LARGE = 512 << 20;

  private final Repository repository;
  private final WorkingFiles files;
  private final boolean mend;
  private final List<Damage> found = new ArrayList<>();

  ObjectCheck(Repository repository, WorkingFiles files, boolean mend) {
    this.repository = repository;
    this.files = files;
    this.mend = mend;
  }

  List<Damage> run() {
    try (ObjectWalk walk = new ObjectWalk(repository);
        ObjectReader reader = repository.newObjectReader()) {
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        if (ref.getObjectId() != null) {
          start(walk, ref);
        }
      }
      Map<ObjectId, String> blobs = new LinkedHashMap<>();
      while (next(walk, "a revision")) {
        // Commits are parsed, and thereby checked, while they are walked.
      }
      for (RevObject one = nextObject(walk); one != null; one = nextObject(walk)) {
        check(reader, one, one.getType(), walk.getPathString(), blobs);
      }
      repair(blobs);
    } catch (IOException e) {
      damaged("", "the history cannot be walked: " + e.getMessage());
    }
    return found;
  }

  private void start(ObjectWalk walk, Ref ref) throws IOException {
    try {
      walk.markStart(walk.parseAny(ref.getObjectId()));
    } catch (MissingObjectException | CorruptObjectException e) {
      damaged("", "the revision of " + ref.getName() + " is lost: " + e.getMessage());
    }
  }

  private boolean next(ObjectWalk walk, String what) throws IOException {
    try {
      return walk.next() != null;
    } catch (MissingObjectException | CorruptObjectException e) {
      damaged("", what + " is damaged: " + e.getMessage());
      return false;
    }
  }

  private RevObject nextObject(ObjectWalk walk) throws IOException {
    try {
      return walk.nextObject();
    } catch (MissingObjectException | CorruptObjectException e) {
      damaged("", "a folder of a revision is damaged: " + e.getMessage());
      return null;
    }
  }

  private void check(
      ObjectReader reader, ObjectId id, int type, String path, Map<ObjectId, String> broken) {
    try {
      ObjectLoader loader = reader.open(id, type);
      if (loader.getSize() > LARGE) {
        return;
      }
      byte[] bytes = loader.getCachedBytes(LARGE);
      try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
        if (!formatter.idFor(type, bytes).equals(id)) {
          throw new CorruptObjectException(id, "the content does not have this hash");
        }
      }
      new ObjectChecker().check(id, type, bytes);
    } catch (IOException e) {
      if (type == Constants.OBJ_BLOB) {
        broken.put(id.copy(), path == null ? "" : path);
      } else {
        damaged(path, "a folder of a revision is damaged: " + e.getMessage());
      }
    }
  }

  /** Takes the content of a broken object from the working file, where that still has it. */
  private void repair(Map<ObjectId, String> broken) throws IOException {
    for (Map.Entry<ObjectId, String> one : broken.entrySet()) {
      String path = one.getValue();
      Optional<byte[]> content =
          working(path).filter(bytes -> Objects.idOf(bytes).equals(one.getKey()));
      String what =
          "the content stored in the history (" + one.getKey().name() + ") is damaged or lost";
      if (content.isEmpty()) {
        damaged(path, what);
      } else if (mend) {
        replace(one.getKey(), content.get());
        found.add(new Damage(Damage.Kind.HISTORY, path, what, "taken from the file itself", true));
      } else {
        found.add(
            new Damage(
                Damage.Kind.HISTORY,
                path,
                what,
                "the file itself still has it: papilio workspace check --mend",
                false));
      }
    }
  }

  private Optional<byte[]> working(String path) throws IOException {
    Path file = files.file(path);
    return !path.isEmpty() && Files.isRegularFile(file)
        ? Optional.of(Files.readAllBytes(file))
        : Optional.empty();
  }

  private void replace(ObjectId id, byte[] content) throws IOException {
    String name = id.name();
    Files.deleteIfExists(
        repository
            .getDirectory()
            .toPath()
            .resolve("objects")
            .resolve(name.substring(0, 2))
            .resolve(name.substring(2)));
    // Another instance: this one remembers that the object was there, and would not write it.
    try (Repository fresh = GitWorkspaces.repository(repository.getWorkTree().toPath());
        ObjectInserter inserter = fresh.newObjectInserter()) {
      inserter.insert(Constants.OBJ_BLOB, content);
      inserter.flush();
    }
  }

  private void damaged(String path, String what) {
    found.add(
        new Damage(
            Damage.Kind.HISTORY,
            path == null ? "" : path,
            what,
            "bring .git back from a copy of the workspace, or fetch it: git fetch",
            false));
  }
}
