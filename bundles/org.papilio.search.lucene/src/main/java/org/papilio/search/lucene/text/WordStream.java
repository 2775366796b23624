package org.papilio.search.lucene.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Hands the words of a text to the index: each as spelt, and its stem at the same place. */
public final class WordStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final WordSplitter splitter = new WordSplitter();
  private final WordForms.ByLanguage languages = new WordForms.ByLanguage();
  private WordForms forms = languages.of("");
  private CharSequence text = "";
  private char @Nullable [] pendingStem;
  private int lastPosition;

  /** Takes another text; {@link #reset} must follow. */
  public void take(CharSequence newText, String language) {
    text = newText;
    forms = languages.of(language);
  }

  @Override
  public void reset() {
    splitter.reset(text);
    pendingStem = null;
    lastPosition = -1;
  }

  @Override
  public boolean incrementToken() {
    if (pendingStem != null) {
      term.copyBuffer(pendingStem, 0, pendingStem.length);
      increment.setPositionIncrement(0);
      pendingStem = null;
      return true;
    }
    if (!splitter.next()) {
      return false;
    }
    WordForms.Forms form = forms.of(splitter.word(), splitter.length());
    term.copyBuffer(form.spelt(), 0, form.spelt().length);
    increment.setPositionIncrement(splitter.position() - lastPosition);
    lastPosition = splitter.position();
    pendingStem = form.stem();
    return true;
  }
}
