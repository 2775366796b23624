package org.papilio.search.saved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.search.api.DocumentChanges;
import org.papilio.search.api.DocumentSource;
import org.papilio.search.api.SearchDocument;

/** The documents of a workspace that differ between revisions, and how they were in each. */
final class ChangedDocuments {

  private final Workspace workspace;
  private final List<DocumentSource> sources;
  private final Map<List<Revision>, Map<String, DocumentChanges>> known = new HashMap<>();

  ChangedDocuments(Workspace workspace, List<DocumentSource> sources) {
    this.workspace = workspace;
    this.sources = sources;
  }

  /** What differs, by kind; looked up once for each pair of revisions. */
  Map<String, DocumentChanges> between(Revision from, Revision to) {
    return known.computeIfAbsent(
        List.of(from, to),
        any -> {
          Map<String, DocumentChanges> changes = new LinkedHashMap<>();
          if (!from.equals(to)) {
            sources.forEach(
                source -> changes.put(source.kind(), source.changes(workspace, from, to)));
          }
          return changes;
        });
  }

  /** The ids of new and changed documents, by kind. */
  Map<String, Set<String>> changedIds(Revision from, Revision to) {
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    between(from, to).forEach((kind, changes) -> ids.put(kind, changes.changed()));
    return ids;
  }

  /** All ids of a revision, by kind. */
  Map<String, Set<String>> allIds(Revision of) {
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    for (DocumentSource source : sources) {
      Set<String> own = ids.computeIfAbsent(source.kind(), any -> new HashSet<>());
      source.documents(workspace, of, document -> own.add(document.id()));
    }
    return ids;
  }

  /**
   * Hands over documents as they were in a revision, some of one kind at a time; those that it has
   * not are passed over.
   *
   * @param most documents handed over together
   */
  void read(
      Revision of,
      Map<String, Set<String>> ids,
      int most,
      BiConsumer<String, List<SearchDocument>> to) {
    for (DocumentSource source : sources) {
      List<String> wanted =
          new ArrayList<>(new TreeSet<>(ids.getOrDefault(source.kind(), Set.of())));
      for (int from = 0; from < wanted.size(); from += most) {
        List<String> part = wanted.subList(from, Math.min(wanted.size(), from + most));
        List<SearchDocument> documents = new ArrayList<>();
        source.documents(workspace, of, part, documents::add);
        if (!documents.isEmpty()) {
          to.accept(source.kind(), documents);
        }
      }
    }
  }
}
