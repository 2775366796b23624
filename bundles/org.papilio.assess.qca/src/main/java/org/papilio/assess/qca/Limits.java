package org.papilio.assess.qca;

/**
 * Where a search stops, and what it then leaves unsaid.
 *
 * @param nanos longest time of one covering, from 1
 * @param models most models that are listed, from 1; counting goes on beyond
 * @param implicants most prime implicants that are kept, from 1
 */
record Limits(long nanos, int models, int implicants) {

  static final Limits USUAL = new Limits(20_000_000_000L, 1_000, 500_000);

  /** The same limits with less time. */
  Limits within(long nanosLeft) {
    return new Limits(Math.max(1, Math.min(nanos, nanosLeft)), models, implicants);
  }
}
