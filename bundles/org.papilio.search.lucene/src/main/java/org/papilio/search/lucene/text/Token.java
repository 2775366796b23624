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

  /** Ends every stem, so that none is taken for a word as spelt. */
  public static final String STEM_MARK = "\u0001";

  /** The words of a text in a language. */
  public static List<Token> of(String text, String language) {
    return new Reader(language).read(text);
  }

  /** Reads many texts of one language. Not safe for several threads. */
  public static final class Reader {
    private final WordSplitter splitter = new WordSplitter();
    private final WordForms forms;

    public Reader(String language) {
      forms = new WordForms(language);
    }

    /** The words of a text. */
    public List<Token> read(String text) {
      return tokens(text, splitter, forms);
    }
  }

  private static List<Token> tokens(String text, WordSplitter splitter, WordForms forms) {
    splitter.reset(text);
    List<Token> tokens = new ArrayList<>();
    while (splitter.next()) {
      WordForms.Forms form = forms.of(splitter.letters(), splitter.first(), splitter.length());
      String spelt = form.spelt().utf8ToString();
      WordForms.Stem other = form.stem();
      String stem = other == null ? spelt : other.text.utf8ToString() + STEM_MARK;
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

  /** Whether a form is a stem, not a word as spelt. */
  public static boolean isStem(String form) {
    return form.endsWith(STEM_MARK);
  }
}
