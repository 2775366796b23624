package org.papilio.search.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody types is either read or refused with a place, and reads back as it was written.
 */
class QueryRoundTripTest {

  private static final int TRIES = 100_000;
  private static final int MOST_PIECES = 14;

  private static final String[] PIECES = {
    "a",
    "Béland",
    "-",
    "+",
    "(",
    ")",
    "\"",
    "“",
    "*",
    "?",
    "~",
    "~1",
    "^2",
    ":",
    "title:",
    "year:",
    "[1 TO 2]",
    "[",
    "{",
    "}",
    "]",
    " TO ",
    "..",
    ">=",
    "<",
    "\\",
    "\\'e",
    "{\\\"o}",
    " ",
    " ",
    " AND ",
    " OR ",
    " NOT ",
    " NEAR/3 ",
    ",",
    "7",
    "\u0000",
    "日本",
    "\uD800",
    "'",
    ".",
    "/"
  };

  @Test
  void anythingTypedIsReadOrRefusedAndReadsBackEqual() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2027);
    for (int i = 0; i < TRIES; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(MOST_PIECES + 1); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      isReadOrRefusedAndReadsBackEqual(text.toString());
    }
  }

  @Test
  void anEscapedBlankAtTheEndOfARangeReadsBackEqual() {
    isReadOrRefusedAndReadsBackEqual("title:..\\ ");
    isReadOrRefusedAndReadsBackEqual("year:a\\ ..");
  }

  private static void isReadOrRefusedAndReadsBackEqual(String text) {
    Query query;
    try {
      query = QueryParser.parse(text);
    } catch (QuerySyntaxException refused) {
      assertTrue(refused.start() >= 0 && refused.end() <= text.length(), text);
      return;
    }
    assertEquals(query, QueryParser.parse(query.text()), () -> text + " became " + query.text());
  }
}
