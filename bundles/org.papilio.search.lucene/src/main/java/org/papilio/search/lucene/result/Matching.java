package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through everything that a query finds and tells apart what all selections let through
 * (those are hits and go on to the ranking) and what just one facet's selection holds back (those
 * count in that facet alone).
 */
final class Matching implements Collector {

  private final List<Weight> selections;
  private final Collector ranking;
  private final boolean remembers;
  private final FixedBitSet[] hits;
  private final FixedBitSet[][] heldBack;
  private long found;

  /**
   * @param leaves number of segments
   * @param selections one query for each facet with selected values
   * @param ranking takes the hits
   * @param remembers whether hits are kept for counting facets
   */
  Matching(int leaves, List<Weight> selections, Collector ranking, boolean remembers) {
    this.selections = selections;
    this.ranking = ranking;
    this.remembers = remembers;
    hits = new FixedBitSet[leaves];
    heldBack = new FixedBitSet[selections.size()][leaves];
  }

  /** What the query finds, selections regardless. */
  long found() {
    return found;
  }

  /** Hits of a segment; null when there are none. */
  @Nullable FixedBitSet hits(int leaf) {
    return hits[leaf];
  }

  /** What only the selection of one facet holds back in a segment; null when nothing. */
  @Nullable FixedBitSet heldBackBy(int selection, int leaf) {
    return heldBack[selection][leaf];
  }

  @Override
  public ScoreMode scoreMode() {
    return ranking.scoreMode();
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    LeafCollector next = ranking.getLeafCollector(leaf);
    FixedBitSet[] chosen = new FixedBitSet[selections.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = documents(selections.get(i), leaf);
    }
    FixedBitSet kept = remembers ? new FixedBitSet(leaf.reader().maxDoc()) : null;
    hits[leaf.ord] = kept;
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) throws IOException {
        next.setScorer(scorer);
      }

      @Override
      public void collect(int document) throws IOException {
        found++;
        int refusing = -1;
        for (int i = 0; i < chosen.length; i++) {
          if (!chosen[i].get(document)) {
            if (refusing >= 0) {
              return;
            }
            refusing = i;
          }
        }
        if (refusing >= 0) {
          hold(refusing, leaf, document);
          return;
        }
        if (kept != null) {
          kept.set(document);
        }
        next.collect(document);
      }
    };
  }

  private void hold(int selection, LeafReaderContext leaf, int document) {
    if (remembers) {
      FixedBitSet bits = heldBack[selection][leaf.ord];
      if (bits == null) {
        bits = new FixedBitSet(leaf.reader().maxDoc());
        heldBack[selection][leaf.ord] = bits;
      }
      bits.set(document);
    }
  }

  private static FixedBitSet documents(Weight weight, LeafReaderContext leaf) throws IOException {
    FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      DocIdSetIterator each = scorer.iterator();
      for (int d = each.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = each.nextDoc()) {
        bits.set(d);
      }
    }
    return bits;
  }
}
