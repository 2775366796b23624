package org.papilio.search.api;

/** The order of hits; ties are ordered by kind and id, so that the order is always the same. */
public enum Sort {
  /** Best first. */
  RELEVANCE,
  /** Newest year first; without a year last. */
  NEWEST,
  /** Oldest year first; without a year last. */
  OLDEST,
  /** By title, without regard to accents, capitals and leading punctuation. */
  TITLE
}
