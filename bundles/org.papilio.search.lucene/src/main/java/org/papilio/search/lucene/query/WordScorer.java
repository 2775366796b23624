package org.papilio.search.lucene.query;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/** Goes through the documents of one segment that have a word in any form and field. */
final class WordScorer extends Scorer {

  private final Source[] sources;
  private final float idf;
  private final float k1;
  private final DocIdSetIterator iterator;

  /** The occurrences of one form in one field. */
  static final class Source {
    final PostingsEnum postings;
    final @Nullable NumericDocValues lengths;
    final float weight;
    final float[] lengthFactors;
    int document = -1;

    Source(
        PostingsEnum postings,
        @Nullable NumericDocValues lengths,
        float weight,
        float[] lengthFactors) {
      this.postings = postings;
      this.lengths = lengths;
      this.weight = weight;
      this.lengthFactors = lengthFactors;
    }

    float pseudoFrequency() throws IOException {
      float factor = 1;
      if (lengths != null && lengths.advanceExact(document)) {
        factor = lengthFactors[(int) lengths.longValue() & 0xff];
      }
      return weight * postings.freq() * factor;
    }
  }

  WordScorer(Source[] sources, float idf, float k1, long cost) {
    this.sources = sources;
    this.idf = idf;
    this.k1 = k1;
    iterator = sources.length == 1 ? single(sources[0]) : new Union(sources, cost);
  }

  private static DocIdSetIterator single(Source source) {
    return source.postings;
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
    if (sources.length == 1) {
      sources[0].document = document;
      frequency = sources[0].pseudoFrequency();
    } else {
      for (Source source : sources) {
        if (source.document == document) {
          frequency += source.pseudoFrequency();
        }
      }
    }
    return idf * frequency / (frequency + k1);
  }

  @Override
  public float getMaxScore(int upTo) {
    return idf;
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
      int least = NO_MORE_DOCS;
      for (Source source : sources) {
        if (source.document == document) {
          source.document = source.postings.nextDoc();
        }
        least = Math.min(least, source.document);
      }
      document = least;
      return least;
    }

    @Override
    public int advance(int target) throws IOException {
      int least = NO_MORE_DOCS;
      for (Source source : sources) {
        if (source.document < target) {
          source.document = source.postings.advance(target);
        }
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
