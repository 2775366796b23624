package org.papilio.search.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;

/**
 * Says what is searchable of one kind of object. Register it as a service; search asks it whenever
 * it makes or catches up its index, on a thread of its own.
 *
 * <p>An object that cannot be read must not end the work: leave it out and report it to the log, or
 * hand over a document with what could be read.
 */
@ConsumerType
public interface DocumentSource {

  /** The kind of its objects, one small-letter word in the plural: {@code cases}. */
  String kind();

  /**
   * The version of what it hands over. Another answer than at the last indexing makes the index
   * anew, so change it whenever fields or contents change; let installed plug-ins be part of it if
   * they add fields.
   */
  String version();

  /**
   * All its fields, whether or not a document has them. May change only together with the version.
   */
  List<FieldInfo> fields();

  /** How many documents there are in a revision; an estimate is enough, for progress. */
  long count(Workspace workspace, Revision revision);

  /** Hands over all documents of a revision, one after the other, in any order. */
  void documents(Workspace workspace, Revision revision, Consumer<SearchDocument> to);

  /** Hands over some documents of a revision; ids that are not there are passed over. */
  void documents(
      Workspace workspace, Revision revision, Collection<String> ids, Consumer<SearchDocument> to);

  /**
   * What differs between two revisions.
   *
   * @param from an older revision
   * @param to a newer one
   */
  DocumentChanges changes(Workspace workspace, Revision from, Revision to);

  /**
   * A mark of what is known beside the revision, such as texts taken out of attached files; it
   * grows whenever something is. Asked at each search, so it must be cheap.
   *
   * @return 0 when there is nothing of the kind
   */
  default long mark(Workspace workspace) {
    return 0;
  }

  /** Ids of the objects of which something more is known than at a mark; some may be gone. */
  default Set<String> changedSince(Workspace workspace, long mark) {
    return Set.of();
  }
}
