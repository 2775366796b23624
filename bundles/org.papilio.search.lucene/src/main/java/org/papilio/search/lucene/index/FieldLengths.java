package org.papilio.search.lucene.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * The length of a field of words is that of its words and of their stems, which another field
 * holds: mean lengths count both. For the documents of one thread.
 */
final class FieldLengths extends BM25Similarity {

  private final Map<String, Integer> stems = new HashMap<>();

  FieldLengths() {
    super(false);
  }

  /** Says how many stems stand beside a field of words of the present document. */
  void stems(String words, int count) {
    stems.put(words, count);
  }

  @Override
  public long computeNorm(FieldInvertState state) {
    return SmallFloat.intToByte4(state.getLength() + stems.getOrDefault(state.getName(), 0));
  }
}
