package org.papilio.search.lucene.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttributeImpl;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Hands the words of the values of one field to the index, each as spelt, and counts their stems
 * aside. Values are so far apart that no phrase runs from one into the next.
 */
public final class WordStream extends TokenStream {

  /** Places between two values, more than the largest slop of a query. */
  private static final int GAP = 101;

  private final BytesTermAttribute term;
  private final PositionIncrementAttribute increment;
  private final WordSplitter splitter = new WordSplitter();
  private final WordForms.ByLanguage languages = new WordForms.ByLanguage();
  private final StemCounts stems;
  private WordForms forms = languages.of("");
  private List<Value> values = List.of();
  private int next;
  private int lastPosition;

  /**
   * One value of a field.
   *
   * @param language ISO 639-1 code
   */
  public record Value(String text, String language) {}

  /**
   * @param stems counts the stems that differ from the words as spelt
   */
  public WordStream(StemCounts stems) {
    this.stems = stems;
    // first, for others would bring a term of signs with them
    addAttributeImpl(new BytesTermAttributeImpl());
    term = addAttribute(BytesTermAttribute.class);
    increment = addAttribute(PositionIncrementAttribute.class);
  }

  /** Takes the values of another field; {@link #reset} must follow. */
  public WordStream of(List<Value> newValues) {
    values = newValues;
    return this;
  }

  @Override
  public void reset() {
    stems.clear();
    next = 0;
    splitter.reset("");
    lastPosition = -1;
  }

  @Override
  public boolean incrementToken() {
    int gap = 0;
    while (!splitter.next()) {
      if (next == values.size()) {
        return false;
      }
      Value value = values.get(next);
      splitter.reset(value.text());
      forms = languages.of(value.language());
      gap = next++ == 0 ? 0 : gap + GAP;
      lastPosition = -1;
    }
    WordForms.Forms form = forms.of(splitter.letters(), splitter.first(), splitter.length());
    term.setBytesRef(form.spelt());
    increment.setPositionIncrement(gap + splitter.position() - lastPosition);
    lastPosition = splitter.position();
    WordForms.Stem stem = form.stem();
    if (stem != null) {
      stems.add(stem);
    }
    return true;
  }
}
