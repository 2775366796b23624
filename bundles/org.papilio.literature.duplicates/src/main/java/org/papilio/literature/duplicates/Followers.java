package org.papilio.literature.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.RecordFollower;
import org.papilio.literature.api.RecordKey;

/** What is kept beside the records of one workspace and follows them; nothing unless it is said. */
class Followers {

  /** The files of all followers when records become one. */
  List<FileWrite> merged(Revision head, Set<RecordKey> gone, RecordKey into) {
    return List.of();
  }

  /** The files of all followers when a merge is taken back. */
  List<FileWrite> unmerged(Revision head, RecordKey from, Set<RecordKey> back) {
    return List.of();
  }

  /** The services there are at the moment of each merge. */
  static Followers of(Workspace workspace, Supplier<List<RecordFollower>> services) {
    return new Followers() {
      @Override
      List<FileWrite> merged(Revision head, Set<RecordKey> gone, RecordKey into) {
        List<FileWrite> files = new ArrayList<>();
        services.get().forEach(one -> files.addAll(one.merged(workspace, head, gone, into)));
        return files;
      }

      @Override
      List<FileWrite> unmerged(Revision head, RecordKey from, Set<RecordKey> back) {
        List<FileWrite> files = new ArrayList<>();
        services.get().forEach(one -> files.addAll(one.unmerged(workspace, head, from, back)));
        return files;
      }
    };
  }
}
