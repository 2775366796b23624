package org.papilio.literature.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.cases.api.FileWrite;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;

/**
 * Keeps something beside records that follows them when records become one, such as links. Register
 * it as a service; its files become part of the same revision.
 */
@ConsumerType
public interface RecordFollower {

  /**
   * Records become one.
   *
   * @param head the revision that the change builds on
   * @param gone keys that vanish
   * @param into the key that stays
   * @return the files to write beside; empty when nothing belonged to them
   */
  List<FileWrite> merged(Workspace workspace, Revision head, Set<RecordKey> gone, RecordKey into);

  /**
   * A merge is taken back: what {@link #merged} moved goes back where it was.
   *
   * @param from the key that had stayed
   * @param back keys that are there again
   */
  List<FileWrite> unmerged(Workspace workspace, Revision head, RecordKey from, Set<RecordKey> back);
}
