package org.papilio.search.lucene.query;

import org.apache.lucene.util.SmallFloat;

/**
 * What a word counts in a document: BM25F after Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009, section 3.4.
 *
 * <p>With tf the occurrences of a form in a field, w the weight of field and form, and l the length
 * of the field against its mean, the pseudo-frequency of the word is F = Σ w tf / (1 − b + b l);
 * the score is idf F / (F + k₁), with idf = ln(1 + (N − n + ½) / (n + ½)).
 *
 * @param idf weight of the word, 0 or more
 */
record WordScore(float idf) {

  private static final float K1 = 2f;
  private static final float B = 0.45f;

  /**
   * The score of a word.
   *
   * @param all N, documents of the index
   * @param documents n, those that have the word
   * @param boost what the score is multiplied by
   */
  static WordScore of(int all, long documents, float boost) {
    int n = (int) Math.min(documents, all);
    return new WordScore(boost * (float) Math.log(1 + (all - n + 0.5) / (n + 0.5)));
  }

  /**
   * What one occurrence adds to the pseudo-frequency, for each of the 256 lengths that the index
   * tells apart.
   *
   * @param weight of field and form
   * @param mean length of the field
   */
  static float[] weightByLength(float weight, float mean) {
    float[] weights = new float[256];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight / (1 - B + B * SmallFloat.byte4ToInt((byte) i) / mean);
    }
    return weights;
  }

  /** The score for a pseudo-frequency, 0 or more. */
  float of(float frequency) {
    return idf * frequency / (frequency + K1);
  }

  /** Above every score. */
  float most() {
    return idf;
  }
}
