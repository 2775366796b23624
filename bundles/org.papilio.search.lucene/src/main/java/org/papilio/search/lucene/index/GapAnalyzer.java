package org.papilio.search.lucene.index;

import org.apache.lucene.analysis.Analyzer;

/** Parts the values of one field, so that no phrase runs from one into the next. */
final class GapAnalyzer extends Analyzer {

  /** More than the largest slop of a query. */
  private static final int GAP = 200;

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    throw new IllegalStateException("field " + field + " brings no words of its own");
  }
}
