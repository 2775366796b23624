package org.papilio.search.dialects;

import java.util.ArrayList;
import java.util.List;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.Query.Or;
import org.papilio.search.api.query.Query.Phrase;
import org.papilio.search.api.query.Query.Prefix;
import org.papilio.search.api.query.Query.Term;
import org.papilio.search.api.query.Query.Wildcard;

/** Makes leaves of words and patterns. */
final class Words {

  private Words() {}

  /**
   * A word or pattern in our signs: {@code *} for any, {@code ?} for one.
   *
   * @param spelt whether the database takes a word as spelt, without inflections
   */
  static Query leaf(String word, boolean spelt) {
    int wild = wildcard(word);
    if (wild < 0) {
      return spelt ? new Phrase(word, 0) : new Term(word);
    }
    return wild == word.length() - 1 && word.charAt(wild) == '*' && wild > 0
        ? new Prefix(word.substring(0, wild))
        : new Wildcard(word);
  }

  /** Words one after the other, with patterns as neighbours. */
  static Query phrase(String words) {
    if (wildcard(words) < 0) {
      return new Phrase(words, 0);
    }
    String[] parts = words.split("\\s+");
    if (parts.length == 1) {
      return leaf(words, true);
    }
    Query left = leaf(parts[0], true);
    for (int i = 1; i < parts.length; i++) {
      // Only two patterns can be neighbours; of more, each must be there.
      Query right = leaf(parts[i], true);
      left = i == 1 ? new Query.Near(left, right, 0) : Parts.both(left, right);
    }
    return left;
  }

  /** Stands in a word for one letter or none, until {@link #optionalLetter} writes both ways. */
  static final char OPTIONAL = '\uE000';

  /** Both ways to write a word for each sign that stands for one letter or none. */
  static Query optionalLetter(String word, boolean spelt) {
    int at = word.indexOf(OPTIONAL);
    if (at < 0) {
      return leaf(word, spelt);
    }
    List<Query> ways = new ArrayList<>();
    for (String inside : new String[] {"", "?"}) {
      Query query = optionalLetter(word.substring(0, at) + inside + word.substring(at + 1), spelt);
      ways.addAll(query instanceof Or or ? or.parts() : List.of(query));
    }
    return new Or(ways);
  }

  private static int wildcard(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '*' || word.charAt(i) == '?') {
        return i;
      }
    }
    return -1;
  }
}
