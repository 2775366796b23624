package org.papilio.search.lucene.text;

import java.util.function.BiConsumer;

/**
 * Reads texts as the stems of their words, compounds by their parts. Not safe for several threads.
 */
public final class StemReader {

  private final WordSplitter splitter = new WordSplitter();
  private final WordForms.ByLanguage languages = new WordForms.ByLanguage();

  /**
   * Hands over the words of a text one by one.
   *
   * @param language two-letter code; without a stemmer words are their own stems
   * @param to gets the folded word and its stem without mark
   */
  public void read(String text, String language, BiConsumer<String, String> to) {
    WordForms forms = languages.of(language);
    splitter.reset(text);
    while (splitter.next()) {
      if (splitter.joined()) {
        continue;
      }
      WordForms.Forms form = forms.of(splitter.letters(), splitter.first(), splitter.length());
      String spelt = form.spelt().utf8ToString();
      WordForms.Stem stem = form.stem();
      to.accept(spelt, stem == null ? spelt : stem.text.utf8ToString());
    }
  }
}
