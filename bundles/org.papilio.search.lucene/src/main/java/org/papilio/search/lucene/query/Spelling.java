package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.List;
import org.papilio.search.lucene.index.View;
import org.papilio.search.lucene.text.Token;

/** How the index spells words that it does not have as typed. */
public final class Spelling {

  private static final int MOST = 3;

  private final FormFinder forms;

  public Spelling(View view) {
    forms = new FormFinder(view);
  }

  /**
   * Words spelt nearly so, best first; empty when the index has the word, or nothing near it.
   *
   * @param scope where the word is sought
   */
  public List<String> of(String word, Scope scope) throws IOException {
    List<Token> tokens = Token.of(word, "");
    if (tokens.size() != 1 || forms.documents(forms.inflections(word), scope) > 0) {
      return List.of();
    }
    return forms.nearly(tokens.getFirst().spelt(), scope).stream()
        .map(Form::term)
        .limit(MOST)
        .toList();
  }
}
