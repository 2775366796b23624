package org.papilio.search.lucene.index;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
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
  private final Map<String, OrdinalMap> ordinals = new ConcurrentHashMap<>();

  View(DirectoryReader reader, IndexSchema schema, Labels labels) throws IOException {
    this.reader = reader;
    this.schema = schema;
    this.labels = labels;
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    languages = languages(reader);
  }

  private static Set<String> languages(DirectoryReader reader) throws IOException {
    Set<String> languages = new TreeSet<>();
    Terms terms = MultiTerms.getTerms(reader, IndexSchema.LANGUAGE);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        languages.add(term.utf8ToString());
      }
    }
    return Set.copyOf(languages);
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
