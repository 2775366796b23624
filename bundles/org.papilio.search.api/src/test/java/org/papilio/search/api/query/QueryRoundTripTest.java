package org.papilio.search.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever somebody types is either read or refused with a place, and reads back as it was written.
 */
class QueryRoundTripTest {

  @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
  void anythingTypedIsReadOrRefusedAndReadsBackEqual(@ForAll("typed") String text) {
    Query query;
    try {
      query = QueryParser.parse(text);
    } catch (QuerySyntaxException refused) {
      assertTrue(refused.start() >= 0 && refused.end() <= text.length());
      return;
    }
    assertEquals(query, QueryParser.parse(query.text()), () -> text + " became " + query.text());
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> pieces =
        Arbitraries.of(
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
            "/");
    return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
  }
}
