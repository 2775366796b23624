package org.papilio.search.lucene.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.papilio.search.lucene.index.StoredDocument.Passage;

/** Finds what the index keeps of an object by the object's name. */
public final class StoredLookup {

  private StoredLookup() {}

  /** Empty when the index does not know the object. */
  public static Optional<StoredDocument> find(View view, String kind, String id)
      throws IOException {
    Term key = key(kind, id);
    for (LeafReaderContext leaf : view.reader().leaves()) {
      LeafReader reader = leaf.reader();
      PostingsEnum found = reader.postings(key, PostingsEnum.NONE);
      if (found == null) {
        continue;
      }
      for (int at = found.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = found.nextDoc()) {
        if (reader.getLiveDocs() == null || reader.getLiveDocs().get(at)) {
          return Optional.of(
              StoredDocument.of(
                  reader
                      .storedFields()
                      .document(at, java.util.Set.of(IndexSchema.STORED))
                      .getBinaryValue(IndexSchema.STORED),
                  view.schema(),
                  true));
        }
      }
    }
    return Optional.empty();
  }

  /** A passage as people read it: of a keyword its label. */
  public static String text(View view, Passage passage, String language) {
    return passage.keyword()
        ? view.labels().label(passage.field(), passage.text(), language)
        : passage.text();
  }

  /** What names a document in the index. */
  public static Term key(String kind, String id) {
    return new Term(IndexSchema.KEY, DocumentMaker.key(kind, id));
  }
}
