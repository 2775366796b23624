package org.papilio.search.lucene.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Hands counted stems to the index, each once with its number. */
public final class StemStream extends TokenStream {

  private final BytesTermAttribute term;
  private final TermFrequencyAttribute frequency;
  private final PositionIncrementAttribute increment;
  private final StemCounts stems;
  private int next;

  public StemStream(StemCounts stems) {
    this.stems = stems;
    // first, for others would bring a term of signs with them
    addAttributeImpl(new BytesTermAttributeImpl());
    term = addAttribute(BytesTermAttribute.class);
    increment = addAttribute(PositionIncrementAttribute.class);
    frequency = addAttribute(TermFrequencyAttribute.class);
  }

  @Override
  public void reset() {
    next = 0;
    increment.setPositionIncrement(1);
  }

  @Override
  public boolean incrementToken() {
    if (next == stems.size()) {
      return false;
    }
    WordForms.Stem stem = stems.get(next++);
    term.setBytesRef(stem.text);
    frequency.setTermFrequency(stem.count);
    return true;
  }
}
