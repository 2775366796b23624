package org.papilio.search.sru;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papilio.search.api.query.QueryParser;

class CqlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u00a7',
      value = {
        "housing | housing",
        "\"housing first\" | \"housing first\"",
        "title = housing | title:housing",
        "dc.title == \"housing first\" | title:\"housing first\"",
        "title any \"fish frog\" | title:(fish OR frog)",
        "title all \"fish frog\" | title:(fish AND frog)",
        "title cql.all fish | title:fish",
        "dc.creator = moul* | author:moul*",
        "title = wom?n | title:wom?n",
        "year = 2008 | year:[\"2008\" TO \"2008\"]",
        "dc.date >= 2004 | year:[\"2004\" TO *]",
        "date < 2004 | year:[* TO \"2004\"}",
        "date within \"2004 2010\" | year:[\"2004\" TO \"2010\"]",
        "date = 2008-03-01 | year:[\"2008\" TO \"2008\"]",
        "a and b or c | (a AND b) OR c",
        "a and (b or c) | a AND (b OR c)",
        "a not b | a AND (NOT b)",
        "a prox/unit=word/distance<=3 b | a NEAR/2 b",
        "title=a prox title=b | title:(a NEAR/0 b)",
        "title <> housing | title:(NOT housing)",
        "cql.allRecords = 1 | *",
        "isbn = 9780199 | ISBN:9780199",
        "identifier = x | DOI:x OR ISBN:x OR ISSN:x OR key:x",
        "\"and\" | and",
        "any | any",
        "title = \"say \\\"yes\\\"\" | title:\"say \\\"{}yes\\\"{}\"",
      })
  void cqlIsOurQuery(String cql, String ours) throws Diagnostic {
    assertEquals(QueryParser.parse(ours).text(), CqlReader.read(cql).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u00a7',
      value = {
        "title = | 10",
        "(a | 10",
        "a) | 10",
        "\"a | 10",
        "a b | 10",
        "and and | 10",
        "= a | 10",
        "colour = red | 16",
        "title > a | 19",
        "title within \"a b\" | 19",
        "title =/stem a | 20",
        "\"\" | 27",
        "title = \" \" | 27",
        "year = old | 36",
        "title = * | 36",
        "a and/rel.combine=sum b | 37",
        "a prox/unit=sentence b | 39",
        "a sortBy dc.date | 80",
      })
  void whatIsNotKnownHasTheNumberOfItsDiagnostic(String cql, int number) {
    assertEquals(number, assertThrows(Diagnostic.class, () -> CqlReader.read(cql)).number(), cql);
  }

  @Test
  void noQueryEndsInAnythingElse() {
    assertEquals(
        10, assertThrows(Diagnostic.class, () -> CqlReader.read("(".repeat(100_000))).number());
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    String[] parts = {
      "(", ")", "\"", "title", "=", "and", "or", "not", "prox", "/", "a", "*", "?", "\\", " ", "<",
      ">", "year", "2004", "any", "^", "[", ":", "~", "{"
    };
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(1, 12); n > 0; n--) {
        query.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
      }
      String ours;
      try {
        ours = CqlReader.read(query.toString()).text();
      } catch (Diagnostic e) {
        // Refused with a number: that is what is wanted.
        continue;
      }
      assertDoesNotThrow(() -> QueryParser.parse(ours), query + " became " + ours);
      read++;
    }
    assertEquals(true, read > 1_000, read + " of them were queries");
  }
}
