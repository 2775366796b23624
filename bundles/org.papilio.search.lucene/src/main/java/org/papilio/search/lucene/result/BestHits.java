package org.papilio.search.lucene.result;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.papilio.search.api.Sort;
import org.papilio.search.lucene.index.IndexSchema;

/**
 * Gathers the best hits by a rank of 32 bits, small ones first, and counts all. Hits of the same
 * rank stay together until the end, when {@link Ties} puts those in order that the page shows; so
 * most hits cost no more than one comparison.
 */
final class BestHits implements Collector {

  private static final int SMALLEST_ROOM = 1_024;

  /** Rank of what comes last whichever way the years run. */
  private static final int LAST = Integer.MAX_VALUE;

  private final Sort sort;
  private final int wanted;

  /** Rank in the upper half, document in the lower; those up to {@link #size} are of use. */
  private long[] hits = new long[SMALLEST_ROOM];

  private int size;

  /** Hits of a larger rank are not among the best. */
  private int worst = Integer.MAX_VALUE;

  private long total;

  /**
   * @param sort by what hits are ranked
   * @param wanted how many of the best are to be known, 0 to count alone
   */
  BestHits(Sort sort, int wanted) {
    this.sort = sort;
    this.wanted = wanted;
  }

  /** Exact number of hits. */
  long total() {
    return total;
  }

  @Override
  public ScoreMode scoreMode() {
    return wanted > 0 && sort == Sort.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    if (wanted == 0) {
      return new Counting();
    }
    int base = leaf.docBase;
    return switch (sort) {
      case RELEVANCE -> new ByScore(base);
      case NEWEST -> new ByNumber(numbers(leaf, IndexSchema.YEAR), -1, base);
      case OLDEST -> new ByNumber(numbers(leaf, IndexSchema.YEAR), 1, base);
      case TITLE -> new ByNumber(numbers(leaf, IndexSchema.TITLE), 1, base);
    };
  }

  private static NumericDocValues numbers(LeafReaderContext leaf, String field) throws IOException {
    return DocValues.getNumeric(leaf.reader(), field);
  }

  private final class Counting implements LeafCollector {
    @Override
    public void setScorer(Scorable scorer) {
      // hits are only counted
    }

    @Override
    public void collect(int document) {
      total++;
    }
  }

  private final class ByScore implements LeafCollector {
    private final int base;
    private Scorable scorer;

    ByScore(int base) {
      this.base = base;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
      total++;
      int rank = rank(scorer.score());
      if (rank <= worst) {
        keep(rank, base + document);
      }
    }
  }

  private final class ByNumber implements LeafCollector {
    private final NumericDocValues numbers;
    private final int sign;
    private final int base;

    ByNumber(NumericDocValues numbers, int sign, int base) {
      this.numbers = numbers;
      this.sign = sign;
      this.base = base;
    }

    @Override
    public void setScorer(Scorable scorer) {
      // scores do not matter for this order
    }

    @Override
    public void collect(int document) throws IOException {
      total++;
      int rank = numbers.advanceExact(document) ? sign * (int) numbers.longValue() : LAST;
      if (rank <= worst) {
        keep(rank, base + document);
      }
    }
  }

  /** Scores are 0 or more, so that their bits grow with them. */
  private static int rank(float score) {
    return -Float.floatToRawIntBits(score);
  }

  /** The score of a hit that was ranked by it. */
  static float score(long hit) {
    return Float.intBitsToFloat(-rank(hit));
  }

  static int rank(long hit) {
    return (int) (hit >> Integer.SIZE);
  }

  static int document(long hit) {
    return (int) hit;
  }

  private void keep(int rank, int document) {
    if (size == hits.length) {
      drop();
      if (size > hits.length / 2) {
        hits = Arrays.copyOf(hits, 2 * hits.length);
      }
    }
    hits[size++] = (long) rank << Integer.SIZE | document;
  }

  /** Forgets what is not among the best, and keeps what is like the last of them. */
  private void drop() {
    if (size <= wanted) {
      return;
    }
    Smallest.first(hits, size, wanted);
    worst = rank(hits[wanted - 1]);
    int kept = wanted;
    for (int i = wanted; i < size; i++) {
      if (rank(hits[i]) == worst) {
        hits[kept++] = hits[i];
      }
    }
    size = kept;
  }

  /** The best hits, and those of the same rank as the last of them; equal ones by document. */
  long[] ranked() {
    drop();
    long[] ranked = Arrays.copyOf(hits, size);
    Arrays.sort(ranked);
    return ranked;
  }
}
