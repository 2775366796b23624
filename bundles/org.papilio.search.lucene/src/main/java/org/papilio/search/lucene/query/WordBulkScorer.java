package org.papilio.search.lucene.query;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Hands the documents of a query that is a single word to the collector, weighed many at once. */
final class WordBulkScorer extends BulkScorer {

  private final WordScorer scorer;
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
  private final Present present = new Present();

  private static final class Present extends Scorable {
    private float score;

    @Override
    public float score() {
      return score;
    }
  }

  WordBulkScorer(WordScorer scorer) {
    this.scorer = scorer;
  }

  @Override
  public int score(LeafCollector to, @Nullable Bits live, int min, int max) throws IOException {
    to.setScorer(present);
    if (scorer.docID() < min) {
      scorer.iterator().advance(min);
    }
    scorer.nextDocsAndScores(max, live, buffer);
    while (buffer.size > 0) {
      for (int i = 0; i < buffer.size; i++) {
        present.score = buffer.features[i];
        to.collect(buffer.docs[i]);
      }
      scorer.nextDocsAndScores(max, live, buffer);
    }
    return scorer.docID();
  }

  @Override
  public long cost() {
    return scorer.iterator().cost();
  }
}
