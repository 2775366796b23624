package org.papilio.screening.api;

/** In which order items come up. Near duplicates always stand beside each other. */
public enum Order {
  /** As they were added. */
  ADDED,
  /**
   * Those first whose words speak most for inclusion, by the decisions so far: a naive Bayes model
   * over the words of titles and abstracts, trained on this project's decisions alone, the same for
   * the same decisions.
   */
  LIKELY_FIRST
}
