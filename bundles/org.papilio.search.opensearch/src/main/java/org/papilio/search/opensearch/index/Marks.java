package org.papilio.search.opensearch.index;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papilio.cases.api.Workspace;
import org.papilio.search.api.DocumentSource;
import tools.jackson.databind.JsonNode;

/**
 * How much of what sources know beside the revision is in an index, such as texts of attached files
 * that were taken out after the record was written.
 *
 * @param byKind the mark of each kind of object; kinds with 0 are left out
 */
public record Marks(Map<String, Long> byKind) {

  static final Marks NONE = new Marks(Map.of());

  public Marks {
    byKind = Map.copyOf(byKind);
  }

  /** How far the sources are now. */
  static Marks of(List<DocumentSource> sources, Workspace workspace) {
    Map<String, Long> marks = new TreeMap<>();
    for (DocumentSource source : sources) {
      long mark = source.mark(workspace);
      if (mark != 0) {
        marks.put(source.kind(), mark);
      }
    }
    return new Marks(marks);
  }

  long of(String kind) {
    return byKind.getOrDefault(kind, 0L);
  }

  /** As they stand in what an index says of itself; none when it says nothing. */
  static Marks read(JsonNode marks) {
    Map<String, Long> all = new TreeMap<>();
    marks.properties().forEach(mark -> all.put(mark.getKey(), mark.getValue().asLong(0)));
    return new Marks(all);
  }
}
