package org.papilio.search.lucene.query;

/**
 * One form under which a word is sought.
 *
 * @param term as the index holds it
 * @param manner how it relates to the word as typed
 * @param weight what an occurrence of it counts, above 0 to 1
 */
public record Form(String term, Manner manner, float weight) {

  /** How a form relates to the word as typed. */
  public enum Manner {
    /** Spelt so, capitals and accents regardless. */
    SPELT,
    /** Another inflection. */
    INFLECTED,
    /** Umlauts written out, or the other way round. */
    TRANSLITERATED,
    /** Spelt nearly so. */
    NEARLY
  }
}
