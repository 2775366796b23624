package org.papilio.search.lucene.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.papilio.search.lucene.text.Token;

/** Finds the words of the index that have a stem in common. */
final class StemFamilies {

  /** Stemmers of these languages change the beginnings of words too, or their script. */
  private static final Set<String> CHANGED_FROM_THE_START = Set.of("ga", "nl", "sr");

  private static final int SHARED = 2;

  private StemFamilies() {}

  /**
   * Words as spelt.
   *
   * @param fields fields of words
   */
  static Set<String> of(Token token, String language, IndexReader reader, Collection<String> fields)
      throws IOException {
    Set<String> family = new TreeSet<>();
    if (!Token.isStem(token.stem())) {
      family.add(token.spelt());
    }
    String stem = bare(token.stem());
    BytesRef start = new BytesRef(start(token.spelt(), stem, language));
    Token.Reader words = new Token.Reader(language);
    for (String field : fields) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, start);
          term = each.next()) {
        String spelt = term.utf8ToString();
        if (!family.contains(spelt) && hasStem(words.read(spelt), stem)) {
          family.add(spelt);
        }
      }
    }
    return family;
  }

  /** With what all words of the family begin, as far as is certain. */
  private static String start(String spelt, String stem, String language) {
    if (CHANGED_FROM_THE_START.contains(language)) {
      return "";
    }
    int shared = 0;
    while (shared < Math.min(SHARED, Math.min(spelt.length(), stem.length()))
        && spelt.charAt(shared) == stem.charAt(shared)) {
      shared++;
    }
    return spelt.substring(0, shared);
  }

  private static boolean hasStem(List<Token> tokens, String stem) {
    return tokens.size() == 1 && bare(tokens.getFirst().stem()).equals(stem);
  }

  private static String bare(String stem) {
    return Token.isStem(stem) ? stem.substring(0, stem.length() - 1) : stem;
  }
}
