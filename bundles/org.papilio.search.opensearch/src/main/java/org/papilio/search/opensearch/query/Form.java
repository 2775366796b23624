package org.papilio.search.opensearch.query;

import org.papilio.search.opensearch.index.Layout;

/**
 * One form under which a word is sought.
 *
 * @param term as the cluster holds it
 * @param manner how it relates to the word as typed
 * @param weight what an occurrence of it counts, above 0
 */
public record Form(String term, Manner manner, double weight) {

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

  /** Whether it is a stem, not a word as spelt. */
  public boolean isStem() {
    return term.startsWith(Layout.STEM);
  }

  /** The word or stem without the sign that tells them apart. */
  public String bare() {
    return isStem() ? term.substring(Layout.STEM.length()) : term;
  }
}
