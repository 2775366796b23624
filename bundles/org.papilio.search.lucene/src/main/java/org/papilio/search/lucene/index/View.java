package org.papilio.search.lucene.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * What can be searched at one moment: it does not change while somebody uses it. Whoever takes it
 * by {@link Generation#acquire} closes it again.
 */
public final class View implements AutoCloseable {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final IndexSchema schema;
  private final Labels labels;
  private final Set<String> languages;
  private final Map<String, Float> weights;
  private final Map<String, OrdinalMap> ordinals = new ConcurrentHashMap<>();

  View(DirectoryReader reader, IndexSchema schema, Labels labels) {
    this.reader = reader;
    this.schema = schema;
    this.labels = labels;
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    languages = labels.languages();
    weights = weightsOfPresent();
  }

  /** A field that no segment has words of need not be asked. */
  private Map<String, Float> weightsOfPresent() {
    Map<String, Float> present = new LinkedHashMap<>();
    schema
        .weights()
        .forEach(
            (field, weight) -> {
              boolean there =
                  reader.leaves().stream()
                      .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
              if (there) {
                present.put(field, weight);
              }
            });
    return Map.copyOf(present);
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  public DirectoryReader reader() {
    return reader;
  }

  public IndexSchema schema() {
    return schema;
  }

  public Labels labels() {
    return labels;
  }

  /** Languages of the texts in it. */
  public Set<String> languages() {
    return languages;
  }

  /** Weight by field of words, for queries that name no field. */
  public Map<String, Float> weights() {
    return weights;
  }

  /**
   * Numbers of the values of a facet over all segments; made once for each view.
   *
   * @return null when no more than one segment has the facet, then the segment's numbers hold
   */
  public @Nullable OrdinalMap ordinals(String field) throws IOException {
    OrdinalMap known = ordinals.get(field);
    if (known != null) {
      return known;
    }
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, field);
    if (values instanceof MultiDocValues.MultiSortedSetDocValues several) {
      ordinals.put(field, several.mapping);
      return several.mapping;
    }
    return null;
  }

  boolean tryTake() {
    return reader.tryIncRef();
  }

  @Override
  public void close() {
    try {
      reader.decRef();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException("closing a view of the index", failed);
    }
  }
}
