package org.papilio.search.lucene.query;

import java.util.List;
import org.apache.lucene.search.Query;
import org.papilio.search.lucene.text.Token;

/**
 * One part of a query that gives hits their weight and their marks: a word, phrase, pattern, year.
 *
 * @param words as typed
 * @param query what it became
 * @param factor by which the whole query multiplies its weight
 * @param scope where it is sought
 * @param sequences what is marked: each is a row of tests for words one after the other
 * @param noun what people call such a part: word, phrase, pattern, year
 */
public record Clue(
    String words,
    Query query,
    double factor,
    Scope scope,
    List<List<TokenTest>> sequences,
    String noun) {

  public Clue {
    sequences = List.copyOf(sequences);
  }

  /** Whether a word of a text is one that is sought. */
  @FunctionalInterface
  public interface TokenTest {
    boolean fits(Token token);
  }
}
