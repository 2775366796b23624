package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the documents of one segment that have a word in any form and field: one by one, or
 * by {@link #nextDocsAndScores} many at once, which is several times faster. What a document's
 * score is, {@link WordScore} alone says.
 */
final class WordScorer extends Scorer {

  /** Documents whose pseudo-frequencies are summed up together. */
  private static final int WINDOW = 4096;

  private final Source[] sources;
  private final WordScore score;
  private final Union iterator;
  private final DocAndFloatFeatureBuffer postings = new DocAndFloatFeatureBuffer();
  private long[] lengths = new long[128];
  private float @Nullable [] sums;
  private long @Nullable [] present;

  /** The occurrences of one form in one field. */
  static final class Source {
    final PostingsEnum postings;
    final @Nullable NumericDocValues lengths;
    final float[] weightByLength;
    int document = -1;

    /**
     * @param lengths codes of the lengths of the field; null when it has none
     * @param weightByLength weight of an occurrence by the code of the length
     */
    Source(PostingsEnum postings, @Nullable NumericDocValues lengths, float[] weightByLength) {
      this.postings = postings;
      this.lengths = lengths;
      this.weightByLength = weightByLength;
    }

    float pseudoFrequency() throws IOException {
      int length = 1;
      if (lengths != null && lengths.advanceExact(document)) {
        length = (int) lengths.longValue() & 0xff;
      }
      return weightByLength[length] * postings.freq();
    }
  }

  WordScorer(Source[] sources, WordScore score, long cost) {
    this.sources = sources;
    this.score = score;
    iterator = new Union(sources, cost);
  }

  @Override
  public int docID() {
    return iterator.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return iterator;
  }

  @Override
  public float score() throws IOException {
    int document = docID();
    float frequency = 0;
    for (Source source : sources) {
      if (source.document == document) {
        frequency += source.pseudoFrequency();
      }
    }
    return score.of(frequency);
  }

  @Override
  public float getMaxScore(int upTo) {
    return score.most();
  }

  @Override
  public void nextDocsAndScores(int upTo, @Nullable Bits live, DocAndFloatFeatureBuffer into)
      throws IOException {
    into.size = 0;
    while (into.size == 0 && iterator.docID() < upTo) {
      int from = iterator.docID();
      int to = (int) Math.min(upTo, (long) from + WINDOW);
      if (sources.length == 1) {
        single(to, into);
      } else {
        window(from, to, into);
      }
      if (live != null) {
        into.apply(live);
      }
    }
  }

  private void single(int to, DocAndFloatFeatureBuffer into) throws IOException {
    Source source = sources[0];
    source.postings.nextPostings(to, into);
    readLengths(source, into);
    for (int i = 0; i < into.size; i++) {
      float frequency = source.weightByLength[(int) lengths[i] & 0xff] * into.features[i];
      into.features[i] = score.of(frequency);
    }
    iterator.settle();
  }

  private void window(int from, int to, DocAndFloatFeatureBuffer into) throws IOException {
    float[] sum = sums;
    long[] bits = present;
    if (sum == null || bits == null) {
      sum = new float[WINDOW];
      bits = new long[WINDOW / Long.SIZE];
      sums = sum;
      present = bits;
    }
    for (Source source : sources) {
      while (source.document < to) {
        source.postings.nextPostings(to, postings);
        readLengths(source, postings);
        for (int i = 0; i < postings.size; i++) {
          int place = postings.docs[i] - from;
          sum[place] += source.weightByLength[(int) lengths[i] & 0xff] * postings.features[i];
          bits[place >> 6] |= 1L << place;
        }
        source.document = source.postings.docID();
      }
    }
    give(from, sum, bits, into);
    iterator.settle();
  }

  private void give(int from, float[] sum, long[] bits, DocAndFloatFeatureBuffer into) {
    int size = 0;
    for (long word : bits) {
      size += Long.bitCount(word);
    }
    into.growNoCopy(size);
    int next = 0;
    for (int i = 0; i < bits.length; i++) {
      for (long word = bits[i]; word != 0; word &= word - 1) {
        int place = (i << 6) + Long.numberOfTrailingZeros(word);
        into.docs[next] = from + place;
        into.features[next++] = score.of(sum[place]);
        sum[place] = 0;
      }
    }
    Arrays.fill(bits, 0);
    into.size = size;
  }

  private void readLengths(Source source, DocAndFloatFeatureBuffer of) throws IOException {
    if (lengths.length < of.size) {
      lengths = new long[Math.max(of.size, 2 * lengths.length)];
    }
    if (source.lengths == null) {
      Arrays.fill(lengths, 0, of.size, 1);
    } else {
      source.lengths.longValues(of.size, of.docs, lengths, 1);
    }
  }

  /**
   * All documents of the sources in ascending order; sources are few, so they are simply compared.
   */
  private static final class Union extends DocIdSetIterator {
    private final Source[] sources;
    private final long cost;
    private int document = -1;

    Union(Source[] sources, long cost) {
      this.sources = sources;
      this.cost = cost;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() throws IOException {
      for (Source source : sources) {
        if (source.document == document) {
          source.document = source.postings.nextDoc();
        }
      }
      return least();
    }

    @Override
    public int advance(int target) throws IOException {
      for (Source source : sources) {
        if (source.document < target) {
          source.document = source.postings.advance(target);
        }
      }
      return least();
    }

    /** Stands where the postings stand, after they were read past it. */
    void settle() {
      for (Source source : sources) {
        source.document = source.postings.docID();
      }
      least();
    }

    private int least() {
      int least = NO_MORE_DOCS;
      for (Source source : sources) {
        least = Math.min(least, source.document);
      }
      document = least;
      return least;
    }

    @Override
    public long cost() {
      return cost;
    }
  }
}
