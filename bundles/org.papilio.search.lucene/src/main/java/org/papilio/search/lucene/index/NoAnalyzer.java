package org.papilio.search.lucene.index;

import org.apache.lucene.analysis.Analyzer;

/** Stands where Lucene wants an analyzer: every field brings its own words. */
final class NoAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    throw new IllegalStateException("field " + field + " brings no words of its own");
  }
}
