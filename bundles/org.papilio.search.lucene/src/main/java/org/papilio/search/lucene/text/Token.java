package org.papilio.search.lucene.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of a text, as it is indexed.
 *
 * @param spelt folded, as spelt
 * @param stem the stem with its mark; equal to {@code spelt} when the language leaves the word
 *     alone
 * @param start first sign in the text
 * @param end behind its last sign
 * @param position number in the text, from 0; a joined word has that of its first or last part
 * @param joined whether it is several parts joined
 */
public record Token(String spelt, String stem, int start, int end, int position, boolean joined) {

  /** Ends every stem in the index. */
  public static final String STEM_MARK = String.valueOf(WordForms.STEM_MARK);

  /** The words of a text in a language. */
  public static List<Token> of(String text, String language) {
    WordSplitter splitter = new WordSplitter();
    splitter.reset(text);
    WordForms forms = new WordForms(language);
    List<Token> tokens = new ArrayList<>();
    while (splitter.next()) {
      WordForms.Forms form = forms.of(splitter.word(), splitter.length());
      String spelt = new String(form.spelt());
      String stem = form.stem() == null ? spelt : new String(form.stem());
      tokens.add(
          new Token(
              spelt,
              stem,
              splitter.start(),
              splitter.end(),
              splitter.position(),
              splitter.joined()));
    }
    return tokens;
  }

  /** Whether an index term is a stem, not a word as spelt. */
  public static boolean isStem(String term) {
    return term.indexOf(WordForms.STEM_MARK) >= 0;
  }
}
