package org.papilio.search.lucene.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.papilio.cases.api.Workspace;
import org.papilio.search.api.DocumentSource;

/**
 * How much of what sources know beside the revision is in an index.
 *
 * @param byKind the mark of each kind of object; kinds with 0 are left out
 */
record Marks(Map<String, Long> byKind) {

  static final Marks NONE = new Marks(Map.of());

  Marks {
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

  /** As it stands in the index: {@code literature=134}. */
  String text() {
    return new TreeMap<>(byKind)
        .entrySet().stream()
            .map(mark -> mark.getKey() + "=" + mark.getValue())
            .collect(Collectors.joining(" "));
  }

  static Marks read(String text) {
    Map<String, Long> marks = new TreeMap<>();
    Arrays.stream(text.split(" "))
        .map(mark -> mark.split("=", 2))
        .filter(mark -> mark.length == 2 && mark[1].matches("\\d{1,18}"))
        .forEach(mark -> marks.put(mark[0], Long.valueOf(mark[1])));
    return new Marks(marks);
  }
}
